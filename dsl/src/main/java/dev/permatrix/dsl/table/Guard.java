package dev.permatrix.dsl.table;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A condition over variables with few values each, as the set of situations in which it holds: two guards with one
 * meaning are equal. A situation is an index in mixed radix, as {@link Frame} counts them. Immutable.
 */
public final class Guard {

    private final List<Integer> sizes;
    private final BitSet situations;

    private Guard(List<Integer> sizes, BitSet situations) {
        this.sizes = sizes;
        this.situations = situations;
    }

    /**
     * Holds in the situations that fit.
     *
     * @param sizes how many values each variable has
     */
    public static Guard of(List<Integer> sizes, IntPredicate fits) {
        int count = count(sizes);
        BitSet situations = new BitSet(count);
        for (int i = 0; i < count; i++) {
            situations.set(i, fits.test(i));
        }
        return new Guard(List.copyOf(sizes), situations);
    }

    public static Guard always(List<Integer> sizes) {
        return of(sizes, i -> true);
    }

    public static Guard never(List<Integer> sizes) {
        return of(sizes, i -> false);
    }

    /** Holds where this variable has one of these values. */
    public static Guard having(List<Integer> sizes, int variable, List<Integer> values) {
        int stride = stride(sizes, variable);
        int size = sizes.get(variable);
        return of(sizes, i -> values.contains(i / stride % size));
    }

    /** How many situations there are for variables of these sizes. */
    static int count(List<Integer> sizes) {
        return sizes.stream().reduce(1, Math::multiplyExact);
    }

    /** How far apart two situations are that differ by one in this variable. */
    static int stride(List<Integer> sizes, int variable) {
        return count(sizes.subList(0, variable));
    }

    /** How many values each variable has. */
    public List<Integer> sizes() {
        return sizes;
    }

    public boolean holdsIn(int situation) {
        return situations.get(situation);
    }

    public boolean isAlways() {
        return situations.cardinality() == count(sizes);
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
        return new Guard(sizes, both);
    }

    public Guard or(Guard other) {
        BitSet either = (BitSet) situations.clone();
        either.or(other.situations);
        return new Guard(sizes, either);
    }

    public Guard not() {
        BitSet neither = (BitSet) situations.clone();
        neither.flip(0, count(sizes));
        return new Guard(sizes, neither);
    }

    /** Whether the variable makes a difference. */
    public boolean dependsOn(int variable) {
        int stride = stride(sizes, variable);
        int size = sizes.get(variable);
        for (int i = 0; i < count(sizes); i++) {
            int first = i - i / stride % size * stride;
            if (holdsIn(i) != holdsIn(first)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The guard as a short "or" of terms. Deterministic. Empty where it never holds; one term without conditions where
     * it always does.
     */
    public List<Term> terms() {
        return termsWithin(always(sizes));
    }

    /** The same where only these situations can occur: outside them the terms may hold or not, whichever is shorter. */
    public List<Term> termsWithin(Guard possible) {
        return new Cover(sizes, and(possible).situations, or(possible.not()).situations).terms();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Guard guard && guard.sizes.equals(sizes) && guard.situations.equals(situations);
    }

    @Override
    public int hashCode() {
        return 31 * sizes.hashCode() + situations.hashCode();
    }

    @Override
    public String toString() {
        return terms().toString();
    }

    /**
     * Holds where every variable has one of the values that it may have.
     *
     * @param allowed for each variable the values that it may have: bit {@code v} for the value {@code v}
     * @param sizes how many values each variable has
     */
    public record Term(List<Integer> allowed, List<Integer> sizes) {
        public Term {
            allowed = List.copyOf(allowed);
        }

        public boolean covers(int situation) {
            int rest = situation;
            for (int i = 0; i < allowed.size(); i++) {
                if ((allowed.get(i) >>> rest % sizes.get(i) & 1) == 0) {
                    return false;
                }
                rest /= sizes.get(i);
            }
            return true;
        }

        /** Whether the variable matters: not every value is allowed. */
        public boolean restricts(int variable) {
            return allowed.get(variable) != all(sizes.get(variable));
        }

        public boolean allows(int variable, int value) {
            return (allowed.get(variable) >>> value & 1) != 0;
        }

        /** The values that the variable may have, ascending. */
        public List<Integer> values(int variable) {
            return IntStream.range(0, sizes.get(variable))
                    .filter(value -> allows(variable, value))
                    .boxed()
                    .toList();
        }

        static int all(int size) {
            return (1 << size) - 1;
        }
    }
}
