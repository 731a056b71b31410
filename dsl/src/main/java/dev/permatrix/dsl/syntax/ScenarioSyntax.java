package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as written: {@code given a Focused and a Contact where not owner then view_contacts is denied}.
 *
 * @param roles behind {@code given a}
 * @param granted permissions behind {@code with}
 * @param entity behind {@code and a}, where a record is spoken of
 * @param where what is said of the record
 * @param presence {@code and no SuperAdmin}, {@code and a SuperAdmin}
 * @param when what they do; empty where they only ask
 * @param asked behind {@code then}; empty for {@code then it is …}
 * @param outcome behind {@code is}
 * @param written given, when and then, a line each, without citations, white space folded
 */
public record ScenarioSyntax(
        NameSyntax label,
        List<NameSyntax> roles,
        List<NameSyntax> granted,
        Optional<NameSyntax> entity,
        Optional<ConditionSyntax> where,
        Optional<ChangesSyntax.PresenceSyntax> presence,
        Optional<ChangesSyntax.OperationSyntax> when,
        List<NameSyntax> asked,
        Outcome outcome,
        List<String> written,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    /** The last word of a scenario. */
    public enum Outcome {
        ALLOWED,
        DENIED,
        REQUESTABLE
    }

    public ScenarioSyntax {
        roles = List.copyOf(roles);
        granted = List.copyOf(granted);
        asked = List.copyOf(asked);
        written = List.copyOf(written);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.scenario(this);
    }
}
