package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.List;

/** A column in words: {@code a Focused User, neither owner nor assignee, without the grant}. */
final class ColumnWords {

    private final List<String> relations;

    ColumnWords(List<Relation> relations) {
        this.relations = relations.stream().map(Relation::id).toList();
    }

    String of(SituationColumn column) {
        String who = RoleWords.one(column.role());
        Guard guard = column.guard();
        Guard granted = Guard.variable(guard.variables(), relations.size());
        if (guard.isAlways()) {
            return who;
        }
        if (!guard.dependsOn(relations.size())) {
            return who + ", " + words(guard);
        }
        boolean onlyGranted = guard.and(granted.not()).isNever();
        if (onlyGranted || guard.and(granted).isNever()) {
            Guard related = withoutGrant(guard);
            String grant = onlyGranted ? "with the grant" : "without the grant";
            return who + (related.isAlways() ? ", " : ", " + words(related) + ", ") + grant;
        }
        return who + ", " + words(guard);
    }

    /** The guard, whatever was granted. */
    private Guard withoutGrant(Guard guard) {
        int grant = 1 << relations.size();
        return Guard.of(guard.variables(), i -> guard.holdsIn(i | grant) || guard.holdsIn(i & ~grant));
    }

    private String words(Guard guard) {
        List<Guard.Term> terms = guard.terms();
        boolean single = terms.stream().allMatch(term -> Integer.bitCount(term.mask()) == 1);
        return String.join(
                single ? " or " : ", or ", terms.stream().map(this::words).toList());
    }

    private String words(Guard.Term term) {
        List<String> holding = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i <= relations.size(); i++) {
            if ((term.mask() >>> i & 1) != 0) {
                ((term.value() >>> i & 1) != 0 ? holding : missing).add(variable(i));
            }
        }
        if (holding.isEmpty() && missing.size() > 1) {
            return "neither " + String.join(" nor ", missing);
        }
        missing.forEach(it -> holding.add("not " + it));
        return String.join(" and ", holding);
    }

    private String variable(int index) {
        return index < relations.size() ? relations.get(index) : "granted";
    }
}
