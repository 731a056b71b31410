package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A situation in the author's words, and the outcome that it must have. What it leaves open may be anything.
 *
 * @param written the whole scenario as lines, without citations
 */
public record Scenario(String label, Story story, Outcome expected, List<String> written, Trace trace, Span span) {

    public Scenario {
        written = List.copyOf(written);
    }

    /** What is asked. */
    public sealed interface Story {

        <R> R match(Function<Asking, R> asking, Function<Changing, R> changing);

        /**
         * Someone asks for permissions.
         *
         * @param people the sets of roles that the user may have been assigned; each is tried
         * @param where what is said of user, account and record; all that fit are tried
         * @param grants what was granted to the user, and taken from them; nothing else was
         * @param permissions each must have the outcome
         */
        record Asking(List<Set<Role>> people, Optional<Condition> where, Grants grants, List<Permission> permissions)
                implements Story {
            public Asking {
                people = people.stream().map(Set::copyOf).toList();
                Objects.requireNonNull(where, "where");
                permissions = List.copyOf(permissions);
            }

            @Override
            public <R> R match(Function<Asking, R> asking, Function<Changing, R> changing) {
                return asking.apply(this);
            }
        }

        /**
         * Someone makes a change.
         *
         * @param actors the sets of roles that the actor may have been assigned; each is tried
         * @param where what is said of actor and account; all that fit are tried
         * @param grants what was granted to the actor, and taken from them; nothing else was
         * @param operation with the targets that are tried, each
         * @param rows for a grant or a revocation: those that are tried, each
         * @param presences what is said of how many users hold a role
         */
        record Changing(
                List<Set<Role>> actors,
                Optional<Condition> where,
                Grants grants,
                Operation operation,
                List<Row> rows,
                List<Presence> presences)
                implements Story {
            public Changing {
                actors = actors.stream().map(Set::copyOf).toList();
                Objects.requireNonNull(where, "where");
                rows = List.copyOf(rows);
                presences = List.copyOf(presences);
            }

            @Override
            public <R> R match(Function<Asking, R> asking, Function<Changing, R> changing) {
                return changing.apply(this);
            }
        }
    }
}
