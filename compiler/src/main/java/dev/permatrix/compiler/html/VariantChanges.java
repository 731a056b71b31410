package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeAnswers.Answers;
import dev.permatrix.compiler.html.ChangeCases.Pair;
import dev.permatrix.compiler.html.view.ChangesView.ChangeAnswerView;
import dev.permatrix.compiler.html.view.VariantView.ChangeDifference;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeClause;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which answers about changes another reading gives otherwise: between people of one role each. */
final class VariantChanges {

    private static final Answers NOTHING = new Answers(Map.of(), Optional.empty());

    private final PageContext page;
    private final Texts texts;
    private final DecisionTable read;

    VariantChanges(PageContext page, DecisionTable read) {
        this.page = page;
        this.texts = page.texts();
        this.read = read;
    }

    List<ChangeDifference> view() {
        Set<OperationType> types = new LinkedHashSet<>();
        Stream.of(page.table(), read)
                .flatMap(table -> table.changes().stated().stream())
                .map(OperationClauses::type)
                .forEach(types::add);
        return types.stream()
                .filter(type -> !isAlike(type) && isListed(type))
                .flatMap(type -> differences(type).stream())
                .toList();
    }

    /** Whether the matrix and the reading can be asked for all users; else the section on changes says that it can't. */
    private boolean isListed(OperationType type) {
        return ChangeParties.fits(page.model(), type) && ChangeParties.fits(read.model(), type);
    }

    /** Whether both must answer alike, since all that an answer can hang on is the same. */
    private boolean isAlike(OperationType type) {
        PermissionModel one = page.model();
        PermissionModel other = read.model();
        return !type.kind().isAboutGrants()
                && one.roles().equals(other.roles())
                && one.roleRules().equals(other.roleRules())
                && page.table().changes().signIn().equals(read.changes().signIn())
                && clauses(page.table(), type).equals(clauses(read, type))
                && clauses(read, type).stream()
                        .allMatch(it -> it.guard().actor().may().isEmpty());
    }

    private static List<ChangeClause> clauses(DecisionTable table, OperationType type) {
        return table.changes().operations().stream()
                .filter(it -> it.type().equals(type))
                .flatMap(it -> it.clauses().stream())
                .toList();
    }

    /** On whom it is done; neither where it is done to a role. */
    private record Target(boolean self, Optional<Role> role) {}

    /** What one actor may, here and there, on those for whom that is the same. */
    private record Said(List<ChangeAnswerView> before, List<ChangeAnswerView> after, List<String> targets) {}

    private List<ChangeDifference> differences(OperationType type) {
        Reader shipped = new Reader(page.table(), type);
        Reader other = new Reader(read, type);
        Map<Said, List<String>> actors = new LinkedHashMap<>();
        for (Role actor : read.model().roles()) {
            for (Said said : said(shipped, other, actor, targets(type.kind()))) {
                actors.computeIfAbsent(said, it -> new ArrayList<>()).add(actor.label());
            }
        }
        return actors.entrySet().stream()
                .map(it -> new ChangeDifference(
                        ChangesSection.name(texts, type),
                        String.join(texts.of("comma"), it.getValue()),
                        String.join(texts.of("comma"), it.getKey().targets()),
                        it.getKey().before(),
                        it.getKey().after()))
                .toList();
    }

    private List<Said> said(Reader shipped, Reader other, Role actor, List<Target> targets) {
        Map<List<List<ChangeAnswerView>>, List<String>> said = new LinkedHashMap<>();
        for (Target target : targets) {
            Optional<Answers> before = shipped.of(actor, target);
            Optional<Answers> after = other.of(actor, target);
            Answers was = before.orElse(NOTHING).unlike(after.orElse(NOTHING));
            Answers is = after.orElse(NOTHING).unlike(before.orElse(NOTHING));
            boolean tells = before.isPresent() || is.gives();
            if (tells && !(was.choices().isEmpty() && is.choices().isEmpty())) {
                List<ChangeAnswerView> first =
                        before.map(it -> shipped.views(was, it)).orElse(List.of());
                List<ChangeAnswerView> second =
                        after.map(it -> other.views(is, it)).orElse(List.of());
                said.computeIfAbsent(List.of(first, second), it -> new ArrayList<>())
                        .add(label(target));
            }
        }
        return said.entrySet().stream()
                .map(it -> new Said(it.getKey().get(0), it.getKey().get(1), it.getValue()))
                .toList();
    }

    private List<Target> targets(OperationKind kind) {
        if (kind.isOnRoles()) {
            return List.of(new Target(false, Optional.empty()));
        }
        List<Target> targets = new ArrayList<>();
        if (kind != OperationKind.TRANSFER) {
            targets.add(new Target(true, Optional.empty()));
        }
        read.model().roles().forEach(role -> targets.add(new Target(false, Optional.of(role))));
        return targets;
    }

    private String label(Target target) {
        return target.self()
                ? texts.of("themselves")
                : target.role().map(Role::label).orElse(texts.of("thatRole"));
    }

    /** Answers one of the two: roles are known by their ids. */
    private final class Reader {

        private final PermissionModel model;
        private final Optional<ChangeAnswers> answers;

        private Reader(DecisionTable table, OperationType type) {
            this.model = table.model();
            List<Set<Role>> people = ChangeParties.ofOneRole(model, texts).assigned();
            this.answers = table.changes().operations().stream()
                    .filter(it -> it.type().equals(type))
                    .map(it -> new ChangeAnswers(page, table, type, people))
                    .findFirst();
        }

        /** Empty where there is no such role, or no such operation. */
        private Optional<Answers> of(Role actor, Target target) {
            Optional<Role> acting = here(actor);
            Optional<Role> acted = target.role().flatMap(this::here);
            if (acting.isEmpty() || target.role().isPresent() != acted.isPresent()) {
                return Optional.empty();
            }
            Set<Role> on = acted.map(Set::of).orElse(Set.of());
            return answers.map(it -> it.answers(new Pair(Set.of(acting.get()), target.self(), on)));
        }

        private List<ChangeAnswerView> views(Answers some, Answers all) {
            return answers.map(it -> it.views(some, all.choices().keySet())).orElse(List.of());
        }

        private Optional<Role> here(Role role) {
            return model.roles().stream()
                    .filter(it -> it.id().equals(role.id()))
                    .findFirst();
        }
    }
}
