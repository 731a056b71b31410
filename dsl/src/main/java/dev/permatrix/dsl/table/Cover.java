package dev.permatrix.dsl.table;

import dev.permatrix.dsl.table.Guard.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a set of situations as a short "or" of terms: prime implicants chosen greedily, the widest first (Quine 1952,
 * McCluskey 1956, for variables of several values; the cover is short, not proved shortest). Over many variables the
 * primes are grown one at a time from a situation that is not covered yet. Deterministic.
 */
final class Cover {

    /** More terms than these are not all looked at. */
    private static final int MOST_TERMS = 20_000;

    private final List<Integer> sizes;
    private final BitSet wanted;
    private final BitSet loose;
    /** By variable and value: the situations with that value. */
    private final List<List<BitSet>> having = new ArrayList<>();

    /**
     * @param wanted the situations to cover
     * @param loose those that may be covered, the wanted among them
     */
    Cover(List<Integer> sizes, BitSet wanted, BitSet loose) {
        this.sizes = sizes;
        this.wanted = wanted;
        this.loose = loose;
        for (int variable = 0; variable < sizes.size(); variable++) {
            having.add(having(variable));
        }
    }

    private List<BitSet> having(int variable) {
        int count = Guard.count(sizes);
        int stride = Guard.stride(sizes, variable);
        List<BitSet> sets = new ArrayList<>();
        for (int value = 0; value < sizes.get(variable); value++) {
            BitSet set = new BitSet(count);
            for (int i = 0; i < count; i++) {
                set.set(i, i / stride % sizes.get(variable) == value);
            }
            sets.add(set);
        }
        return sets;
    }

    List<Term> terms() {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return possibleTerms() <= MOST_TERMS ? chosen(primes()) : grown();
    }

    private long possibleTerms() {
        long terms = 1;
        for (int size : sizes) {
            terms = Math.min(terms * Term.all(size), MOST_TERMS + 1L);
        }
        return terms;
    }

    private List<Term> chosen(List<Term> primes) {
        BitSet uncovered = (BitSet) wanted.clone();
        List<Term> chosen = new ArrayList<>();
        while (!uncovered.isEmpty()) {
            Term widest = primes.stream()
                    .max(Comparator.comparingInt((Term term) -> covered(term, uncovered)))
                    .orElseThrow();
            chosen.add(widest);
            uncovered.stream().filter(widest::covers).forEach(uncovered::clear);
        }
        return List.copyOf(chosen);
    }

    private static int covered(Term term, BitSet uncovered) {
        return (int) uncovered.stream().filter(term::covers).count();
    }

    /** The widest terms that cover nothing but the loose. */
    private List<Term> primes() {
        List<List<Integer>> within = new ArrayList<>();
        collect(new ArrayList<>(), all(), within);
        return within.stream()
                .map(allowed -> new Term(allowed, sizes))
                .filter(this::isPrime)
                .sorted(order())
                .toList();
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, Guard.count(sizes));
        return all;
    }

    private void collect(List<Integer> allowed, BitSet covered, List<List<Integer>> within) {
        int variable = allowed.size();
        if (variable == sizes.size()) {
            if (isLoose(covered)) {
                within.add(List.copyOf(allowed));
            }
            return;
        }
        for (int values = Term.all(sizes.get(variable)); values > 0; values--) {
            BitSet narrower = (BitSet) covered.clone();
            narrower.and(withValues(variable, values));
            allowed.add(values);
            collect(allowed, narrower, within);
            allowed.remove(variable);
        }
    }

    private BitSet withValues(int variable, int values) {
        BitSet any = new BitSet();
        for (int value = 0; value < sizes.get(variable); value++) {
            if ((values >>> value & 1) != 0) {
                any.or(having.get(variable).get(value));
            }
        }
        return any;
    }

    private boolean isLoose(BitSet covered) {
        BitSet outside = (BitSet) covered.clone();
        outside.andNot(loose);
        return outside.isEmpty();
    }

    private boolean isPrime(Term term) {
        for (int variable = 0; variable < sizes.size(); variable++) {
            for (int value = 0; value < sizes.get(variable); value++) {
                if (!term.allows(variable, value) && isLoose(situations(wider(term, variable, 1 << value)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Term wider(Term term, int variable, int values) {
        List<Integer> allowed = new ArrayList<>(term.allowed());
        allowed.set(variable, allowed.get(variable) | values);
        return new Term(allowed, sizes);
    }

    private BitSet situations(Term term) {
        BitSet covered = all();
        for (int variable = 0; variable < sizes.size(); variable++) {
            covered.and(withValues(variable, term.allowed().get(variable)));
        }
        return covered;
    }

    /** Fewer conditions first; then by which variables, the first declared first; yes before no. */
    private Comparator<Term> order() {
        Comparator<Term> order = Comparator.comparingInt(this::conditions);
        for (int i = sizes.size() - 1; i >= 0; i--) {
            int variable = i;
            order = order.thenComparing((Term term) -> term.restricts(variable));
        }
        for (int i = sizes.size() - 1; i >= 0; i--) {
            int variable = i;
            order = order.thenComparing(
                    Comparator.comparing((Term term) -> term.allowed().get(variable))
                            .reversed());
        }
        return order;
    }

    private int conditions(Term term) {
        return (int) IntStream.range(0, sizes.size()).filter(term::restricts).count();
    }

    /** Term by term: each grown from the first situation that no earlier one covers. */
    private List<Term> grown() {
        BitSet uncovered = (BitSet) wanted.clone();
        List<Term> terms = new ArrayList<>();
        while (!uncovered.isEmpty()) {
            Term term = grownFrom(uncovered.nextSetBit(0));
            terms.add(term);
            uncovered.andNot(situations(term));
        }
        return List.copyOf(terms);
    }

    private Term grownFrom(int situation) {
        List<Integer> values = new ArrayList<>();
        int rest = situation;
        for (int size : sizes) {
            values.add(1 << rest % size);
            rest /= size;
        }
        Term term = new Term(values, sizes);
        for (int variable = sizes.size() - 1; variable >= 0; variable--) {
            for (int value = 0; value < sizes.get(variable); value++) {
                Term wider = wider(term, variable, 1 << value);
                term = isLoose(situations(wider)) ? wider : term;
            }
        }
        return term;
    }
}
