package dev.permatrix.compiler.report;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.report.Report.Block;
import dev.permatrix.compiler.report.Report.Origin;
import dev.permatrix.compiler.report.Report.Promise;
import dev.permatrix.compiler.report.Report.Sentence;
import dev.permatrix.compiler.words.CellAnswer;
import dev.permatrix.compiler.words.CellAnswer.Tone;
import dev.permatrix.compiler.words.CellWords;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.LegendWords;
import dev.permatrix.compiler.words.MatrixWords;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.RuleWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.verify.Verification.Counterexample;
import dev.permatrix.dsl.verify.Verification.Proof;
import dev.permatrix.dsl.verify.Verification.Result;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a matrix into words, table by table and rule by rule. */
public final class ReportBuilder {

    private static final List<Result> ORDER = List.of(Result.REFUTED, Result.OPEN, Result.PROVED);

    private final Emission emission;
    private final PermissionModel model;
    private final Texts texts;
    private final ConditionWords conditions;
    private final ConditionWords sentences;
    private final CellWords cells;

    private ReportBuilder(Emission emission, Texts texts) {
        this.emission = emission;
        this.model = emission.model();
        this.texts = texts;
        this.conditions = new ConditionWords(texts, false);
        this.sentences = new ConditionWords(texts, true);
        this.cells = new CellWords(emission.table(), texts, conditions);
    }

    public static Report of(Emission emission, Texts texts) {
        return new ReportBuilder(emission, texts).report();
    }

    private Report report() {
        LegendWords legend = new LegendWords(model, texts, conditions);
        RuleWords rules = new RuleWords(texts, sentences);
        OperationWords operations = new OperationWords(model, texts, sentences);
        TableBuilder tables = new TableBuilder(model, texts, cells, conditions, sentences);
        StatementBuilder statements = new StatementBuilder(model, texts);
        return new Report(
                new Origin(model.source().name(), model.source().contentHash(), emission.maker()),
                model.matrix().id(),
                emission.title(),
                MatrixWords.about(emission.variant(), model.matrix(), texts),
                legend(legend),
                legend.order(),
                model.gates().stream()
                        .map(it -> new Sentence(rules.gate(it), Basis.of(it.trace(), it.span())))
                        .toList(),
                model.tables().stream().map(tables::table).toList(),
                model.restrictions().stream()
                        .map(it -> new Sentence(
                                it.mark().map(mark -> "[" + mark + "] ").orElse("") + rules.restriction(it),
                                Basis.of(it.trace(), it.span())))
                        .toList(),
                new RoleBuilder(model, texts, sentences).roles(),
                model.changes().stream()
                        .map(block -> new Block(
                                block.label(),
                                block.rules().stream()
                                        .map(it -> new Sentence(operations.rule(it), Basis.of(it.trace(), it.span())))
                                        .toList(),
                                Basis.of(block.trace(), block.span())))
                        .toList(),
                promises(),
                new QuestionBuilder(model, texts, cells, operations).questions(),
                statements.assumptions(),
                statements.statements());
    }

    /** Conditions stand behind the words here, where on the page they stand below. */
    private List<CellAnswer> legend(LegendWords legend) {
        return legend.words().stream()
                .map(it -> it.tone() == Tone.PART
                        ? new CellAnswer(it.tone(), "", it.word(), texts.of("formLegendPart"))
                        : it)
                .toList();
    }

    /** What was refuted comes first, then what is open. */
    private List<Promise> promises() {
        return ORDER.stream()
                .flatMap(result -> emission.verification().proofs().stream().filter(proof -> proof.result() == result))
                .map(this::promise)
                .toList();
    }

    private Promise promise(Proof proof) {
        String verdict = switch (proof.result()) {
            case PROVED -> texts.of("proved");
            case REFUTED -> texts.of("refuted");
            case OPEN -> texts.of("hangs");
        };
        return new Promise(
                verdict,
                proof.invariant().label(),
                proof.invariant().written(),
                texts.count("coverage", proof.situations()),
                proof.counterexample().map(this::counterexample).orElse(""),
                Basis.of(proof.invariant().trace(), proof.invariant().span()));
    }

    private String counterexample(Counterexample counterexample) {
        return Stream.concat(
                        Stream.of(counterexample.situation(), counterexample.answer())
                                .map(texts::quoting),
                        counterexample.reasons().stream().map(Reason::text))
                .collect(Collectors.joining("\n"));
    }
}
