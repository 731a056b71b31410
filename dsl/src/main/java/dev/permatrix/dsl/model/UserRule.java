package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.function.Function;

/** One line of {@code each user}: what every person of the account must have. Checked against people, not in the table. */
public sealed interface UserRule {

    Trace trace();

    Span span();

    <R> R match(
            Function<Has, R> has,
            Function<BelongsTo, R> belongsTo,
            Function<NotAmong, R> notAmong,
            Function<AdvisedLength, R> advisedLength);

    /**
     * A property that each user has.
     *
     * @param label for readers
     * @param unique whether no two users may have the same; compared exactly
     */
    record Has(String id, String label, boolean unique, Trace trace, Span span) implements UserRule {
        @Override
        public <R> R match(
                Function<Has, R> has,
                Function<BelongsTo, R> belongsTo,
                Function<NotAmong, R> notAmong,
                Function<AdvisedLength, R> advisedLength) {
            return has.apply(this);
        }
    }

    /** {@code belongs to exactly 1 company}. */
    record BelongsTo(HolderCount count, String group, Trace trace, Span span) implements UserRule {
        @Override
        public <R> R match(
                Function<Has, R> has,
                Function<BelongsTo, R> belongsTo,
                Function<NotAmong, R> notAmong,
                Function<AdvisedLength, R> advisedLength) {
            return belongsTo.apply(this);
        }
    }

    /**
     * {@code no primary_group is among other_group}.
     *
     * @param group a kind of group, of which none may be one of the other kind too
     */
    record NotAmong(String group, String others, Trace trace, Span span) implements UserRule {
        @Override
        public <R> R match(
                Function<Has, R> has,
                Function<BelongsTo, R> belongsTo,
                Function<NotAmong, R> notAmong,
                Function<AdvisedLength, R> advisedLength) {
            return notAmong.apply(this);
        }
    }

    /** {@code advice id has at most 30 characters}: longer ones are told, never refused. */
    record AdvisedLength(String property, int most, Trace trace, Span span) implements UserRule {
        @Override
        public <R> R match(
                Function<Has, R> has,
                Function<BelongsTo, R> belongsTo,
                Function<NotAmong, R> notAmong,
                Function<AdvisedLength, R> advisedLength) {
            return advisedLength.apply(this);
        }
    }
}
