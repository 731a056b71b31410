package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as written: {@code given a Focused and a Contact where not owner then view_contacts is denied}.
 *
 * @param facts what is said of the user and the account: behind the first {@code where}, and behind {@code and} by
 *     itself; each of them holds
 * @param company who or what else there is, in order
 * @param when what they do; empty where they only ask
 * @param asked behind {@code then}; empty for {@code then it is …}
 * @param outcome behind {@code is}
 * @param written given, when and then, a line each, without citations, white space folded
 */
public record ScenarioSyntax(
        NameSyntax label,
        SubjectSyntax subject,
        List<ConditionSyntax> facts,
        List<CompanySyntax> company,
        Optional<ChangesSyntax.OperationSyntax> when,
        List<NameSyntax> asked,
        Outcome outcome,
        List<String> written,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    public ScenarioSyntax {
        facts = List.copyOf(facts);
        company = List.copyOf(company);
        asked = List.copyOf(asked);
        written = List.copyOf(written);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.scenario(this);
    }

    /** The last word of a scenario. */
    public enum Outcome {
        ALLOWED,
        DENIED,
        REQUESTABLE
    }

    /**
     * Whom it is about.
     *
     * @param roles none for {@link Holding#NO_ROLE}
     * @param granted permissions behind {@code with}
     * @param withdrawn permissions behind {@code without}
     */
    public record SubjectSyntax(
            Holding holding, List<NameSyntax> roles, List<NameSyntax> granted, List<NameSyntax> withdrawn, Span span) {
        public SubjectSyntax {
            roles = List.copyOf(roles);
            granted = List.copyOf(granted);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** How a person holds the roles that are named. */
    public enum Holding {
        /** {@code a User, Viewer}: tried with each of them. */
        ONE_OF,
        /** {@code someone who holds A and B}: all of them. */
        ALL_OF,
        /** {@code someone who holds no role}. */
        NO_ROLE
    }

    /**
     * {@code and a Contact where not owner}, {@code and no SuperAdmin}.
     *
     * @param name of an entity or a role
     * @param exists {@code a}, or {@code no}
     * @param where what is said of the record
     */
    public record CompanySyntax(NameSyntax name, boolean exists, Optional<ConditionSyntax> where, Span span) {}
}
