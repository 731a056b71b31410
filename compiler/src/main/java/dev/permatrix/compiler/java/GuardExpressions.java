package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.List;

/** Guards as Java conditions over the facts and {@code granted}: {@code contact.owner() || contact.assignee()}. */
final class GuardExpressions {

    private final List<String> variables = new ArrayList<>();

    GuardExpressions(JavaTypes types, PermissionGroup group) {
        for (Relation relation : group.relations()) {
            variables.add(group.variable() + "." + types.names().of(relation) + "()");
        }
        variables.add("granted");
    }

    /** The shorter of the guard and its negation, as a condition. */
    CodeBlock condition(Guard guard) {
        return condition(guard, Guard.always(guard.variables()));
    }

    /** The same where only these situations are left. */
    CodeBlock condition(Guard guard, Guard left) {
        List<Guard.Term> terms = guard.termsWithin(left);
        List<Guard.Term> opposite = guard.not().termsWithin(left);
        return length(terms) <= length(opposite) ? either(terms) : CodeBlock.of("!($L)", either(opposite));
    }

    /** How many variables the guard names: the reader's effort. */
    int length(Guard guard) {
        return length(guard.terms());
    }

    /** How many of them are negated. */
    int negations(Guard guard) {
        return guard.terms().stream()
                .mapToInt(term -> Integer.bitCount(term.mask() & ~term.value()))
                .sum();
    }

    private static int length(List<Guard.Term> terms) {
        return terms.stream().mapToInt(term -> Integer.bitCount(term.mask())).sum();
    }

    private CodeBlock either(List<Guard.Term> terms) {
        return terms.stream()
                .map(term -> terms.size() > 1 && Integer.bitCount(term.mask()) > 1
                        ? CodeBlock.of("($L)", term(term))
                        : term(term))
                .collect(CodeBlock.joining("$W|| "));
    }

    private CodeBlock term(Guard.Term term) {
        List<CodeBlock> parts = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            if ((term.mask() >>> i & 1) != 0) {
                parts.add(CodeBlock.of("$L$L", (term.value() >>> i & 1) != 0 ? "" : "!", variables.get(i)));
            }
        }
        return CodeBlock.join(parts, "$W&& ");
    }
}
