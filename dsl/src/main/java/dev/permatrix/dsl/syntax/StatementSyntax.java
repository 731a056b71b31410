package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** One statement of a matrix, with the lines that belong to it. {@code span} is its first line's. */
public sealed interface StatementSyntax
        permits StatementSyntax.HeadSyntax,
                StatementSyntax.UseSyntax,
                RoleSyntax,
                StatementSyntax.RoleSetSyntax,
                StatementSyntax.EntitySyntax,
                StatementSyntax.RelationSyntax,
                FactSyntax,
                StatementSyntax.ParameterSyntax,
                StatementSyntax.LevelSyntax,
                StatementSyntax.LegendSyntax,
                TableSyntax,
                PermissionSyntax,
                RequireSyntax,
                StatementSyntax.RestrictSyntax,
                StatementSyntax.VerbSyntax,
                ChangesSyntax,
                EachUserSyntax,
                InvariantSyntax,
                ScenarioSyntax,
                StatementSyntax.QuestionSyntax,
                VariantSyntax {

    Span span();

    TraceSyntax trace();

    <R> R match(Cases<R> cases);

    /** One function for each kind of statement. */
    interface Cases<R> {
        R head(HeadSyntax head);

        R use(UseSyntax use);

        R role(RoleSyntax role);

        R roleSet(RoleSetSyntax roleSet);

        R entity(EntitySyntax entity);

        R relation(RelationSyntax relation);

        R fact(FactSyntax fact);

        R parameter(ParameterSyntax parameter);

        R level(LevelSyntax level);

        R legend(LegendSyntax legend);

        R table(TableSyntax table);

        R permission(PermissionSyntax permission);

        R require(RequireSyntax require);

        R restrict(RestrictSyntax restrict);

        R verb(VerbSyntax verb);

        R changes(ChangesSyntax changes);

        R eachUser(EachUserSyntax eachUser);

        R invariant(InvariantSyntax invariant);

        R scenario(ScenarioSyntax scenario);

        R question(QuestionSyntax question);

        R variant(VariantSyntax variant);
    }

    /**
     * {@code matrix Crm "Managing user permissions"} and the lines below it.
     *
     * @param rolesPerUser empty where neither form was written
     * @param rolesCanBeAdded empty where neither form was written
     * @param properties {@code source}, {@code facts}, {@code owner}, {@code version}, {@code approved by} and {@code
     *     on},
     *     in order
     */
    record HeadSyntax(
            NameSyntax id,
            Optional<NameSyntax> label,
            Optional<RolesPerUserSyntax> rolesPerUser,
            Optional<Boolean> rolesCanBeAdded,
            List<PropertySyntax> properties,
            TraceSyntax trace,
            Span span)
            implements StatementSyntax {
        public HeadSyntax {
            properties = List.copyOf(properties);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.head(this);
        }

        /** The first value that was given for this property. */
        public Optional<NameSyntax> property(Property property) {
            return properties.stream()
                    .filter(it -> it.property() == property)
                    .map(PropertySyntax::value)
                    .findFirst();
        }
    }

    /** {@code users hold exactly one role}, {@code users hold any roles}. */
    record RolesPerUserSyntax(boolean any, Span span) {}

    /** A property of the matrix and its value. */
    record PropertySyntax(Property property, NameSyntax value) {}

    /** What can be said of a matrix as a whole. */
    enum Property {
        SOURCE,
        FACTS,
        OWNER,
        VERSION,
        APPROVED_BY,
        APPROVED_ON
    }

    /** {@code use "base.matrix"}. */
    record UseSyntax(NameSyntax file, TraceSyntax trace, Span span) implements StatementSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.use(this);
        }
    }

    /** A name that is declared: an identifier, a label, or both. At least one is present. */
    record DeclaredSyntax(Optional<NameSyntax> id, Optional<NameSyntax> label, Span span) {}

    /** {@code exactly 1}, {@code 0 or more}, {@code up to 3}. {@code max} is empty where there is no bound. */
    record CountSyntax(int min, Optional<Integer> max, Span span) {}

    /** {@code roles Staff = User, Focused}. */
    record RoleSetSyntax(NameSyntax id, RolesSyntax roles, TraceSyntax trace, Span span) implements StatementSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.roleSet(this);
        }
    }

    /** {@code entity Contact, Deal "Sale"}. */
    record EntitySyntax(List<DeclaredSyntax> names, TraceSyntax trace, Span span) implements StatementSyntax {
        public EntitySyntax {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.entity(this);
        }
    }

    /**
     * {@code relation owner of Contact, Deal "owned by the user"}; the comma list holds for each entity.
     *
     * @param values of which exactly one holds; none where the relation only holds or not
     */
    record RelationSyntax(
            NameSyntax id,
            List<NameSyntax> entities,
            Optional<NameSyntax> words,
            List<NameSyntax> values,
            TraceSyntax trace,
            Span span)
            implements StatementSyntax {
        public RelationSyntax {
            entities = List.copyOf(entities);
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.relation(this);
        }
    }

    /** {@code parameter large = 500 "What counts as large"}; {@code value} is empty where it is left open. */
    record ParameterSyntax(
            NameSyntax id, Optional<Integer> value, Optional<NameSyntax> words, TraceSyntax trace, Span span)
            implements StatementSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.parameter(this);
        }
    }

    /** {@code level Data: none < read < update}; each value includes those before it. */
    record LevelSyntax(NameSyntax id, List<NameSyntax> values, TraceSyntax trace, Span span)
            implements StatementSyntax {
        public LevelSyntax {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.level(this);
        }
    }

    /** {@code legend} and its lines. */
    record LegendSyntax(List<EntrySyntax> entries, TraceSyntax trace, Span span) implements StatementSyntax {
        public LegendSyntax {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.legend(this);
        }
    }

    /**
     * {@code ✔ yes means allow}; {@code blank} is the key of an empty cell, and has the text "blank".
     *
     * @param keys one or more
     */
    record EntrySyntax(List<NameSyntax> keys, VerdictSyntax meaning, TraceSyntax trace, Span span) {
        public EntrySyntax {
            keys = List.copyOf(keys);
        }
    }

    /**
     * {@code restrict R on E [except P] to C [mark]}.
     *
     * @param mark the letter between the brackets
     * @param written the statement without mark and citations, white space folded
     */
    record RestrictSyntax(
            RolesSyntax roles,
            NameSyntax entity,
            List<NameSyntax> except,
            ConditionSyntax to,
            Optional<NameSyntax> mark,
            String written,
            TraceSyntax trace,
            Span span)
            implements StatementSyntax {
        public RestrictSyntax {
            except = List.copyOf(except);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.restrict(this);
        }
    }

    /** {@code operation invite "Invite a person"}: a verb that rules may use. */
    record VerbSyntax(NameSyntax id, Optional<NameSyntax> label, TraceSyntax trace, Span span)
            implements StatementSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.verb(this);
        }
    }

    /** {@code undecided "…"}: an open question of the document. */
    record QuestionSyntax(NameSyntax text, TraceSyntax trace, Span span) implements StatementSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.question(this);
        }
    }
}
