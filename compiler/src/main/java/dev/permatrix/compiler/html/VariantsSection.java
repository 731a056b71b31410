package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.VariantStatements.Kind;
import dev.permatrix.compiler.html.VariantStatements.Statement;
import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.VariantView;
import dev.permatrix.compiler.html.view.VariantView.CellDifference;
import dev.permatrix.compiler.html.view.VariantView.Verdict;
import dev.permatrix.compiler.html.view.VariantView.Verdicts;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import dev.permatrix.dsl.verify.Verification.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Other readings of the document, each compared with the matrix as it is: cells by what they come to, rules as written. */
final class VariantsSection {

    private final PageContext page;
    private final CellAnswers shipped;

    VariantsSection(PageContext page) {
        this.page = page;
        this.shipped = new CellAnswers(page);
    }

    List<VariantView> view() {
        return page.model().variants().stream().map(this::variant).toList();
    }

    private VariantView variant(Variant variant) {
        List<Statement> before = VariantStatements.of(page, page.model());
        List<Statement> after = VariantStatements.of(page, variant.model());
        DecisionTable table = Normalizer.normalize(variant.model());
        return new VariantView(
                page.anchors().of(variant.span()),
                variant.label(),
                cells(table),
                new VariantChanges(page, table).view(),
                promises(variant),
                without(after, before, it -> true),
                without(before, after, it -> it.kind() != Kind.SCENARIO),
                new TestsSection(page).ofVariant(variant.label()),
                page.trace(variant.trace()),
                page.place(variant.span()));
    }

    /** A variant has scenarios of its own only: that it lacks the others says nothing. */
    private List<VariantView.Statement> without(
            List<Statement> statements, List<Statement> others, Predicate<Statement> counts) {
        Set<Span> known = others.stream().map(Statement::span).collect(Collectors.toSet());
        return statements.stream()
                .filter(it -> !known.contains(it.span()) && counts.test(it))
                .map(it -> new VariantView.Statement(
                        page.texts().of("statement_" + it.kind().name()), it.words(), page.place(it.span())))
                .toList();
    }

    /** What doesn't hold comes first. */
    private List<Verdicts> promises(Variant variant) {
        List<Proof> proofs = page.emission().readings().stream()
                .filter(it -> it.variant().span().equals(variant.span()))
                .flatMap(it -> it.matrix().verification().proofs().stream())
                .toList();
        return PromisesSection.ORDER.stream()
                .filter(result -> proofs.stream().anyMatch(it -> it.result() == result))
                .map(result -> new Verdicts(
                        PromisesSection.tone(result),
                        PromisesSection.verdict(page.texts(), result),
                        proofs.stream()
                                .filter(it -> it.result() == result)
                                .map(this::verdict)
                                .toList()))
                .toList();
    }

    private Verdict verdict(Proof proof) {
        Span span = proof.invariant().span();
        String label = proof.invariant().label();
        String before = page.emission().verification().proofs().stream()
                .filter(it -> it.invariant().span().equals(span)
                        && it.invariant().label().equals(label)
                        && it.result() != proof.result())
                .map(it -> PromisesSection.verdict(page.texts(), it.result()))
                .findFirst()
                .orElse("");
        return new Verdict(
                before,
                page.anchors().find(span).map(it -> LinkView.to(it, label)).orElse(LinkView.plain(label)));
    }

    private List<CellDifference> cells(DecisionTable table) {
        PermissionModel model = table.model();
        CellAnswers read = new CellAnswers(table, page.texts(), page.conditions());
        List<CellDifference> differences = new ArrayList<>();
        for (Permission permission : model.permissions()) {
            for (Role role : model.roles()) {
                if (!model.cells(role, permission).isEmpty()) {
                    difference(role, permission, read.of(role, permission)).ifPresent(differences::add);
                }
            }
        }
        return differences;
    }

    private Optional<CellDifference> difference(Role role, Permission permission, List<AnswerView> after) {
        List<AnswerView> before = shipped(role, permission);
        boolean isNew =
                before.isEmpty() && after.stream().noneMatch(it -> it.tone().equals("no"));
        boolean isOther = !before.isEmpty() && !before.equals(after);
        return isNew || isOther
                ? Optional.of(new CellDifference(permission.label(), role.label(), before, after))
                : Optional.empty();
    }

    private List<AnswerView> shipped(Role role, Permission permission) {
        return page.model()
                .cells()
                .find(role, permission)
                .map(it -> shipped.of(it.role(), it.permission()))
                .orElse(List.of());
    }
}
