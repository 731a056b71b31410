package dev.permatrix.dsl.verify;

import static dev.permatrix.dsl.verify.VerifyCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.verify.Trials.Excess;
import dev.permatrix.dsl.verify.Trials.Trial;
import dev.permatrix.dsl.verify.Verification.Counterexample;
import dev.permatrix.dsl.verify.Verification.Proof;

/** The words of what comes out of trying promises and scenarios. */
final class VerifyProblems {

    private VerifyProblems() {}

    static Diagnostic broken(Proof proof, Counterexample counterexample) {
        return withReasons(
                Diagnostic.of(
                                PROMISE_BROKEN,
                                proof.invariant().span(),
                                "the promise \"" + proof.invariant().label() + "\" is broken")
                        .help(example(counterexample)),
                counterexample);
    }

    static Diagnostic open(Proof proof, Counterexample counterexample) {
        return withReasons(
                Diagnostic.of(
                                PROMISE_OPEN,
                                proof.invariant().span(),
                                "the promise \"" + proof.invariant().label() + "\" hangs on what is undecided")
                        .help(example(counterexample)),
                counterexample);
    }

    private static String example(Counterexample it) {
        return "for example, " + it.situation().inMessage() + ": " + it.answer().inMessage();
    }

    private static Diagnostic withReasons(Diagnostic diagnostic, Counterexample counterexample) {
        return counterexample.reasons().stream()
                .reduce(diagnostic, (known, reason) -> known.and(reason.span(), reason.text()), (a, b) -> a);
    }

    static Diagnostic fails(Scenario scenario, Trial trial) {
        return Diagnostic.of(
                        SCENARIO_FAILS,
                        scenario.span(),
                        "the scenario \"" + scenario.label() + "\" does not come out: it says "
                                + word(scenario.expected()) + ", and the answer is "
                                + word(trial.decision().outcome()))
                .and(
                        trial.decision().reasons().get(0).span(),
                        trial.decision().reasons().get(0).text())
                .help(trial.words().inMessage() + ": " + word(trial.decision().outcome()));
    }

    static Diagnostic open(Scenario scenario, Trial right, Trial wrong) {
        return Diagnostic.of(
                        SCENARIO_OPEN,
                        scenario.span(),
                        "the scenario \"" + scenario.label() + "\" leaves open what its answer hangs on")
                .help(right.words().inMessage() + ": " + word(right.decision().outcome()))
                .help(wrong.words().inMessage() + ": " + word(wrong.decision().outcome()))
                .help("say more behind `given`, so that only one answer is left");
    }

    static Diagnostic impossible(Scenario scenario) {
        return Diagnostic.of(
                        SCENARIO_IMPOSSIBLE,
                        scenario.span(),
                        "the scenario \"" + scenario.label() + "\" can't happen: no situation fits it")
                .help("look at who and how many there are: a role held by exactly one user has no second holder");
    }

    static Diagnostic tooMuch(Span span, String what) {
        return Diagnostic.of(
                        TOO_MANY_SITUATIONS,
                        span,
                        what + " hangs on too much: there are more than " + TrialLimits.MOST_SITUATIONS
                                + " different situations, and no more are tried")
                .help("let it look at fewer relations and facts, or need less that is granted to users one by one");
    }

    static Diagnostic tooMany(Span span, String statement, Excess excess) {
        return switch (excess) {
            case SITUATIONS ->
                Diagnostic.of(
                                TOO_MANY_SITUATIONS,
                                span,
                                statement + " can't be tried: it speaks of more than " + TrialLimits.MOST_SITUATIONS
                                        + " different situations")
                        .help("let it speak of fewer relations, facts and roles");
            case CHANGES ->
                Diagnostic.of(
                                TOO_MANY_SITUATIONS,
                                span,
                                statement + " can't be tried: there are too many different changes, by everybody and to"
                                        + " everybody")
                        .help(
                                "let this change hang on fewer facts and bounds such as `held by`, or name several roles in one"
                                        + " rule where each has one of its own");
        };
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case ALLOW -> "allowed";
            case DENY -> "denied";
            case REQUESTABLE -> "requestable";
        };
    }
}
