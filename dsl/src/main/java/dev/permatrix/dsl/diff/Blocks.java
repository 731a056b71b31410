package dev.permatrix.dsl.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a set of situations as few blocks, each all situations in which every variable has one of some values. Blocks
 * are grown one at a time from the first situation that is not covered yet; the last variables are widened first.
 * Deterministic; variables may have any number of values.
 */
final class Blocks {

    private final List<Integer> sizes;
    private final BitSet loose;
    /** By variable and value: the situations with that value. */
    private final List<List<BitSet>> having = new ArrayList<>();

    /** @param loose situations that may be covered: those that must be, and those that can't occur */
    Blocks(List<Integer> sizes, BitSet loose) {
        this.sizes = sizes;
        this.loose = loose;
        int count = sizes.stream().reduce(1, Math::multiplyExact);
        int stride = 1;
        for (int size : sizes) {
            List<BitSet> sets = new ArrayList<>();
            for (int value = 0; value < size; value++) {
                sets.add(having(count, stride, size, value));
            }
            having.add(sets);
            stride *= size;
        }
    }

    private static BitSet having(int count, int stride, int size, int value) {
        BitSet set = new BitSet(count);
        for (int from = value * stride; from < count; from += stride * size) {
            set.set(from, from + stride);
        }
        return set;
    }

    /**
     * For each block, for each variable, the values that it may have, ascending.
     *
     * @param named of so many variables, the first, only values are named that some wanted situation of the block has
     */
    List<List<List<Integer>>> cover(BitSet wanted, int named) {
        BitSet uncovered = (BitSet) wanted.clone();
        List<List<BitSet>> blocks = new ArrayList<>();
        while (!uncovered.isEmpty()) {
            List<BitSet> block = grownFrom(uncovered.nextSetBit(0));
            BitSet covered = situations(block, -1);
            uncovered.andNot(covered);
            covered.and(wanted);
            IntStream.range(0, named).forEach(variable -> keep(block.get(variable), variable, covered));
            blocks.add(block);
        }
        return withoutNeedless(blocks, wanted).stream()
                .map(block -> block.stream()
                        .map(values -> values.stream().boxed().toList())
                        .toList())
                .toList();
    }

    /** The blocks but for those of which the others cover all that must be. */
    private List<List<BitSet>> withoutNeedless(List<List<BitSet>> blocks, BitSet wanted) {
        List<List<BitSet>> needed = new ArrayList<>(blocks);
        for (List<BitSet> block : blocks) {
            BitSet alone = situations(block, -1);
            alone.and(wanted);
            needed.stream()
                    .filter(other -> other != block && !alone.isEmpty())
                    .forEach(other -> alone.andNot(situations(other, -1)));
            if (alone.isEmpty()) {
                needed.removeIf(other -> other == block);
            }
        }
        return needed;
    }

    private void keep(BitSet values, int variable, BitSet covered) {
        for (int value : values.stream().toArray()) {
            if (!having.get(variable).get(value).intersects(covered)) {
                values.clear(value);
            }
        }
    }

    private List<BitSet> grownFrom(int situation) {
        List<BitSet> block = new ArrayList<>();
        int rest = situation;
        for (int size : sizes) {
            block.add(new BitSet());
            block.get(block.size() - 1).set(rest % size);
            rest /= size;
        }
        for (int variable = sizes.size() - 1; variable >= 0; variable--) {
            BitSet others = situations(block, variable);
            for (int value = 0; value < sizes.get(variable); value++) {
                BitSet more = (BitSet) having.get(variable).get(value).clone();
                more.and(others);
                more.andNot(loose);
                if (more.isEmpty()) {
                    block.get(variable).set(value);
                }
            }
        }
        return block;
    }

    /** The situations of a block, whatever value one variable has. */
    private BitSet situations(List<BitSet> block, int free) {
        BitSet all = new BitSet();
        all.set(0, sizes.stream().reduce(1, Math::multiplyExact));
        IntStream.range(0, sizes.size()).filter(it -> it != free).forEach(variable -> {
            BitSet any = new BitSet();
            block.get(variable).stream()
                    .forEach(value -> any.or(having.get(variable).get(value)));
            all.and(any);
        });
        return all;
    }
}
