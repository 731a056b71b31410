package dev.permatrix.dsl.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A condition over boolean variables, as the set of situations in which it holds: two guards with one meaning are
 * equal. Immutable.
 */
public final class Guard {

    private final int variables;
    private final BitSet situations;

    private Guard(int variables, BitSet situations) {
        this.variables = variables;
        this.situations = situations;
    }

    /** Holds in the situations that fit. */
    public static Guard of(int variables, IntPredicate fits) {
        BitSet situations = new BitSet(1 << variables);
        for (int i = 0; i < 1 << variables; i++) {
            situations.set(i, fits.test(i));
        }
        return new Guard(variables, situations);
    }

    public static Guard always(int variables) {
        return of(variables, i -> true);
    }

    public static Guard never(int variables) {
        return of(variables, i -> false);
    }

    /** Holds where this variable does. */
    public static Guard variable(int variables, int variable) {
        return of(variables, i -> (i >>> variable & 1) != 0);
    }

    public int variables() {
        return variables;
    }

    public boolean holdsIn(int situation) {
        return situations.get(situation);
    }

    public boolean isAlways() {
        return situations.cardinality() == 1 << variables;
    }

    public boolean isNever() {
        return situations.isEmpty();
    }

    /** The situations in which it holds, in order. */
    public int[] toArray() {
        return situations.stream().toArray();
    }

    public Guard and(Guard other) {
        BitSet both = (BitSet) situations.clone();
        both.and(other.situations);
        return new Guard(variables, both);
    }

    public Guard or(Guard other) {
        BitSet either = (BitSet) situations.clone();
        either.or(other.situations);
        return new Guard(variables, either);
    }

    public Guard not() {
        BitSet neither = (BitSet) situations.clone();
        neither.flip(0, 1 << variables);
        return new Guard(variables, neither);
    }

    /** Whether the variable makes a difference. */
    public boolean dependsOn(int variable) {
        for (int i = 0; i < 1 << variables; i++) {
            if (holdsIn(i) != holdsIn(i ^ 1 << variable)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The guard as a short "or" of terms: prime implicants chosen greedily, the widest first (Quine 1952, McCluskey
     * 1956; the cover is short, not proved shortest). Deterministic. Empty where it never holds; one term without
     * variables where it always does.
     */
    public List<Term> terms() {
        return termsWithin(always(variables));
    }

    /** The same where only these situations can occur: outside them the terms may hold or not, whichever is shorter. */
    public List<Term> termsWithin(Guard possible) {
        BitSet loose = (BitSet) situations.clone();
        loose.or(possible.not().situations);
        return cover(and(possible).situations, new Guard(variables, loose).primes());
    }

    private static List<Term> cover(BitSet situations, List<Term> primes) {
        BitSet uncovered = (BitSet) situations.clone();
        List<Term> chosen = new ArrayList<>();
        while (!uncovered.isEmpty()) {
            Term widest = primes.stream()
                    .max(Comparator.comparingInt((Term term) -> term.count(uncovered)))
                    .orElseThrow();
            chosen.add(widest);
            uncovered.stream().filter(widest::covers).forEach(uncovered::clear);
        }
        return List.copyOf(chosen);
    }

    private List<Term> primes() {
        Set<Term> level = new LinkedHashSet<>();
        situations.stream().forEach(i -> level.add(new Term((1 << variables) - 1, i)));
        List<Term> primes = new ArrayList<>();
        Set<Term> terms = level;
        while (!terms.isEmpty()) {
            Set<Term> wider = new LinkedHashSet<>();
            for (Term term : terms) {
                if (!widen(term, terms, wider)) {
                    primes.add(term);
                }
            }
            terms = wider;
        }
        primes.sort(Comparator.comparingInt((Term term) -> Integer.bitCount(term.mask()))
                .thenComparingInt(Term::mask)
                .thenComparing(Comparator.comparingInt(Term::value).reversed()));
        return primes;
    }

    private boolean widen(Term term, Set<Term> terms, Set<Term> wider) {
        boolean merged = false;
        for (int variable = 0; variable < variables; variable++) {
            int bit = 1 << variable;
            if ((term.mask() & bit) != 0 && terms.contains(new Term(term.mask(), term.value() ^ bit))) {
                wider.add(new Term(term.mask() & ~bit, term.value() & ~bit));
                merged = true;
            }
        }
        return merged;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Guard guard && guard.variables == variables && guard.situations.equals(situations);
    }

    @Override
    public int hashCode() {
        return 31 * variables + situations.hashCode();
    }

    @Override
    public String toString() {
        return terms().toString();
    }

    /**
     * Holds where every variable of the mask has its value.
     *
     * @param mask bit {@code i}: variable {@code i} matters
     * @param value bit {@code i}: the value that it must have; 0 outside the mask
     */
    public record Term(int mask, int value) {

        public boolean covers(int situation) {
            return (situation & mask) == value;
        }

        private int count(BitSet of) {
            return (int) of.stream().filter(this::covers).count();
        }
    }
}
