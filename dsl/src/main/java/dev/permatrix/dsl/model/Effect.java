package dev.permatrix.dsl.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a cell gives, once its conditions are worked out. */
public sealed interface Effect {

    <R> R match(
            Function<Allow, R> allow,
            Function<Deny, R> deny,
            Function<Forbid, R> forbid,
            Function<OnRequest, R> onRequest,
            Function<UntilWithdrawn, R> untilWithdrawn,
            Function<Undecided, R> undecided);

    /** As an author writes it after {@code means}. */
    default String words() {
        return match(
                it -> "allow",
                it -> "deny",
                it -> "forbid",
                it -> "on request from " + ids(it.granters()),
                it -> "allow until withdrawn by " + ids(it.withdrawers()),
                it -> "undecided");
    }

    /** Whether it denies whatever other roles of the user give. */
    default boolean forbids() {
        return match(it -> false, it -> false, it -> true, it -> false, it -> false, it -> false);
    }

    private static String ids(List<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.joining(" or "));
    }

    /** Allowed. */
    record Allow() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<Forbid, R> forbid,
                Function<OnRequest, R> onRequest,
                Function<UntilWithdrawn, R> untilWithdrawn,
                Function<Undecided, R> undecided) {
            return allow.apply(this);
        }
    }

    /** Denied, unless another role of the user gives more. */
    record Deny() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<Forbid, R> forbid,
                Function<OnRequest, R> onRequest,
                Function<UntilWithdrawn, R> untilWithdrawn,
                Function<Undecided, R> undecided) {
            return deny.apply(this);
        }
    }

    /** Denied, whatever other roles of the user give. */
    record Forbid() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<Forbid, R> forbid,
                Function<OnRequest, R> onRequest,
                Function<UntilWithdrawn, R> untilWithdrawn,
                Function<Undecided, R> undecided) {
            return forbid.apply(this);
        }
    }

    /** Denied until one of these roles has granted it to the user; then allowed. */
    record OnRequest(List<Role> granters) implements Effect {
        public OnRequest {
            granters = List.copyOf(granters);
        }

        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<Forbid, R> forbid,
                Function<OnRequest, R> onRequest,
                Function<UntilWithdrawn, R> untilWithdrawn,
                Function<Undecided, R> undecided) {
            return onRequest.apply(this);
        }
    }

    /** Allowed until one of these roles has taken it from the user; then denied. */
    record UntilWithdrawn(List<Role> withdrawers) implements Effect {
        public UntilWithdrawn {
            withdrawers = List.copyOf(withdrawers);
        }

        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<Forbid, R> forbid,
                Function<OnRequest, R> onRequest,
                Function<UntilWithdrawn, R> untilWithdrawn,
                Function<Undecided, R> undecided) {
            return untilWithdrawn.apply(this);
        }
    }

    /** Denied until someone decides what the document means; listed as an open question. */
    record Undecided() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<Forbid, R> forbid,
                Function<OnRequest, R> onRequest,
                Function<UntilWithdrawn, R> untilWithdrawn,
                Function<Undecided, R> undecided) {
            return undecided.apply(this);
        }
    }
}
