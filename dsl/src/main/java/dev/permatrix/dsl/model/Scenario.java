package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
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
         * @param roles the user holds one of them; each is tried
         * @param where what is said of how the user stands to the record; all that fit are tried
         * @param granted whether the user was granted it
         * @param permissions each must have the outcome
         */
        record Asking(List<Role> roles, Optional<Condition> where, boolean granted, List<Permission> permissions)
                implements Story {
            public Asking {
                roles = List.copyOf(roles);
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
         * @param actors the actor holds one of them; each is tried
         * @param actorGrants rows that the actor was granted
         * @param operation with the targets that are tried, each
         * @param grants for a grant or a revocation: the rows that are tried, each
         * @param presences what is said of how many users hold a role
         */
        record Changing(
                List<Role> actors,
                List<String> actorGrants,
                Operation operation,
                List<Row> grants,
                List<Presence> presences)
                implements Story {
            public Changing {
                actors = List.copyOf(actors);
                actorGrants = List.copyOf(actorGrants);
                grants = List.copyOf(grants);
                presences = List.copyOf(presences);
            }

            @Override
            public <R> R match(Function<Asking, R> asking, Function<Changing, R> changing) {
                return changing.apply(this);
            }
        }
    }
}
