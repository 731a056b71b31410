package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Guards as Java conditions: {@code contact.owner() || contact.assignee()}. */
final class GuardExpressions {

    private final Frame frame;
    private final Wording wording;
    private final ValueTests values;

    GuardExpressions(JavaTypes types, Frame frame, Wording wording) {
        this.frame = frame;
        this.wording = wording;
        this.values = new ValueTests(types);
    }

    /** The shorter of the guard and its negation, as a condition. */
    CodeBlock condition(Guard guard) {
        return condition(guard, Guard.always(guard.sizes()));
    }

    /** The same where only these situations are left. */
    CodeBlock condition(Guard guard, Guard left) {
        return test(guard, left).code();
    }

    Test test(Guard guard, Guard left) {
        if (guard.and(left).isNever() || guard.not().and(left).isNever()) {
            return Test.of(CodeBlock.of("$L", !guard.and(left).isNever()));
        }
        List<Guard.Term> terms = guard.termsWithin(left);
        List<Guard.Term> opposite = guard.not().termsWithin(left);
        return length(terms) <= length(opposite)
                ? either(terms, guard.and(left))
                : Test.of(CodeBlock.of(
                        "!($L)", either(opposite, guard.not().and(left)).code()));
    }

    /** The condition that the guard does not hold. */
    CodeBlock negated(Guard guard) {
        return condition(guard.not());
    }

    /** How many variables the guard names where only these situations are left: the reader's effort. */
    int length(Guard guard, Guard left) {
        return length(guard.termsWithin(left));
    }

    /** How many of them are negated. */
    int negations(Guard guard, Guard left) {
        return guard.termsWithin(left).stream()
                .mapToInt(term -> (int) restricted(term).stream()
                        .filter(variable -> term.values(variable).equals(List.of(0))
                                && frame.variables().get(variable).size() == 2)
                        .count())
                .sum();
    }

    private int length(List<Guard.Term> terms) {
        return terms.stream().mapToInt(term -> restricted(term).size()).sum();
    }

    private List<Integer> restricted(Guard.Term term) {
        List<Integer> restricted = new ArrayList<>();
        for (int i = 0; i < frame.variables().size(); i++) {
            if (term.restricts(i)) {
                restricted.add(i);
            }
        }
        return restricted;
    }

    private Test either(List<Guard.Term> terms, Guard wanted) {
        int[] situations = wanted.toArray();
        return Test.joined(terms.stream().map(term -> term(term, situations)).toList(), Test.OR);
    }

    private Test term(Guard.Term term, int[] wanted) {
        return Test.joined(
                restricted(term).stream()
                        .map(variable -> test(term, variable, wanted))
                        .toList(),
                Test.AND);
    }

    /** A term may allow more than is wanted: of both, what is said more shortly. */
    private Test test(Guard.Term term, int variable, int[] wanted) {
        Test wide = test(frame.variables().get(variable), term.values(variable));
        List<Integer> needed = IntStream.of(wanted)
                .filter(term::covers)
                .map(situation -> frame.valueAt(situation, variable))
                .distinct()
                .sorted()
                .boxed()
                .toList();
        Test narrow = test(frame.variables().get(variable), needed);
        return narrow.parts() < wide.parts() ? narrow : wide;
    }

    private Test test(Variable variable, List<Integer> allowed) {
        return variable.match(
                known -> values.of(known.attribute(), wording.valueOf(known.attribute()), allowed),
                holding -> Test.of(wording.holds(holding.holds(), allowed.equals(List.of(1)))),
                granting -> standing(
                        granting.standings(),
                        allowed.stream().map(granting.standings()::get).toList()));
    }

    /** What was granted and what was withdrawn are asked apart; who has both has it withdrawn. */
    private Test standing(List<Standing> possible, List<Standing> allowed) {
        if (possible.size() > 2) {
            return allowed.size() == 1 ? both(allowed.get(0)) : new Test(negated(both(left(possible, allowed))), "", 2);
        }
        boolean none = allowed.equals(List.of(Standing.NONE));
        CodeBlock standing = possible.contains(Standing.GRANTED) ? wording.granted() : wording.withdrawn();
        return Test.of(CodeBlock.of("$L$L", none ? "!" : "", standing));
    }

    private static CodeBlock negated(Test test) {
        return CodeBlock.of(test.joined().isEmpty() ? "!$L" : "!($L)", test.code());
    }

    private static Standing left(List<Standing> possible, List<Standing> allowed) {
        return possible.stream().filter(it -> !allowed.contains(it)).findFirst().orElseThrow();
    }

    /** One of three, where a row may be granted to some and withdrawn from others. */
    private Test both(Standing standing) {
        return switch (standing) {
            case WITHDRAWN -> Test.of(wording.withdrawn());
            case GRANTED -> new Test(CodeBlock.of("$L && !$L", wording.granted(), wording.withdrawn()), Test.AND, 2);
            case NONE -> new Test(CodeBlock.of("!$L && !$L", wording.granted(), wording.withdrawn()), Test.AND, 2);
        };
    }
}
