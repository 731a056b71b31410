package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One thing that can vary when a question is asked; its values are told apart by index. */
public sealed interface Variable {

    <R> R match(Function<Known, R> known, Function<Holding, R> holding, Function<Granting, R> granting);

    /** How many values there are. */
    int size();

    /** The index of its value for a user with these effective roles. */
    int valueIn(Set<Role> effective, Values values, Grants grants);

    /** A relation or a fact. */
    record Known(Attribute attribute) implements Variable {
        @Override
        public int size() {
            return attribute.domain().size();
        }

        @Override
        public int valueIn(Set<Role> effective, Values values, Grants grants) {
            return values.of(attribute);
        }

        @Override
        public <R> R match(Function<Known, R> known, Function<Holding, R> holding, Function<Granting, R> granting) {
            return known.apply(this);
        }
    }

    /** Whether the user holds a role, or holds only it: 0 is no, 1 is yes. */
    record Holding(Condition.Holds holds) implements Variable {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public int valueIn(Set<Role> effective, Values values, Grants grants) {
            return holds.holds(effective, values) ? 1 : 0;
        }

        @Override
        public <R> R match(Function<Known, R> known, Function<Holding, R> holding, Function<Granting, R> granting) {
            return holding.apply(this);
        }
    }

    /**
     * What was decided of a row for this user alone.
     *
     * @param standings those that make a difference, {@link Standing#NONE} first
     */
    record Granting(String row, List<Standing> standings) implements Variable {
        public Granting {
            standings = List.copyOf(standings);
        }

        @Override
        public int size() {
            return standings.size();
        }

        @Override
        public int valueIn(Set<Role> effective, Values values, Grants grants) {
            Standing standing = Standing.of(row, grants, standings);
            return standings.indexOf(standing);
        }

        @Override
        public <R> R match(Function<Known, R> known, Function<Holding, R> holding, Function<Granting, R> granting) {
            return granting.apply(this);
        }
    }

    /** What can have been decided of a row for one user. */
    enum Standing {
        NONE,
        GRANTED,
        WITHDRAWN;

        static Standing of(String row, Grants grants, List<Standing> possible) {
            if (possible.contains(WITHDRAWN) && grants.isWithdrawn(row)) {
                return WITHDRAWN;
            }
            return possible.contains(GRANTED) && grants.isGranted(row) ? GRANTED : NONE;
        }
    }
}
