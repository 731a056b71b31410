package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** A block of change rules as written. */
public record ChangesSyntax(NameSyntax label, List<RuleSyntax> rules, TraceSyntax trace, Span span)
        implements StatementSyntax {

    public ChangesSyntax {
        rules = List.copyOf(rules);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.changes(this);
    }

    /**
     * One rule.
     *
     * @param actors for {@link Mode#NO_ONE_BUT} those behind {@code but}, or none
     * @param written the rule without its citations, white space folded
     */
    public record RuleSyntax(
            Mode mode,
            List<WhoSyntax> actors,
            OperationSyntax operation,
            Optional<PresenceSyntax> presence,
            Optional<ConditionSyntax> when,
            String written,
            TraceSyntax trace,
            Span span) {
        public RuleSyntax {
            actors = List.copyOf(actors);
        }
    }

    /** The form of a rule. */
    public enum Mode {
        MAY,
        MAY_NEVER,
        NO_ONE_BUT,
        UNDECIDED
    }

    /**
     * One of those that a rule speaks of.
     *
     * @param name of the role or role set; for {@link Who#ANYONE} with a name: the permission behind {@code with}
     */
    public record WhoSyntax(Who who, Optional<NameSyntax> name, Span span) {}

    /** The words that name people. */
    public enum Who {
        /** {@code anyone}, or {@code anyone with P}. */
        ANYONE,
        /** {@code anyone else}; only as a target. */
        ANYONE_ELSE,
        /** {@code self}, {@code themselves}; only as a target. */
        SELF,
        /** A role or a role set; {@code one of Staff} and {@code a User} are the same. */
        ROLE,
        /** {@code any role}: itself, not its holders; only behind a verb. */
        ANY_ROLE,
        /** {@code own role}; only behind a verb. */
        OWN_ROLE,
        /** {@code role R}: itself, not its holders; only behind a verb. */
        ROLE_ITSELF,
        /** {@code another Administrator}: a holder of this role who is not the actor; only as a target. */
        ANOTHER
    }

    /**
     * What is done, as written: a verb and up to three parts.
     *
     * @param verb such as {@code remove}, {@code change}, {@code transfer}, {@code grant}
     * @param anything whether {@code anything} stands behind the verb ({@code grant anything to …})
     * @param object who or what stands directly behind the verb, or behind {@code anything to} and {@code anything
     *     from}
     * @param objectWhere the condition behind them all, on whoever is meant
     * @param to what stands behind {@code to}; empty list where nothing does
     * @param toWhere the condition behind them all
     * @param toAnyRole whether {@code to any role} was written
     * @param becoming what stands behind {@code becoming}
     */
    public record OperationSyntax(
            NameSyntax verb,
            boolean anything,
            List<WhoSyntax> object,
            Optional<ConditionSyntax> objectWhere,
            List<WhoSyntax> to,
            Optional<ConditionSyntax> toWhere,
            boolean toAnyRole,
            Optional<NameSyntax> becoming,
            Span span) {
        public OperationSyntax {
            object = List.copyOf(object);
            to = List.copyOf(to);
        }
    }

    /** {@code while a SuperAdmin exists}, {@code while no SuperAdmin exists}. */
    public record PresenceSyntax(NameSyntax role, boolean exists, Span span) {}
}
