package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.EachUserSyntax.UserRuleSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax.CoveredSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax.RolePropertySyntax;
import dev.permatrix.dsl.syntax.RolesSyntax;
import dev.permatrix.dsl.syntax.RowText;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.NoteSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax.BranchSyntax;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of statements in the words of the language. */
public final class Phrases {

    private static final Pattern NOTE_CONDITION = Pattern.compile("(?:only|also)\\s+when\\s*");
    private static final Pattern NOTE_TEXT = Pattern.compile("\\s*\"(?:\\\\.|[^\"\\\\])*\"$");

    private Phrases() {}

    public static String names(List<NameSyntax> names) {
        return names.stream().map(Spelling::of).collect(Collectors.joining(", "));
    }

    /** An identifier, a label, or both. */
    public static String declared(DeclaredSyntax declared) {
        return Stream.concat(declared.id().stream(), declared.label().stream())
                .map(Spelling::of)
                .collect(Collectors.joining(" "));
    }

    public static String roles(RolesSyntax roles) {
        if (!roles.everyone()) {
            return names(roles.names());
        }
        return roles.names().isEmpty() ? "everyone" : "everyone except " + names(roles.names());
    }

    public static String count(CountSyntax count) {
        if (count.max().isEmpty()) {
            return count.min() + " or more";
        }
        int most = count.max().get();
        return count.min() == most ? "exactly " + most : "up to " + most;
    }

    /** A meaning of the legend. */
    public static String meaning(VerdictSyntax verdict) {
        return String.join(" else ", branches(verdict));
    }

    /** The parts of a meaning between which {@code else} stands. */
    static List<String> branches(VerdictSyntax verdict) {
        String when = verdict.onlyWhen() ? " only when " : " when ";
        return verdict.branches().stream().map(it -> branch(it, when)).toList();
    }

    private static String branch(BranchSyntax branch, String when) {
        String by = branch.by().map(Phrases::roles).orElse("");
        String effect = switch (branch.effect()) {
            case ALLOW -> "allow";
            case UNTIL_WITHDRAWN -> "allow until withdrawn by " + by;
            case DENY -> "deny";
            case FORBID -> "forbid";
            case ON_REQUEST -> "on request from " + by;
            case UNDECIDED -> "undecided";
        };
        return effect + branch.when().map(it -> when + ConditionText.of(it)).orElse("");
    }

    /** A line below a role. */
    public static String property(RolePropertySyntax property) {
        String roles = property.roles().map(Phrases::roles).orElse("");
        String when = property.when().map(ConditionText::of).orElse("");
        return switch (property.property()) {
            case HELD_BY -> "held by " + users(property.count().orElseThrow());
            case FIRST_HELD_BY ->
                "first held by " + property.role().map(Spelling::of).orElse("whoever created the account");
            case HOLDER_CANNOT_BE_REMOVED -> "its holder cannot be removed";
            case HOLDER_CANNOT_BE_LOCKED -> "its holder cannot be locked";
            case NO_RESTRICTION_APPLIES -> "no restriction applies";
            case CANNOT_BE_DELETED_OR_EDITED -> "cannot be deleted or edited";
            case LIKE -> "like " + property.role().map(Spelling::of).orElseThrow();
            case INCLUDES -> "includes " + roles;
            case HELD_WHEN -> "held when " + when;
            case AVAILABLE_WHEN -> "available when " + when;
            case AVAILABLE_ON_REQUEST -> "available on request from " + roles + " when " + when;
        };
    }

    private static String users(CountSyntax count) {
        boolean one = count.max().equals(Optional.of(1));
        return count(count) + (one ? " user" : " users");
    }

    /** A line below {@code each user}. */
    public static String userRule(UserRuleSyntax rule) {
        return rule.match(
                has -> "has a " + (has.unique() ? "unique " : "") + declared(has.property()),
                belongs -> "belongs to "
                        + belongs.memberships().stream()
                                .map(it -> count(it.count()) + " " + Spelling.of(it.of()))
                                .collect(Collectors.joining(", ")),
                among -> "no " + Spelling.of(among.group()) + " is among " + Spelling.of(among.others()),
                length -> "advice " + Spelling.of(length.property()) + " has at most " + length.most() + " characters");
    }

    /** One of the permissions that a row covers. */
    public static String covered(CoveredSyntax covered) {
        return Spelling.of(covered.name())
                + covered.entity().map(it -> " on " + Spelling.of(it)).orElse("");
    }

    /** A cell with its identifier and notes behind its text. */
    public static String cell(CellSyntax cell) {
        String notes = cell.notes().stream().map(it -> "[" + it.text() + "]").collect(Collectors.joining());
        return Stream.of(
                        RowText.escaped(cell.text()),
                        cell.id().map(it -> "{" + it.text() + "}").orElse(""),
                        notes)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The condition of a note in its author's own words; empty where it has none. */
    public static String noteCondition(NoteSyntax note) {
        Matcher when = NOTE_CONDITION.matcher(note.written());
        if (note.when().isEmpty() || !when.find()) {
            return "";
        }
        String rest = note.written().substring(when.end());
        return note.text().isEmpty() ? rest : NOTE_TEXT.matcher(rest).replaceFirst("");
    }
}
