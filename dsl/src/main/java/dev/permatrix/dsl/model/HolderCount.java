package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.OptionalInt;

/**
 * How many users hold a role at every moment.
 *
 * @param min the least, 0 or more
 * @param max the most; empty where there is no bound
 */
public record HolderCount(int min, OptionalInt max, Trace trace, Span span) {

    public boolean allows(int holders) {
        return holders >= min && (max.isEmpty() || holders <= max.getAsInt());
    }

    /** Whether the count never changes. */
    public boolean isExact() {
        return max.isPresent() && max.getAsInt() == min;
    }

    /** As written: "exactly 1 user". */
    public String words() {
        String users = (max.orElse(min) == 1) ? " user" : " users";
        if (isExact()) {
            return "exactly " + min + users;
        }
        return max.isPresent() ? "up to " + max.getAsInt() + users : min + " or more users";
    }
}
