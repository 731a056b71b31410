package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the names of a change; whatever doesn't fit the operation is a fault. */
final class ChangeReader {

    private static final Set<String> YES = Set.of("true", "yes", "1", "x");
    private static final Set<String> NO = Set.of("", "false", "no", "0");
    private static final String SELF = "self";
    private static final String NO_TARGET =
            "say whom it is done to: `target` is the role that the other user holds, `self` the actor";

    private final PermissionModel model;
    private final Vocabulary vocabulary;
    private final FactReader facts;

    ChangeReader(PermissionModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.facts = new FactReader(vocabulary);
    }

    /** The change; empty where something is wrong, which is then reported. */
    Optional<ChangeCase> read(ChangeQuestion question, Faults faults) {
        Optional<OperationKind> operation = operation(question.operation(), faults);
        Optional<Role> actor = actor(question.actor(), faults);
        boolean self = self(question, faults);
        facts.holding(List.of(), question.facts(), faults);
        if (operation.isEmpty() || actor.isEmpty()) {
            return Optional.empty();
        }
        return switch (operation.get()) {
            case REMOVE, LOCK, UNLOCK -> plain(question, operation.get(), actor.get(), self, faults);
            case CHANGE -> change(question, actor.get(), self, faults);
            case TRANSFER -> transfer(question, actor.get(), self, faults);
            case GRANT, REVOKE -> grant(question, operation.get(), actor.get(), self, faults);
        };
    }

    private Optional<ChangeCase> plain(
            ChangeQuestion question, OperationKind operation, Role actor, boolean self, Faults faults) {
        unused(operation, "to", question.to(), faults);
        unused(operation, "becoming", question.becoming(), faults);
        Set<String> grants = grants(question.permissions(), faults);
        return person(question, actor, self, faults)
                .map(target -> ChangeCase.plain(operation, actor, self, target, grants));
    }

    private Optional<ChangeCase> change(ChangeQuestion question, Role actor, boolean self, Faults faults) {
        unused(OperationKind.CHANGE, "becoming", question.becoming(), faults);
        Set<String> grants = grants(question.permissions(), faults);
        Optional<Role> target = person(question, actor, self, faults);
        Optional<Role> role = question.to().isEmpty()
                ? faults.none("say which role the user gets: `to` is the new role")
                : vocabulary.role(question.to(), faults);
        return target.flatMap(it -> role.map(to ->
                ChangeCase.plain(OperationKind.CHANGE, actor, self, it, grants).toRole(to)));
    }

    private Optional<ChangeCase> transfer(ChangeQuestion question, Role actor, boolean self, Faults faults) {
        Set<String> grants = grants(question.permissions(), faults);
        List<Optional<Role>> roles = Stream.of(isSelf(question.target()) ? "" : question.target(), question.to())
                .filter(name -> !name.isEmpty())
                .map(name -> vocabulary.role(name, faults))
                .toList();
        Optional<Role> becoming =
                question.becoming().isEmpty() ? Optional.empty() : vocabulary.role(question.becoming(), faults);
        if (faults.any()) {
            return Optional.empty();
        }
        return Handover.of(
                        model,
                        actor,
                        self,
                        roles.stream().flatMap(Optional::stream).toList(),
                        faults)
                .filter(it -> !self || isActor(it.receiver(), actor, faults))
                .map(it -> ChangeCase.plain(OperationKind.TRANSFER, actor, self, it.receiver(), grants)
                        .toRole(it.role())
                        .becoming(becoming.map(List::of).orElseGet(() -> Handover.becoming(model, it.role()))));
    }

    private Optional<ChangeCase> grant(
            ChangeQuestion question, OperationKind operation, Role actor, boolean self, Faults faults) {
        unused(operation, "becoming", question.becoming(), faults);
        boolean rowInTo = !question.to().isEmpty();
        List<Row> rows = rows(rowInTo ? List.of(question.to()) : question.permissions(), faults);
        Set<String> grants = rowInTo ? grants(question.permissions(), faults) : Set.of();
        List<Row> tried = rows.isEmpty() ? model.grantableRows() : rows;
        if (tried.isEmpty()) {
            faults.report("say which row: `permissions` is its label; no row of the matrix is on request");
        }
        return person(question, actor, self, faults)
                .map(target ->
                        ChangeCase.plain(operation, actor, self, target, grants).ofRows(tried));
    }

    private static Optional<OperationKind> operation(String word, Faults faults) {
        Optional<OperationKind> kind = OperationKind.ofWord(word.toLowerCase(Locale.ROOT));
        if (kind.isEmpty()) {
            faults.report((word.isEmpty() ? "no operation is given" : "unknown operation `" + word + "`")
                    + ": write one of "
                    + Stream.of(OperationKind.values()).map(OperationKind::word).collect(Collectors.joining(", ")));
        }
        return kind;
    }

    private Optional<Role> actor(String name, Faults faults) {
        return name.isEmpty()
                ? faults.none("no actor is given: `actor` is the role of who makes the change")
                : vocabulary.role(name, faults);
    }

    private static boolean self(ChangeQuestion question, Faults faults) {
        String word = question.self().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            faults.report("`" + question.self() + "` for self: write `true`, or leave it empty");
        }
        return YES.contains(word) || isSelf(question.target());
    }

    private static boolean isSelf(String target) {
        return SELF.equalsIgnoreCase(target);
    }

    private Optional<Role> person(ChangeQuestion question, Role actor, boolean self, Faults faults) {
        if (question.target().isEmpty() || isSelf(question.target())) {
            return self ? Optional.of(actor) : faults.none(NO_TARGET);
        }
        return vocabulary.role(question.target(), faults).filter(target -> !self || isActor(target, actor, faults));
    }

    private static boolean isActor(Role target, Role actor, Faults faults) {
        if (!target.equals(actor)) {
            faults.report("with `self` the target is the actor, who holds `" + actor.label() + "`, not `"
                    + target.label() + "`: leave out the target or `self`");
        }
        return target.equals(actor);
    }

    private Set<String> grants(List<String> permissions, Faults faults) {
        return rows(permissions, faults).stream().map(Row::id).collect(Collectors.toSet());
    }

    private List<Row> rows(List<String> permissions, Faults faults) {
        Set<Row> rows = new LinkedHashSet<>();
        permissions.forEach(
                name -> vocabulary.permission(name, faults).ifPresent(asked -> rows.addAll(vocabulary.rowsOf(asked))));
        return List.copyOf(rows);
    }

    private static void unused(OperationKind operation, String column, String value, Faults faults) {
        if (!value.isEmpty()) {
            faults.report("`" + operation.word() + "` has no `" + column + "`: leave `" + value + "` out");
        }
    }
}
