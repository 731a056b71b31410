package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.PromiseView;
import dev.permatrix.compiler.html.view.PromiseView.CounterexampleView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.verify.Verification.Counterexample;
import dev.permatrix.dsl.verify.Verification.Proof;
import dev.permatrix.dsl.verify.Verification.Result;
import java.util.ArrayList;
import java.util.List;

/** What became of every promise; what was refuted comes first, then what is open. */
final class PromisesSection {

    static final List<Result> ORDER = List.of(Result.REFUTED, Result.OPEN, Result.PROVED);

    private final PageContext page;
    private final Texts texts;

    PromisesSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<PromiseView> view() {
        List<PromiseView> promises = new ArrayList<>();
        for (Result result : ORDER) {
            page.emission().verification().proofs().stream()
                    .filter(proof -> proof.result() == result)
                    .map(this::promise)
                    .forEach(promises::add);
        }
        return promises;
    }

    private PromiseView promise(Proof proof) {
        return new PromiseView(
                page.anchors().of(proof.invariant()),
                tone(proof.result()),
                verdict(texts, proof.result()),
                proof.invariant().label(),
                proof.invariant().ofShipped() ? texts.of("ofShipped") : "",
                proof.invariant().written(),
                texts.count("coverage", proof.situations()),
                proof.counterexample().stream()
                        .map(it -> counterexample(proof.result(), it))
                        .toList(),
                page.tests().of(proof.invariant()),
                page.trace(proof.invariant().trace()),
                page.place(proof.invariant().span()));
    }

    private CounterexampleView counterexample(Result result, Counterexample counterexample) {
        return new CounterexampleView(
                texts.of(result == Result.OPEN ? "counterexampleOpen" : "counterexample"),
                texts.quoting(counterexample.situation()),
                texts.quoting(counterexample.answer()),
                counterexample.reasons().stream().map(page::reason).toList());
    }

    static String tone(Result result) {
        return switch (result) {
            case PROVED -> "yes";
            case REFUTED -> "bad";
            case OPEN -> "open";
        };
    }

    static String verdict(Texts texts, Result result) {
        return switch (result) {
            case PROVED -> texts.of("proved");
            case REFUTED -> texts.of("refuted");
            case OPEN -> texts.of("hangs");
        };
    }
}
