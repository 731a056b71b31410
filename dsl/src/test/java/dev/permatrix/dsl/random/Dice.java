package dev.permatrix.dsl.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices that a seed decides. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return below(in) == 0;
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[below(of.length)];
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Between one and as many as there are, in their order. */
    <T> List<T> some(List<T> of, int most) {
        List<T> shuffled = shuffled(of);
        List<T> chosen = shuffled.subList(0, 1 + below(Math.min(most, of.size())));
        return of.stream().filter(chosen::contains).toList();
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    String maybe(int in, Supplier<String> text) {
        return once(in) ? text.get() : "";
    }
}
