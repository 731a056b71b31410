package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.verify.Verification.Counterexample;
import dev.permatrix.dsl.verify.Verification.Proof;
import dev.permatrix.dsl.verify.Verification.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pass 6: tries every promise and every scenario against the table, exhaustively. */
public final class Verifier {

    private final DecisionTable table;
    private final Diagnostics diagnostics = new Diagnostics();

    private Verifier(DecisionTable table) {
        this.table = table;
    }

    public static Checked<Verification> verify(DecisionTable table) {
        Verifier verifier = new Verifier(table);
        new TrialLimits(table.model(), verifier.diagnostics).check();
        return verifier.diagnostics.hasErrors()
                ? new Checked.Rejected<>(verifier.diagnostics.inOrder())
                : verifier.verify();
    }

    private Checked<Verification> verify() {
        List<Proof> proofs =
                table.model().invariants().stream().map(this::prove).toList();
        table.model().scenarios().forEach(this::tryOut);
        return diagnostics.check(new Verification(proofs));
    }

    private Proof prove(Invariant invariant) {
        Trials trials = new Trials(table);
        PromiseTrial trial = new PromiseTrial(trials);
        List<Finding> findings = invariant.promise().match(trial);
        if (trials.exceeded().isPresent()) {
            diagnostics.report(VerifyProblems.tooMany(
                    invariant.span(),
                    "the promise \"" + invariant.label() + "\"",
                    trials.exceeded().get()));
            return new Proof(invariant, Result.OPEN, trial.tried(), Optional.empty());
        }
        Optional<Finding> worst = findings.stream().max(Comparator.comparing(Finding::certain));
        Optional<Finding> shown = worst.flatMap(it -> findings.stream()
                .filter(finding -> finding.certain() == it.certain())
                .findFirst());
        Result result =
                shown.map(it -> it.certain() ? Result.REFUTED : Result.OPEN).orElse(Result.PROVED);
        Optional<Counterexample> counterexample = shown.map(it ->
                new Counterexample(it.situation(), it.answer(), it.decision().reasons()));
        Proof proof = new Proof(invariant, result, trial.tried(), counterexample);
        report(proof);
        return proof;
    }

    private void report(Proof proof) {
        proof.counterexample()
                .ifPresent(counterexample -> diagnostics.report(
                        proof.result() == Result.REFUTED
                                ? VerifyProblems.broken(proof, counterexample)
                                : VerifyProblems.open(proof, counterexample)));
    }

    private void tryOut(Scenario scenario) {
        Trials trials = new Trials(table);
        Optional<Diagnostic> failure = new ScenarioTrial(trials).failure(scenario);
        if (trials.exceeded().isPresent()) {
            diagnostics.report(VerifyProblems.tooMany(
                    scenario.span(),
                    "the scenario \"" + scenario.label() + "\"",
                    trials.exceeded().get()));
        } else {
            failure.ifPresent(diagnostics::report);
        }
    }
}
