package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ChangesView;
import dev.permatrix.compiler.html.view.ChangesView.ActorView;
import dev.permatrix.compiler.html.view.ChangesView.ChangeAnswerView;
import dev.permatrix.compiler.html.view.ChangesView.OperationView;
import dev.permatrix.compiler.html.view.ChangesView.ProtectionView;
import dev.permatrix.compiler.html.view.ChangesView.RuleView;
import dev.permatrix.compiler.html.view.ChangesView.TargetView;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** For each operation that the matrix speaks of, who may do it to whom; and the rules as written. */
final class ChangesSection {

    private final PageContext page;
    private final Texts texts;
    private final OperationWords words;

    ChangesSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
        this.words = page.operations();
    }

    ChangesView view() {
        return new ChangesView(
                page.table().changes().stated().stream()
                        .map(OperationClauses::type)
                        .map(this::operation)
                        .toList(),
                page.model().changes().stream().map(this::block).toList(),
                page.model().roles().stream()
                        .flatMap(role -> protections(role).stream())
                        .toList());
    }

    private OperationView operation(OperationType type) {
        ChangeAnswers answers = new ChangeAnswers(page, type);
        boolean declared = type.kind() == OperationKind.DECLARED;
        List<Role> actors = page.model().roles();
        List<Column> columns = columns(type.kind());
        Map<List<List<ChangeAnswerView>>, List<Column>> across = alike(
                columns,
                column -> actors.stream()
                        .map(actor -> answer(answers, actor, column))
                        .toList());
        List<Column> firsts = across.values().stream().map(it -> it.get(0)).toList();
        List<String> labels = across.values().stream().map(this::labels).toList();
        Map<List<List<ChangeAnswerView>>, List<Role>> down = alike(
                actors,
                actor -> firsts.stream().map(it -> answer(answers, actor, it)).toList());
        return new OperationView(
                "change-" + type.id().replace(' ', '_'),
                declared ? type.label() : texts.of("operation_" + type.kind().name()),
                texts.of("hint_" + type.kind().name()),
                labels,
                down.entrySet().stream()
                        .map(it -> actor(it.getValue(), labels, it.getKey()))
                        .toList());
    }

    /** Rows, or columns, that say the same are shown as one. */
    private static <T> Map<List<List<ChangeAnswerView>>, List<T>> alike(
            List<T> all, Function<T, List<List<ChangeAnswerView>>> answers) {
        Map<List<List<ChangeAnswerView>>, List<T>> alike = new LinkedHashMap<>();
        all.forEach(it -> alike.computeIfAbsent(answers.apply(it), key -> new ArrayList<>())
                .add(it));
        return alike;
    }

    /** One column: on whom it is done. */
    private record Column(String label, boolean self, Optional<Role> target) {}

    private static List<ChangeAnswerView> answer(ChangeAnswers answers, Role actor, Column column) {
        return answers.of(new ChangeCases.Pair(Optional.of(actor), column.self(), column.target()));
    }

    private String labels(List<Column> columns) {
        return String.join(
                texts.of("comma"), columns.stream().map(Column::label).toList());
    }

    private List<Column> columns(OperationKind kind) {
        if (kind.isOnRoles()) {
            String label = texts.of(kind == OperationKind.CREATE_ROLE ? "newRole" : "thatRole");
            return List.of(new Column(label, false, Optional.empty()));
        }
        List<Column> columns = new ArrayList<>();
        if (hasSelf(kind)) {
            columns.add(new Column(texts.of("themselves"), true, Optional.empty()));
        }
        page.model().roles().forEach(role -> columns.add(new Column(role.label(), false, Optional.of(role))));
        return columns;
    }

    private ActorView actor(List<Role> actors, List<String> labels, List<List<ChangeAnswerView>> answers) {
        List<TargetView> targets = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            targets.add(new TargetView(labels.get(i), answers.get(i)));
        }
        return new ActorView(String.join(texts.of("comma"), PermissionsSection.labels(actors)), targets);
    }

    /** Nobody hands a role over to themselves. */
    private static boolean hasSelf(OperationKind kind) {
        return kind != OperationKind.TRANSFER;
    }

    private ChangesView.BlockView block(Changes block) {
        return new ChangesView.BlockView(
                block.label(),
                block.rules().stream().map(this::rule).toList(),
                page.trace(block.trace()),
                page.place(block.span()));
    }

    private RuleView rule(ChangeRule rule) {
        return rule(page, words, rule);
    }

    static RuleView rule(PageContext page, OperationWords words, ChangeRule rule) {
        return new RuleView(
                page.anchors().of(rule.span()),
                words.rule(rule),
                rule.written(),
                rule.mode() == ChangeRule.Mode.UNDECIDED,
                page.trace(rule.trace()),
                page.place(rule.span()));
    }

    private List<ProtectionView> protections(Role role) {
        List<ProtectionView> views = new ArrayList<>();
        role.heldBy()
                .ifPresent(it -> views.add(new ProtectionView(
                        role.label(), texts.of("heldBy", it.words()), page.trace(it.trace()), page.place(it.span()))));
        role.protections()
                .forEach(it -> views.add(new ProtectionView(
                        role.label(),
                        texts.of("protection_" + it.against().word()),
                        page.trace(it.trace()),
                        page.place(it.span()))));
        page.model()
                .roleRules()
                .derivations(role)
                .limit(1)
                .forEach(it -> views.add(new ProtectionView(
                        role.label(), texts.of("neverAssigned"), page.trace(it.trace()), page.place(it.span()))));
        role.fixed()
                .ifPresent(it -> views.add(new ProtectionView(
                        role.label(), texts.of("roleFixed"), page.trace(it.trace()), page.place(it.span()))));
        return views;
    }
}
