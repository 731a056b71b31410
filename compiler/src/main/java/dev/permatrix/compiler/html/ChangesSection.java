package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.TriedUsers;
import dev.permatrix.compiler.html.view.ChangesView;
import dev.permatrix.compiler.html.view.ChangesView.ActorView;
import dev.permatrix.compiler.html.view.ChangesView.OperationView;
import dev.permatrix.compiler.html.view.ChangesView.ProtectionView;
import dev.permatrix.compiler.html.view.ChangesView.QuoteView;
import dev.permatrix.compiler.html.view.ChangesView.RuleView;
import dev.permatrix.compiler.html.view.ChangesView.TargetView;
import dev.permatrix.compiler.html.view.ResultView;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return ChangeParties.fits(page.model(), type) ? listed(type) : notListed(type);
    }

    private OperationView notListed(OperationType type) {
        return new OperationView(
                id(type),
                name(texts, type),
                texts.of("hint_" + type.kind().name()),
                false,
                List.of(),
                false,
                untried(type),
                List.of(),
                List.of());
    }

    /** Whom the generated tests leave out. */
    private String untried(OperationType type) {
        TriedUsers users = TriedUsers.of(page.table(), type);
        int roles = page.model().assignableRoles().size();
        return switch (users.left()) {
            case NOBODY -> "";
            case SEVERAL -> texts.of("changesUntriedSeveral");
            case ROLES -> texts.of("changesUntriedRoles", texts.number(users.roles()), texts.number(roles));
        };
    }

    private static String id(OperationType type) {
        return "change-" + type.id().replace(' ', '_');
    }

    private OperationView listed(OperationType type) {
        ChangeParties parties = ChangeParties.of(page.model(), texts, type);
        ChangeAnswers answers = new ChangeAnswers(page, page.table(), type, parties.assigned());
        ChangeGrid grid = new ChangeGrid(answers, type.kind(), parties.shown());
        List<String> targets =
                grid.columns().stream().map(it -> label(type, parties, it)).toList();
        return new OperationView(
                id(type),
                name(texts, type),
                texts.of("hint_" + type.kind().name()),
                true,
                new ChangeGraphs(page, type, answers, parties).view(),
                parties.isPartial(),
                untried(type),
                targets,
                grid.rows().stream()
                        .map(row -> actor(
                                joined(parties.labels(row.actors())),
                                targets,
                                row,
                                answers,
                                column -> tested(type, row, grid.columns().get(column))))
                        .toList());
    }

    static String name(Texts texts, OperationType type) {
        boolean declared = type.kind() == OperationKind.DECLARED;
        return declared ? type.label() : texts.of("operation_" + type.kind().name());
    }

    private String label(OperationType type, ChangeParties parties, ChangeGrid.Column column) {
        if (type.kind().isOnRoles()) {
            return texts.of(type.kind() == OperationKind.CREATE_ROLE ? "newRole" : "thatRole");
        }
        List<String> labels = new ArrayList<>();
        if (column.self()) {
            labels.add(texts.of("themselves"));
        }
        labels.addAll(parties.labels(column.targets()));
        return joined(labels);
    }

    private String joined(List<String> labels) {
        return String.join(texts.of("comma"), labels);
    }

    private ResultView tested(OperationType type, ChangeGrid.Row row, ChangeGrid.Column column) {
        return page.tests().of(page.model(), type, row.actors(), column.self(), column.targets());
    }

    private static ActorView actor(
            String label,
            List<String> targets,
            ChangeGrid.Row row,
            ChangeAnswers answers,
            IntFunction<ResultView> tested) {
        List<TargetView> views = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            views.add(new TargetView(targets.get(i), answers.views(row.answers().get(i)), tested.apply(i)));
        }
        return new ActorView(label, views);
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
                quotes(page, rule.trace()),
                page.trace(rule.trace()),
                page.place(rule.span()));
    }

    /** Of statements whose words are known. */
    private static List<QuoteView> quotes(PageContext page, Trace trace) {
        Set<String> ids = Stream.concat(trace.cites().stream(), trace.assumes().stream())
                .map(Citation::id)
                .collect(Collectors.toSet());
        return page.model().statements().stream()
                .filter(it -> ids.contains(it.id()))
                .map(it -> new QuoteView(page.statement(it.id()), it.text()))
                .toList();
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
