package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.html.view.AssumptionView;
import dev.permatrix.compiler.html.view.HeadView;
import dev.permatrix.compiler.html.view.HeadView.Entry;
import dev.permatrix.compiler.html.view.HeadView.Figure;
import dev.permatrix.compiler.html.view.HeadView.FormView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.OpenView;
import dev.permatrix.compiler.html.view.StatementView;
import dev.permatrix.compiler.words.MatrixWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.MatrixInfo;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.verify.Verification.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The name of the matrix, and in figures what the page tells. */
final class HeadSection {

    private final PageContext page;
    private final Texts texts;

    HeadSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    HeadView view(
            OpenView open,
            List<AssumptionView> assumptions,
            List<StatementView> statements,
            Set<ReportFormat> formats) {
        MatrixInfo matrix = page.model().matrix();
        return new HeadView(
                matrix.id(),
                matrix.label().equals(matrix.id()) ? "" : matrix.label(),
                List.of(
                        size(),
                        promises(),
                        new TestsSection(page).figure(),
                        questions(open),
                        toConfirm(assumptions),
                        statements(statements)),
                MatrixWords.about(page.emission().variant(), matrix, texts),
                LinkView.to("source", page.model().source().name()),
                texts.of("content", page.model().source().contentHash()),
                texts.of("madeBy", page.emission().maker()),
                page.trace(matrix.trace()),
                others(formats),
                new TestsSection(page).failures());
    }

    /** The same in other forms, which stand beside the page. */
    private List<FormView> others(Set<ReportFormat> formats) {
        return Stream.of(ReportFormat.values())
                .filter(it -> it != ReportFormat.HTML && formats.contains(it))
                .map(it -> new FormView(it.fileName(page.model().matrix().id()), it.label()))
                .toList();
    }

    private Figure size() {
        int roles = page.model().roles().size();
        int permissions = page.model().permissions().size();
        return new Figure(
                texts.of("figureSize"),
                List.of(
                        entry("roles", texts.count("roles", roles), ""),
                        entry("permissions", texts.count("permissions", permissions), ""),
                        entry("permissions", texts.count("cells", cells(page.model())), "")));
    }

    /** One for each role and permission that some table speaks of, in however many rows. */
    static int cells(PermissionModel model) {
        return model.cells().places();
    }

    private Figure promises() {
        List<Entry> entries = new ArrayList<>();
        for (Result result : Result.values()) {
            long count = page.emission().verification().proofs().stream()
                    .filter(proof -> proof.result() == result)
                    .count();
            if (count > 0) {
                String tone = PromisesSection.tone(result);
                entries.add(entry("promises", texts.of("figure_" + result.name(), texts.number(count)), tone));
            }
        }
        return new Figure(
                texts.of("figurePromises"),
                entries.isEmpty() ? List.of(entry("promises", texts.of("figureNone"), "")) : entries);
    }

    private Figure questions(OpenView open) {
        String tone = open.none() ? "" : "open";
        return new Figure(
                texts.of("figureQuestions"), List.of(entry("questions", texts.count("questions", open.count()), tone)));
    }

    private Figure toConfirm(List<AssumptionView> assumptions) {
        int count = (int)
                assumptions.stream().filter(it -> it.confirmed().isEmpty()).count();
        return new Figure(
                texts.of("figureConfirm"), List.of(entry("assumptions", texts.count("assumptions", count), "")));
    }

    private Figure statements(List<StatementView> statements) {
        long cited = statements.stream().filter(it -> !it.uses().isEmpty()).count();
        String words = statements.isEmpty()
                ? texts.of("figureNone")
                : texts.of("figureCited", texts.number(cited), texts.number(statements.size()));
        boolean missing =
                statements.stream().anyMatch(it -> it.needed() && it.uses().isEmpty());
        return new Figure(texts.of("figureStatements"), List.of(entry("traceability", words, missing ? "bad" : "")));
    }

    private static Entry entry(String section, String words, String tone) {
        return new Entry(LinkView.to(section, words), tone);
    }
}
