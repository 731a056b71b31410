package dev.permatrix.compiler.markdown;

import dev.permatrix.compiler.emission.Content;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.report.Basis;
import dev.permatrix.compiler.report.Report;
import dev.permatrix.compiler.report.Report.Sentence;
import dev.permatrix.compiler.report.ReportBuilder;
import dev.permatrix.compiler.words.CellAnswer;
import dev.permatrix.compiler.words.Texts;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one Markdown file of each matrix, with tables as GitHub and GitLab show them, for pull requests and wikis. */
public final class MarkdownEmitter implements Emitter {

    private final Texts texts = Texts.english();

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = ReportFormat.MARKDOWN.fileName(emission.model().matrix().id());
        Report report = ReportBuilder.of(emission, texts);
        Content content = Content.made(out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new Writing(report, text).all();
            text.flush();
        });
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, content));
    }

    /** The writing of one report. */
    private final class Writing {

        private final Report report;
        private final MarkdownPage page;

        Writing(Report report, Writer text) {
            this.report = report;
            this.page = new MarkdownPage(text);
        }

        void all() {
            head();
            permissions();
            sentences("section_restrictions", report.restrictions());
            roles();
            changes();
            promises();
            questions();
            assumptions();
            statements();
        }

        private void head() {
            page.heading(1, MarkdownText.of(report.title()));
            page.paragraph(MarkdownText.of(String.join(" ", report.about())));
            page.paragraph(MarkdownText.of(texts.of(
                            "formMadeFrom",
                            report.origin().file(),
                            report.origin().content(),
                            report.origin().maker())
                    + " " + texts.of("formStale")));
        }

        private void permissions() {
            page.heading(2, texts.of("section_permissions"));
            sentences(report.gates());
            TableWriting tables = new TableWriting(texts, page);
            report.tables().forEach(tables::write);
            page.heading(3, texts.of("formCaption"));
            page.list(report.legend().stream().map(this::meaning));
            page.heading(3, texts.of("orderHeading"));
            page.list(report.order().stream().map(MarkdownText::of));
        }

        private String meaning(CellAnswer word) {
            return "**" + MarkdownText.of(word.word()) + "** " + MarkdownText.of(word.condition());
        }

        private void sentences(String heading, List<Sentence> sentences) {
            if (!sentences.isEmpty()) {
                page.heading(2, texts.of(heading));
                sentences(sentences);
            }
        }

        private void sentences(List<Sentence> sentences) {
            page.list(sentences.stream().map(it -> MarkdownText.of(it.words()) + behind(it.basis())));
        }

        private void roles() {
            page.heading(2, texts.of("section_roles"));
            page.list(report.roles().stream().map(this::role));
        }

        private String role(Report.Block role) {
            String said = role.rules().stream()
                    .map(it -> " " + MarkdownText.of(it.words()) + behind(it.basis()))
                    .collect(Collectors.joining());
            return "**" + MarkdownText.of(role.label()) + "**" + behind(role.basis()) + said;
        }

        private void changes() {
            if (!report.changes().isEmpty()) {
                page.heading(2, texts.of("section_changes"));
                for (Report.Block block : report.changes()) {
                    page.heading(3, MarkdownText.of(block.label()));
                    sentences(block.rules());
                }
            }
        }

        private void promises() {
            List<List<List<String>>> rows = new ArrayList<>();
            for (Report.Promise it : report.promises()) {
                List<String> words = new ArrayList<>(lines(it.label()));
                it.counterexample().lines().map(MarkdownText::of).forEach(words::add);
                rows.add(List.of(lines(it.verdict()), words, lines(it.coverage()), rests(it.basis())));
            }
            table("section_promises", List.of("formVerdict", "formPromise", "formTried", "formRestsOn"), rows);
        }

        private void questions() {
            table(
                    "section_questions",
                    List.of("formKind", "question", "formRestsOn", "formPlace"),
                    report.questions().stream()
                            .map(it -> List.of(
                                    lines(it.kind()),
                                    lines(it.words()),
                                    rests(it.basis()),
                                    lines(it.basis().place())))
                            .toList());
        }

        private void assumptions() {
            table(
                    "section_assumptions",
                    List.of("id", "question", "reading", "confirmed", "formUses"),
                    report.assumptions().stream()
                            .map(it -> List.of(
                                    lines(it.id()),
                                    lines(it.question()),
                                    lines(it.reading()),
                                    lines(it.confirmed().isEmpty() ? texts.of("notConfirmed") : it.confirmed()),
                                    lines(String.join(texts.of("semicolon"), it.uses()))))
                            .toList());
        }

        private void statements() {
            table(
                    "section_traceability",
                    List.of("id", "strength", "statement", "formUses"),
                    report.statements().stream()
                            .map(it -> List.of(
                                    lines(it.id()),
                                    lines(it.strength()),
                                    lines(it.words()),
                                    lines(String.join(texts.of("semicolon"), it.uses()))))
                            .toList());
        }

        private void table(String heading, List<String> heads, List<List<List<String>>> rows) {
            if (!rows.isEmpty()) {
                page.heading(2, texts.of(heading));
                page.table(heads.stream().map(it -> texts.of(it)).toList(), rows.stream());
            }
        }

        private String behind(Basis basis) {
            List<String> rests = rests(basis);
            return rests.isEmpty() ? "" : " (" + String.join("; ", rests) + ")";
        }

        private List<String> rests(Basis basis) {
            return TableWriting.rests(texts, basis);
        }
    }

    private static List<String> lines(String text) {
        return Stream.of(MarkdownText.of(text)).filter(it -> !it.isEmpty()).toList();
    }
}
