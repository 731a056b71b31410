package dev.permatrix.dsl.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a cell gives, once its conditions are worked out. */
public sealed interface Effect {

    <R> R match(
            Function<Allow, R> allow,
            Function<Deny, R> deny,
            Function<OnRequest, R> onRequest,
            Function<Undecided, R> undecided);

    /** As an author writes it after {@code means}. */
    default String words() {
        return match(
                it -> "allow",
                it -> "deny",
                it -> "on request from " + it.granters().stream().map(Role::id).collect(Collectors.joining(" or ")),
                it -> "undecided");
    }

    /** Allowed. */
    record Allow() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<OnRequest, R> onRequest,
                Function<Undecided, R> undecided) {
            return allow.apply(this);
        }
    }

    /** Denied, and nobody can be asked for it. */
    record Deny() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<OnRequest, R> onRequest,
                Function<Undecided, R> undecided) {
            return deny.apply(this);
        }
    }

    /** Allowed once one of these roles granted it to the user. */
    record OnRequest(List<Role> granters) implements Effect {
        public OnRequest {
            granters = List.copyOf(granters);
        }

        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<OnRequest, R> onRequest,
                Function<Undecided, R> undecided) {
            return onRequest.apply(this);
        }
    }

    /** The document doesn't say: denied until someone decides. */
    record Undecided() implements Effect {
        @Override
        public <R> R match(
                Function<Allow, R> allow,
                Function<Deny, R> deny,
                Function<OnRequest, R> onRequest,
                Function<Undecided, R> undecided) {
            return undecided.apply(this);
        }
    }
}
