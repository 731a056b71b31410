package dev.permatrix.compiler.data;

import dev.permatrix.compiler.emission.Content;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.json.JsonText;
import dev.permatrix.compiler.report.Report;
import dev.permatrix.compiler.report.ReportBuilder;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.verify.Verification.Counterexample;
import dev.permatrix.dsl.verify.Verification.Proof;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes one JSON file of each matrix, for programs. Its form is that of {@code report.schema.json}. */
public final class JsonEmitter implements Emitter {

    /** Another number means that programs must be changed. */
    private static final int VERSION = 1;

    private final Texts texts = Texts.english();

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = ReportFormat.JSON.fileName(emission.model().matrix().id());
        Report report = ReportBuilder.of(emission, texts);
        Fields fields = new Fields()
                .with("format", "permatrix-report")
                .with("formatVersion", VERSION)
                .with(
                        "madeFrom",
                        new Fields()
                                .with("file", report.origin().file())
                                .with("content", report.origin().content())
                                .map())
                .with("madeBy", emission.maker())
                .with("matrix", MatrixData.head(emission))
                .and(new MatrixData(emission, texts).fields())
                .withAny(
                        "promises",
                        emission.verification().proofs().stream()
                                .map(this::promise)
                                .toList())
                .withAny(
                        "questions",
                        report.questions().stream().map(JsonEmitter::question).toList())
                .withAny(
                        "assumptions",
                        report.assumptions().stream()
                                .map(JsonEmitter::assumption)
                                .toList())
                .withAny(
                        "statements",
                        report.statements().stream().map(JsonEmitter::statement).toList());
        Content content = Content.made(out -> JsonText.write(fields.map(), out));
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, content));
    }

    private Map<String, Object> promise(Proof proof) {
        return new Fields()
                .with("label", proof.invariant().label())
                .with("result", proof.result().name().toLowerCase(Locale.ROOT))
                .with("situations", proof.situations())
                .with("written", proof.invariant().written())
                .withIf("ofThisMatrixOnly", proof.invariant().ofShipped())
                .withSome("counterexample", proof.counterexample().map(this::counterexample))
                .and(TraceData.of(proof.invariant().trace(), proof.invariant().span()))
                .map();
    }

    private Map<String, Object> counterexample(Counterexample counterexample) {
        return new Fields()
                .with("situation", texts.quoting(counterexample.situation()))
                .with("answer", texts.quoting(counterexample.answer()))
                .with(
                        "reasons",
                        counterexample.reasons().stream().map(Reason::text).toList())
                .map();
    }

    private static Map<String, Object> question(Report.Question question) {
        return new Fields()
                .with("kind", question.kind())
                .with("question", question.words())
                .and(TraceData.of(question.basis()))
                .map();
    }

    private static Map<String, Object> assumption(Report.Assumption assumption) {
        return new Fields()
                .with("id", assumption.id())
                .withText("question", assumption.question())
                .with("reading", assumption.reading())
                .withText("confirmed", assumption.confirmed())
                .with("usedBy", assumption.uses())
                .map();
    }

    private static Map<String, Object> statement(Report.Statement statement) {
        return new Fields()
                .with("id", statement.id())
                .withText("strength", statement.strength())
                .with("statement", statement.words())
                .withText("documentLine", statement.place())
                .with("usedBy", statement.uses())
                .map();
    }
}
