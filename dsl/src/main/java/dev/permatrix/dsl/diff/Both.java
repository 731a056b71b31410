package dev.permatrix.dsl.diff;

import java.util.function.BiFunction;
import java.util.function.Function;

/** The same thing of both matrices. */
public record Both<T>(T before, T after) {

    public T of(Version version) {
        return switch (version) {
            case BEFORE -> before;
            case AFTER -> after;
        };
    }

    public <R> Both<R> map(Function<T, R> each) {
        return new Both<>(each.apply(before), each.apply(after));
    }

    public <R> R join(BiFunction<T, T, R> both) {
        return both.apply(before, after);
    }
}
