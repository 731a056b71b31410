package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The wording of names that the matrix doesn't know, and of facts that nobody stated. */
final class NameProblems {

    private NameProblems() {}

    static Diagnostic otherMatrix(Written named, String id) {
        return Diagnostic.of(
                        AuditCode.OTHER_MATRIX,
                        named.span(),
                        "these people are of the matrix `" + named.text() + "`, and this one is `" + id + "`")
                .help("audit them against their own matrix, or write `matrix: " + id + "`");
    }

    static Diagnostic unknownRole(Written role, String advice) {
        return Diagnostic.of(AuditCode.UNKNOWN_ROLE, role.span(), "there is no role `" + role.text() + "`")
                .help(advice);
    }

    static Diagnostic unknownFact(Written fact, String of, String advice) {
        return Diagnostic.of(AuditCode.UNKNOWN_FACT, fact.span(), "there is no fact `" + fact.text() + "` of " + of)
                .help(advice);
    }

    static Diagnostic factOfUser(Written fact) {
        return Diagnostic.of(
                        AuditCode.UNKNOWN_FACT,
                        fact.span(),
                        "`" + fact.text() + "` is a fact of users, not of the account")
                .help("write it below `facts` of a user, or of `defaults`");
    }

    static Diagnostic factOfAccount(Written fact) {
        return Diagnostic.of(
                        AuditCode.UNKNOWN_FACT,
                        fact.span(),
                        "`" + fact.text() + "` is a fact of the account, not of users")
                .help("write it below `account`, above `users`");
    }

    static Diagnostic factOfRecord(Written fact, Fact known) {
        return Diagnostic.of(
                        AuditCode.UNKNOWN_FACT,
                        fact.span(),
                        "`" + fact.text() + "` is a fact of each " + known.entity() + ", not of users")
                .help("leave it out: people files speak of users and their account");
    }

    static Diagnostic property(Written fact) {
        return Diagnostic.of(
                        AuditCode.UNKNOWN_FACT, fact.span(), "`" + fact.text() + "` is no fact, but what each user has")
                .help("write it beside `id`, not below `facts`");
    }

    static Diagnostic unknownRow(Written row, String advice) {
        return Diagnostic.of(AuditCode.UNKNOWN_ROW, row.span(), "there is no row `" + row.text() + "`")
                .help(advice);
    }

    static Diagnostic unknownGroup(Written kind, Optional<String> nearest) {
        Diagnostic diagnostic = Diagnostic.of(
                AuditCode.UNKNOWN_GROUP,
                kind.span(),
                "`each user` says nothing of belonging to a `" + kind.text() + "`");
        return diagnostic.help(nearest.map(NameProblems::meant)
                .orElse("leave it out, or add `belongs to 0 or more " + kind.text() + "` below `each user`"));
    }

    static Diagnostic unknownProperty(Written name, Optional<String> nearest) {
        Diagnostic diagnostic = Diagnostic.of(
                AuditCode.UNKNOWN_PROPERTY, name.span(), "`each user` says nothing of a `" + name.text() + "`");
        return diagnostic.help(nearest.map(NameProblems::meant)
                .orElse("leave it out, or add `has a " + name.text() + "` below `each user`"));
    }

    private static String meant(String nearest) {
        return "did you mean `" + nearest + "`?";
    }

    static Diagnostic unstatedFacts(Span span, String whose, List<Fact> facts) {
        Fact first = facts.get(0);
        return Diagnostic.of(
                        AuditCode.UNSTATED_FACT,
                        span,
                        "nothing says what " + names(facts) + " of " + whose + (facts.size() == 1 ? " is" : " are"))
                .help("write `" + first.id() + ": …` with " + AuditProblems.values(first.domain())
                        + (first.of() == Fact.Of.USER ? "; what is so of everybody goes into `defaults`" : ""));
    }

    private static String names(List<Fact> facts) {
        return facts.stream().map(it -> "`" + it.id() + "`").collect(Collectors.joining(", "));
    }
}
