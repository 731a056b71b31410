package dev.permatrix.dsl.check;

import static dev.permatrix.dsl.check.CheckCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The words of what the checks find in roles, needs and change rules. */
final class RuleCheckProblems {

    private RuleCheckProblems() {}

    static Diagnostic cycle(Span span, String word, List<String> circle) {
        String first = circle.get(0);
        return Diagnostic.of(
                        CYCLE,
                        span,
                        "this goes round in a circle: " + String.join(" " + word + " ", circle) + " " + word + " "
                                + first)
                .help("remove `" + word + "` from one of them");
    }

    static Diagnostic tooManyNeeds(Permission permission, int most) {
        return Diagnostic.of(
                        TOO_MANY_NEEDS,
                        permission.span(),
                        "\"" + permission.label() + "\" needs too much: for one answer more than " + most
                                + " others must be asked, with what they need in turn")
                .help("let it need fewer others, or let those need fewer");
    }

    static Diagnostic derivedAssigned(ChangeRule rule, Derivation derivation) {
        return Diagnostic.of(
                        DERIVED_ASSIGNED,
                        rule.span(),
                        "`" + derivation.role().id() + "` is worked out, so nobody can be given it")
                .and(derivation.span(), "it is held when this is so")
                .help("leave the role out of the rule; who can make the fact so is outside this matrix");
    }

    static Diagnostic derivedFromDerived(Derivation derivation, Role other) {
        return Diagnostic.of(
                        DERIVED_FROM_DERIVED,
                        derivation.span(),
                        "`" + derivation.role().id() + "` is worked out from `" + other.id()
                                + "`, which is worked out itself")
                .help("write down the facts that `" + other.id() + "` hangs on, instead of `holds " + other.id() + "`");
    }

    static Diagnostic neverMeetsMay(ChangeRule never, ChangeRule may, Role bound, Role allowed) {
        return Diagnostic.of(
                        NEVER_MEETS_MAY,
                        never.span(),
                        "this also stops whoever holds `" + allowed.id() + "` besides `" + bound.id() + "`")
                .and(may.span(), "though this allows it to `" + allowed.id() + "`")
                .help("where that is not meant, write `no one but " + allowed.id() + " may …`");
    }

    static Diagnostic idleRight(Cell cell, ChangeRule never) {
        return Diagnostic.of(
                        IDLE_RIGHT,
                        cell.span(),
                        "this says yes to `" + cell.permission().label() + "`, and a rule takes all of it back from `"
                                + cell.role().id() + "`")
                .and(never.span(), "this forbids it")
                .help("say no in the cell, or say in the rule in which cases it is forbidden");
    }

    static Diagnostic deadRule(ChangeRule may, ChangeRule never) {
        return Diagnostic.of(DEAD_RULE, may.span(), "this rule never allows anything: another one forbids all of it")
                .and(never.span(), "this forbids it")
                .help("remove one of the two, or say in which cases each holds");
    }

    static Diagnostic exceptionAlone(ChangeRule rule) {
        return Diagnostic.of(
                        EXCEPTION_ALONE,
                        rule.span(),
                        "this only forbids it to others: no rule allows it to those behind `but`")
                .help("add a rule that does: `… may …`; or write `no one may …`");
    }

    static Diagnostic needsElsewhere(Need need) {
        String entity = need.needed().entity().map(it -> it.id()).orElse("");
        return Diagnostic.of(
                        NEEDS_ELSEWHERE,
                        need.span(),
                        "`" + need.needed().id() + "` is asked about a record of " + entity + ", and with `"
                                + need.permission().id() + "` none is at hand")
                .help("let it need something that is asked of the same record, or without one");
    }

    static Diagnostic needsWhatIsDenied(Need need, List<Role> roles) {
        String who = roles.stream().map(role -> "`" + role.label() + "`").collect(Collectors.joining(", "));
        return Diagnostic.of(
                        NEEDS_WHAT_IS_DENIED,
                        need.span(),
                        "\"" + need.permission().label() + "\" needs \""
                                + need.needed().label() + "\", which " + who + " never may")
                .help("so the first is denied too, whatever its cell says: change one of the two cells");
    }
}
