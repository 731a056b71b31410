package dev.permatrix.dsl.resolve;

import static dev.permatrix.dsl.resolve.ResolveCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.Collection;
import java.util.List;

/** The words of what can be wrong with conditions, operations and scenarios. */
final class RuleProblems {

    private RuleProblems() {}

    /** @param declare the statement that would declare it */
    static Diagnostic unknownRelation(NameSyntax name, String where, String declare, Collection<String> known) {
        return ResolveProblems.unknown(UNKNOWN_RELATION, "relation or fact", name, known, where)
                .help("declare it: `" + declare + "`");
    }

    static Diagnostic unknownOperation(NameSyntax verb, List<String> known) {
        return ResolveProblems.unknown(UNKNOWN_OPERATION, "operation", verb, known, "")
                .help("or declare it: `operation " + verb.text() + "`");
    }

    static Diagnostic badOperation(Span span, String what, String example) {
        return Diagnostic.of(BAD_OPERATION, span, what).help("write it like this: `" + example + "`");
    }

    static Diagnostic noRoles(Span span) {
        return Diagnostic.of(NO_ROLES, span, "no role is left here")
                .help("`except` takes away every role; leave at least one");
    }

    static Diagnostic noElse(Span span) {
        return Diagnostic.of(NO_ELSE, span, "this meaning does not say what holds otherwise")
                .help("add `else deny`, or write `allow only when …`, which says it");
    }

    static Diagnostic asksNothing(Span span) {
        return Diagnostic.of(ASKS_NOTHING, span, "this scenario asks nothing")
                .help("write `then` and a permission, or `when they …` and `then it is …`");
    }

    /** A name that means something, and not here. */
    static Diagnostic notAtHand(NameSyntax name, Attribute attribute) {
        return attribute instanceof Fact fact && fact.of() == Fact.Of.USER
                ? Diagnostic.of(
                                NO_RECORD,
                                name.span(),
                                "`" + name.text() + "` is said of a user, and only the account is known here")
                        .help("use a fact of the account: `fact hosting of account: cloud, self_hosted`")
                : Diagnostic.of(
                                NO_RECORD,
                                name.span(),
                                "`" + name.text() + "` is said of a record, and none is spoken of here")
                        .help(
                                "say of which: `on …` in a rule, `and a …` in a scenario; or use a fact of users or of the"
                                        + " account");
    }

    /** Something is so of a record, and nothing here is asked of one. */
    static Diagnostic asksNoRecord(NameSyntax name, String entity) {
        return Diagnostic.of(
                        NO_RECORD,
                        name.span(),
                        "`" + name.text() + "` is said of a record of " + entity
                                + ", and none of these permissions is asked of one")
                .help("name permissions on " + entity + ", or all of a table");
    }

    static Diagnostic unknownValue(NameSyntax value, String attribute, Collection<String> known) {
        return ResolveProblems.unknown(UNKNOWN_VALUE, "value", value, known, " of `" + attribute + "`");
    }

    static Diagnostic unknownParameter(NameSyntax name, Collection<String> known) {
        return ResolveProblems.unknown(UNKNOWN_VALUE, "parameter", name, known, "")
                .help("write a number, or declare it: `parameter " + name.text() + " = 100`");
    }

    static Diagnostic badComparison(Span span, String what) {
        return Diagnostic.of(BAD_COMPARISON, span, what);
    }

    /** @param several whether a user may hold several roles */
    static Diagnostic rolesAtOnce(Span span, String verb, boolean several, String instead) {
        return several
                ? Diagnostic.of(
                                ROLES_AT_ONCE,
                                span,
                                "users hold any roles here, so `" + verb + "` does not say which of them is given up")
                        .help("write `" + instead + "`, and `unassign … from …` where a role is taken")
                : Diagnostic.of(
                                ROLES_AT_ONCE,
                                span,
                                "users hold exactly one role here, so nobody can `" + verb + "` one alone")
                        .help("write `" + instead + "`");
    }

    static Diagnostic oneRoleOnly(Span span) {
        return Diagnostic.of(ROLES_AT_ONCE, span, "users hold exactly one role here, and this person holds several")
                .help("name one role, or say below `matrix`: `users hold any roles`");
    }

    static Diagnostic misplacedInScenario(Span span, String what, String instead) {
        return Diagnostic.of(MISPLACED_IN_SCENARIO, span, what).help(instead);
    }
}
