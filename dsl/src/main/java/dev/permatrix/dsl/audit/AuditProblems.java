package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditNames.RowName;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The wording of everything that an audit finds of persons and rules. */
final class AuditProblems {

    private AuditProblems() {}

    static Diagnostic missingProperty(Span span, String person, UserRule.Has rule) {
        return Diagnostic.of(AuditCode.MISSING_PROPERTY, span, person + " has no " + named(rule.id(), rule.label()));
    }

    private static String named(String id, String label) {
        boolean same = id.replace('_', ' ').equalsIgnoreCase(label);
        return same ? "`" + id + "`" : "`" + id + "` (" + label + ")";
    }

    static Diagnostic missingId(Span span, String person) {
        return Diagnostic.of(AuditCode.MISSING_PROPERTY, span, person + " has no `id`")
                .help("write `id: …`: findings call people by it");
    }

    static Diagnostic notUnique(Written value, String property, Span first) {
        String message = property.equals("id")
                ? "two users have the id `" + value.text() + "`"
                : "two users have the `" + property + "` `" + value.text() + "`";
        return Diagnostic.of(AuditCode.NOT_UNIQUE, value.span(), message).and(first, "the first of them");
    }

    static Diagnostic groupCount(Span span, String person, UserRule.BelongsTo rule, List<Written> groups) {
        String found = groups.isEmpty()
                ? "none"
                : groups.size() + ": "
                        + groups.stream().map(it -> "`" + it.text() + "`").collect(Collectors.joining(", "));
        return Diagnostic.of(
                AuditCode.GROUP_COUNT,
                span,
                "each user belongs to " + count(rule.count()) + " " + rule.group() + "; " + person + " belongs to "
                        + found);
    }

    static Diagnostic groupTwice(Written again, String person, UserRule.NotAmong rule) {
        return Diagnostic.of(
                AuditCode.GROUP_TWICE,
                again.span(),
                "no " + rule.group() + " is among " + rule.others() + "; " + person + " has `" + again.text()
                        + "` as both");
    }

    private static String count(HolderCount count) {
        String words = count.words();
        return words.substring(0, words.lastIndexOf(" user"));
    }

    static Diagnostic longerThanAdvised(Written value, String property, int length, int most) {
        return Diagnostic.of(
                AuditCode.LONGER_THAN_ADVISED,
                value.span(),
                "this `" + property + "` has " + length + " characters; at most " + most + " are advised");
    }

    static Diagnostic rolesPerUser(Span span, String person, List<Role> roles) {
        String found = roles.isEmpty() ? "holds none" : "holds " + roles.size() + ": " + labels(roles);
        return Diagnostic.of(AuditCode.ROLES_PER_USER, span, "users hold exactly one role; " + person + " " + found);
    }

    private static String labels(List<Role> roles) {
        return roles.stream().map(role -> "`" + role.label() + "`").collect(Collectors.joining(", "));
    }

    static Diagnostic workedOutRole(Span span, Role role, Derivation derivation) {
        return Diagnostic.of(
                        AuditCode.WORKED_OUT_ROLE,
                        span,
                        "`" + role.label() + "` is worked out from facts, not assigned")
                .help("leave it out: it is held when " + derivation.when().words());
    }

    static Diagnostic contradictedRole(Span span, String person, Role role, Derivation derivation) {
        return Diagnostic.of(
                        AuditCode.CONTRADICTED_ROLE,
                        span,
                        "`" + role.label() + "` is worked out from facts, and those of " + person
                                + " say that it isn't held")
                .help("leave it out, or correct the facts: it is held when "
                        + derivation.when().words());
    }

    static Diagnostic unavailableRole(Span span, Role role, Availability because) {
        return Diagnostic.of(
                AuditCode.UNAVAILABLE_ROLE,
                span,
                "`" + role.label() + "` counts for nothing here: it is " + because.written());
    }

    static Diagnostic requestableRole(Span span, Role role, Availability because) {
        return Diagnostic.of(
                        AuditCode.REQUESTABLE_ROLE,
                        span,
                        "`" + role.label() + "` gives no more than requests here: it is " + because.written())
                .help("whether the request was granted is kept outside of the matrix: check it there");
    }

    static Diagnostic notGrantable(Span span, RowName row) {
        return Diagnostic.of(
                AuditCode.NOT_GRANTABLE, span, "`" + row.label() + "` can't be granted: no role has it on request");
    }

    static Diagnostic idleGrant(Span span, String person, RowName row, List<Role> roles) {
        return Diagnostic.of(
                AuditCode.IDLE_GRANT,
                span,
                "the grant of `" + row.label() + "` counts for nothing: no role of " + person + through(roles)
                        + " has it on request");
    }

    static Diagnostic notWithdrawable(Span span, RowName row) {
        return Diagnostic.of(
                AuditCode.NOT_WITHDRAWABLE,
                span,
                "`" + row.label() + "` can't be withdrawn: no role has it until it is withdrawn");
    }

    static Diagnostic idleWithdrawal(Span span, String person, RowName row, List<Role> roles) {
        return Diagnostic.of(
                AuditCode.IDLE_WITHDRAWAL,
                span,
                "the withdrawal of `" + row.label() + "` counts for nothing: no role of " + person + through(roles)
                        + " has it until it is withdrawn");
    }

    private static String through(List<Role> roles) {
        return roles.isEmpty() ? "" : " (" + labels(roles) + ")";
    }

    static Diagnostic holderCount(Span span, Role role, HolderCount count, int holders) {
        return Diagnostic.of(
                AuditCode.HOLDER_COUNT,
                span,
                "`" + role.label() + "` is held by " + count.words() + "; here " + amount(holders));
    }

    private static String amount(int holders) {
        return switch (holders) {
            case 0 -> "nobody holds it";
            case 1 -> "1 user holds it";
            default -> holders + " users hold it";
        };
    }

    static Diagnostic holdsBoth(Span span, String person, Role one, Role other) {
        return Diagnostic.of(
                AuditCode.HOLDS_BOTH, span, person + " holds both `" + one.label() + "` and `" + other.label() + "`");
    }

    static Diagnostic mayBoth(Span span, String person, Permission one, Permission other) {
        return Diagnostic.of(
                AuditCode.MAY_BOTH, span, person + " may both `" + one.label() + "` and `" + other.label() + "`");
    }

    static Diagnostic lockedHolder(Span span, String person, Role role) {
        return Diagnostic.of(
                AuditCode.LOCKED_HOLDER,
                span,
                person + " is locked, and the holder of `" + role.label() + "` cannot be");
    }

    /** How a value of this domain is written. */
    static String values(Domain domain) {
        return domain.match(
                yesNo -> "yes or no",
                named -> IntStream.range(0, named.size()).mapToObj(named::word).collect(Collectors.joining(", ")),
                numbers -> "a whole number, 0 or more");
    }

    static Diagnostic unknownValue(Written value, Fact fact) {
        return Diagnostic.of(
                        AuditCode.UNKNOWN_VALUE,
                        value.span(),
                        "`" + value.text() + "` is no value of `" + fact.id() + "`")
                .help("write " + values(fact.domain()));
    }
}
