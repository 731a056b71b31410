package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ChangesView;
import dev.permatrix.compiler.html.view.ChangesView.ActorView;
import dev.permatrix.compiler.html.view.ChangesView.OperationView;
import dev.permatrix.compiler.html.view.ChangesView.ProtectionView;
import dev.permatrix.compiler.html.view.ChangesView.RuleView;
import dev.permatrix.compiler.html.view.ChangesView.TargetView;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.List;

/** For each operation that the matrix speaks of, who may do it to whom; and the rules as written. */
final class ChangesSection {

    private final PageContext page;
    private final Texts texts;
    private final ChangeAnswers answers;

    ChangesSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
        this.answers = new ChangeAnswers(page);
    }

    ChangesView view() {
        return new ChangesView(
                page.table().changes().stated().stream()
                        .map(OperationClauses::kind)
                        .map(this::operation)
                        .toList(),
                page.model().changes().stream().map(this::block).toList(),
                page.model().roles().stream()
                        .flatMap(role -> protections(role).stream())
                        .toList());
    }

    private OperationView operation(OperationKind kind) {
        List<String> targets = new ArrayList<>();
        if (hasSelf(kind)) {
            targets.add(texts.of("themselves"));
        }
        targets.addAll(PermissionsSection.labels(page.model().roles()));
        return new OperationView(
                "change-" + kind.word(),
                texts.of("operation_" + kind.word()),
                texts.of("hint_" + kind.word()),
                targets,
                page.model().roles().stream().map(actor -> actor(kind, actor)).toList());
    }

    private ActorView actor(OperationKind kind, Role actor) {
        List<TargetView> targets = new ArrayList<>();
        if (hasSelf(kind)) {
            targets.add(new TargetView(texts.of("themselves"), answers.of(kind, actor, true, actor)));
        }
        for (Role target : page.model().roles()) {
            targets.add(new TargetView(target.label(), answers.of(kind, actor, false, target)));
        }
        return new ActorView(actor.label(), targets);
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
        return new RuleView(
                page.anchors().of(rule.span()),
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
        return views;
    }
}
