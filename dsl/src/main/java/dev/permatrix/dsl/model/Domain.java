package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The values that an attribute can have, each known by its index from 0. */
public sealed interface Domain {

    <R> R match(Function<YesNo, R> yesNo, Function<Named, R> named, Function<Numbers, R> numbers);

    /** How many values there are, two or more; one for a number that nothing compares. */
    int size();

    /** The value for readers: {@code yes}, {@code valid}, {@code 500 or more}. */
    String word(int value);

    /** The index of a value as people write it: {@code no}, {@code valid}, {@code 612}; empty where it is none. */
    Optional<Integer> indexOf(String written);

    default boolean isYesNo() {
        return match(it -> true, it -> false, it -> false);
    }

    /** Whether values can be compared by more and less. */
    default boolean isOrdered() {
        return match(it -> false, Named::ordered, it -> true);
    }

    /** It holds or it doesn't: 0 is no, 1 is yes. */
    record YesNo() implements Domain {
        private static final List<String> WORDS = List.of("no", "yes");

        @Override
        public int size() {
            return WORDS.size();
        }

        @Override
        public String word(int value) {
            return WORDS.get(value);
        }

        @Override
        public Optional<Integer> indexOf(String written) {
            return switch (written.strip()) {
                case "no", "false" -> Optional.of(0);
                case "yes", "true" -> Optional.of(1);
                default -> Optional.empty();
            };
        }

        @Override
        public <R> R match(Function<YesNo, R> yesNo, Function<Named, R> named, Function<Numbers, R> numbers) {
            return yesNo.apply(this);
        }
    }

    /**
     * Exactly one of some words.
     *
     * @param ordered whether each is more than those before it
     */
    record Named(List<String> values, boolean ordered) implements Domain {
        public Named {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String word(int value) {
            return values.get(value);
        }

        @Override
        public Optional<Integer> indexOf(String written) {
            String meant = written.strip().replace(' ', '_');
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).equalsIgnoreCase(meant)) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        @Override
        public <R> R match(Function<YesNo, R> yesNo, Function<Named, R> named, Function<Numbers, R> numbers) {
            return named.apply(this);
        }
    }

    /**
     * Whole numbers from 0, in the ranges that the thresholds of the matrix cut them into: no decision tells apart two
     * numbers of one range.
     *
     * @param cuts where a range begins, but the first, which begins at 0; ascending, each greater than 0
     */
    record Numbers(List<Integer> cuts) implements Domain {
        public Numbers {
            cuts = List.copyOf(cuts);
        }

        @Override
        public int size() {
            return cuts.size() + 1;
        }

        /** The least number of a range. */
        public int least(int value) {
            return value == 0 ? 0 : cuts.get(value - 1);
        }

        /** The greatest number of a range; empty for the last. */
        public OptionalInt greatest(int value) {
            return value == cuts.size() ? OptionalInt.empty() : OptionalInt.of(cuts.get(value) - 1);
        }

        /** The range that a number falls into. */
        public int rangeOf(long number) {
            return (int) cuts.stream().filter(cut -> cut <= number).count();
        }

        @Override
        public String word(int value) {
            OptionalInt greatest = greatest(value);
            if (greatest.isEmpty()) {
                return least(value) + " or more";
            }
            if (value == 0) {
                return "less than " + cuts.get(0);
            }
            return greatest.getAsInt() == least(value)
                    ? String.valueOf(least(value))
                    : least(value) + " to " + greatest.getAsInt();
        }

        @Override
        public Optional<Integer> indexOf(String written) {
            String digits = written.strip();
            return digits.matches("[0-9]{1,9}") ? Optional.of(rangeOf(Long.parseLong(digits))) : Optional.empty();
        }

        @Override
        public <R> R match(Function<YesNo, R> yesNo, Function<Named, R> named, Function<Numbers, R> numbers) {
            return numbers.apply(this);
        }
    }
}
