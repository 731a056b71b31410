package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** One statement of a matrix, with the lines that belong to it. {@code span} is its first line's. */
public sealed interface StatementSyntax
        permits StatementSyntax.HeadSyntax,
                StatementSyntax.RoleSyntax,
                StatementSyntax.RoleSetSyntax,
                StatementSyntax.EntitySyntax,
                StatementSyntax.RelationSyntax,
                StatementSyntax.LegendSyntax,
                TableSyntax,
                StatementSyntax.PermissionSyntax,
                StatementSyntax.RestrictSyntax,
                ChangesSyntax,
                InvariantSyntax,
                ScenarioSyntax,
                StatementSyntax.QuestionSyntax {

    Span span();

    TraceSyntax trace();

    <R> R match(Cases<R> cases);

    /** One function for each kind of statement. */
    interface Cases<R> {
        R head(HeadSyntax head);

        R role(RoleSyntax role);

        R roleSet(RoleSetSyntax roleSet);

        R entity(EntitySyntax entity);

        R relation(RelationSyntax relation);

        R legend(LegendSyntax legend);

        R table(TableSyntax table);

        R permission(PermissionSyntax permission);

        R restrict(RestrictSyntax restrict);

        R changes(ChangesSyntax changes);

        R invariant(InvariantSyntax invariant);

        R scenario(ScenarioSyntax scenario);

        R question(QuestionSyntax question);
    }

    /**
     * {@code matrix Crm "Managing user permissions"} and the lines below it.
     *
     * @param exactlyOneRole {@code users hold exactly one role} was written, or something that is reported
     * @param rolesCanBeAdded empty where neither form was written
     * @param properties {@code source}, {@code facts}, {@code owner}, {@code version}, {@code approved by} and {@code
     *     on},
     *     in order
     */
    record HeadSyntax(
            NameSyntax id,
            Optional<NameSyntax> label,
            Optional<Span> exactlyOneRole,
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

    /** {@code role A, B "Label"} and the lines below it, which hold for each of them. */
    record RoleSyntax(List<DeclaredSyntax> names, List<RolePropertySyntax> properties, TraceSyntax trace, Span span)
            implements StatementSyntax {
        public RoleSyntax {
            names = List.copyOf(names);
            properties = List.copyOf(properties);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.role(this);
        }
    }

    /** A name that is declared: an identifier, a label, or both. At least one is present. */
    record DeclaredSyntax(Optional<NameSyntax> id, Optional<NameSyntax> label, Span span) {}

    /**
     * A line below a role.
     *
     * @param count for {@link RoleProperty#HELD_BY}
     * @param role for {@link RoleProperty#FIRST_HELD_BY} by a role's holder; empty for whoever created the account
     */
    record RolePropertySyntax(
            RoleProperty property,
            Optional<CountSyntax> count,
            Optional<NameSyntax> role,
            TraceSyntax trace,
            Span span) {}

    /** What can be said of a role. */
    enum RoleProperty {
        HELD_BY,
        FIRST_HELD_BY,
        HOLDER_CANNOT_BE_REMOVED,
        HOLDER_CANNOT_BE_LOCKED,
        NO_RESTRICTION_APPLIES
    }

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

    /** {@code relation owner of Contact, Deal "owned by the user"}; the comma list holds for each entity. */
    record RelationSyntax(
            NameSyntax id, List<NameSyntax> entities, Optional<NameSyntax> words, TraceSyntax trace, Span span)
            implements StatementSyntax {
        public RelationSyntax {
            entities = List.copyOf(entities);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.relation(this);
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
     * {@code permission manage_users} and the lines below it.
     *
     * @param creates the entity behind {@code creates}
     */
    record PermissionSyntax(
            NameSyntax name,
            List<CoveredSyntax> covers,
            List<NameSyntax> tags,
            Optional<NameSyntax> creates,
            TraceSyntax trace,
            Span span)
            implements StatementSyntax {
        public PermissionSyntax {
            covers = List.copyOf(covers);
            tags = List.copyOf(tags);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.permission(this);
        }
    }

    /** One of the permissions that a row covers: {@code remove_user [on User]}. */
    record CoveredSyntax(NameSyntax name, Optional<NameSyntax> entity) {}

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

    /** {@code undecided "…"}: an open question of the document. */
    record QuestionSyntax(NameSyntax text, TraceSyntax trace, Span span) implements StatementSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.question(this);
        }
    }
}
