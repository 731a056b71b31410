package dev.permatrix.compiler.results;

import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What one generated test tries. */
public sealed interface TestSubject {

    <R> R match(
            Function<OfPermission, R> permission,
            Function<OfScenario, R> scenario,
            Function<OfPromise, R> promise,
            Function<OfChange, R> change,
            Function<OfSuite, R> suite);

    /** A permission, asked by everybody in every situation. */
    record OfPermission(Permission permission, TriedSituations situations) implements TestSubject {
        @Override
        public <R> R match(
                Function<OfPermission, R> permission,
                Function<OfScenario, R> scenario,
                Function<OfPromise, R> promise,
                Function<OfChange, R> change,
                Function<OfSuite, R> suite) {
            return permission.apply(this);
        }
    }

    /** A scenario. */
    record OfScenario(Scenario scenario) implements TestSubject {
        @Override
        public <R> R match(
                Function<OfPermission, R> permission,
                Function<OfScenario, R> scenario,
                Function<OfPromise, R> promise,
                Function<OfChange, R> change,
                Function<OfSuite, R> suite) {
            return scenario.apply(this);
        }
    }

    /** A promise, or a part of one. */
    record OfPromise(Invariant invariant) implements TestSubject {
        @Override
        public <R> R match(
                Function<OfPermission, R> permission,
                Function<OfScenario, R> scenario,
                Function<OfPromise, R> promise,
                Function<OfChange, R> change,
                Function<OfSuite, R> suite) {
            return promise.apply(this);
        }
    }

    /**
     * A change by people who are answered alike to people who are answered alike.
     *
     * @param actors one or more, in the order in which the test knows them
     * @param targets the same
     */
    record OfChange(OperationType type, List<Party> actors, List<Party> targets) implements TestSubject {
        public OfChange {
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
        }

        @Override
        public <R> R match(
                Function<OfPermission, R> permission,
                Function<OfScenario, R> scenario,
                Function<OfPromise, R> promise,
                Function<OfChange, R> change,
                Function<OfSuite, R> suite) {
            return change.apply(this);
        }
    }

    /** The suite itself: that nothing is left out of it. */
    record OfSuite() implements TestSubject {
        @Override
        public <R> R match(
                Function<OfPermission, R> permission,
                Function<OfScenario, R> scenario,
                Function<OfPromise, R> promise,
                Function<OfChange, R> change,
                Function<OfSuite, R> suite) {
            return suite.apply(this);
        }
    }

    /**
     * Somebody who takes part in a change.
     *
     * @param self whether it is whoever makes the change
     * @param held every role that they hold; none where that is so, and where the change is made to a role
     */
    record Party(boolean self, Set<Role> held) {
        public Party {
            held = Set.copyOf(held);
        }
    }
}
