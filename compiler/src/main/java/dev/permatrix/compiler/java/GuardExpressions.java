package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.List;

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
        return length(terms) <= length(opposite) ? either(terms) : Test.of(CodeBlock.of("!($L)", either(opposite).code()));
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

    private Test either(List<Guard.Term> terms) {
        return Test.joined(terms.stream().map(this::term).toList(), Test.OR);
    }

    private Test term(Guard.Term term) {
        return Test.joined(
                restricted(term).stream()
                        .map(variable -> test(frame.variables().get(variable), term.values(variable)))
                        .toList(),
                Test.AND);
    }

    private Test test(Variable variable, List<Integer> allowed) {
        return variable.match(
                known -> values.of(known.attribute(), wording.valueOf(known.attribute()), allowed),
                holding -> Test.of(wording.holds(holding.holds(), allowed.equals(List.of(1)))),
                granting -> Test.joined(
                        allowed.stream()
                                .map(it -> standing(granting, granting.standings().get(it)))
                                .toList(),
                        Test.OR));
    }

    /** What was granted and what was withdrawn are asked apart; who has both has it withdrawn. */
    private Test standing(Variable.Granting granting, Standing standing) {
        boolean both = granting.standings().size() > 2;
        return switch (standing) {
            case WITHDRAWN -> Test.of(wording.withdrawn());
            case GRANTED -> both ? neither("$L && !$L") : Test.of(wording.granted());
            case NONE -> both
                    ? neither("!$L && !$L")
                    : Test.of(CodeBlock.of(
                            "!$L",
                            granting.standings().contains(Standing.GRANTED) ? wording.granted() : wording.withdrawn()));
        };
    }

    private Test neither(String format) {
        return new Test(CodeBlock.of(format, wording.granted(), wording.withdrawn()), Test.AND);
    }
}
