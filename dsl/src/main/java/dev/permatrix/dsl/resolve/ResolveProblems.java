package dev.permatrix.dsl.resolve;

import static dev.permatrix.dsl.resolve.ResolveCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The words of what can be wrong with names. */
final class ResolveProblems {

    private ResolveProblems() {}

    static Diagnostic noMatrix(String file) {
        return Diagnostic.of(NO_MATRIX, Span.startOf(file), "this file has no `matrix` statement")
                .help("begin the file with its name: `matrix MyProduct \"Who may do what\"`");
    }

    static Diagnostic secondMatrix(Span second, Span first) {
        return Diagnostic.of(SECOND_MATRIX, second, "a file holds one matrix, and this one has two")
                .under("the second")
                .and(first, "the first")
                .help("put the second matrix into a file of its own");
    }

    static Diagnostic rolesPerUser(Span matrix) {
        return Diagnostic.of(ROLES_PER_USER, matrix, "this matrix does not say how many roles a user holds")
                .help("add a line below `matrix`: `users hold exactly one role`, or `users hold any roles`");
    }

    static Diagnostic declaredTwice(String kind, String name, Span second, Span first) {
        return Diagnostic.of(DECLARED_TWICE, second, "the " + kind + " `" + name + "` is declared twice")
                .under("declared again")
                .and(first, "declared first")
                .help("names are compared ignoring case and spaces; give one of them another name");
    }

    static Diagnostic reserved(String kind, NameSyntax name) {
        return Diagnostic.of(RESERVED_NAME, name.span(), "`" + name.text() + "` can't be the name of " + kind)
                .help("the word has a meaning of its own here; choose another name");
    }

    static Diagnostic noIdentifier(String label, Span span, String example) {
        return Diagnostic.of(NO_IDENTIFIER, span, "no identifier can be made from `" + label + "`")
                .help("an identifier is made from the letters and digits of a label")
                .help("give one: " + example);
    }

    static Diagnostic unknownRole(NameSyntax name, Names<?> known, String where) {
        return unknown(UNKNOWN_ROLE, "role", name, known.all(), where).under("no such role");
    }

    static Diagnostic unknownEntity(NameSyntax name, Names<?> known) {
        return unknown(UNKNOWN_ENTITY, "entity", name, known.all(), "");
    }

    static Diagnostic unknownPermission(NameSyntax name, Collection<String> known) {
        Diagnostic problem = unknown(UNKNOWN_PERMISSION, "permission", name, known, "");
        return Identifiers.key(name.text()).equals(Permission.SIGN_IN)
                ? problem.help("it is one where something is required for it: `require … to sign in`")
                : problem.help("a permission is a row of a table");
    }

    static Diagnostic unknownTable(NameSyntax name, Collection<String> known) {
        return unknown(UNKNOWN_TABLE, "table", name, known, "");
    }

    static Diagnostic unknownStatement(NameSyntax id, Collection<String> known) {
        return unknown(UNKNOWN_STATEMENT, "statement", id, known, " in the facts file");
    }

    static Diagnostic ambiguous(NameSyntax name, List<String> ids) {
        return Diagnostic.of(
                        AMBIGUOUS_PERMISSION,
                        name.span(),
                        "`" + name.text() + "` could be any of " + ids.size() + " permissions")
                .help("say which: " + quoted(ids));
    }

    static Diagnostic valueTwice(NameSyntax value, String of) {
        return Diagnostic.of(
                        DECLARED_TWICE,
                        value.span(),
                        "the value `" + value.text() + "` of the " + of + " is there twice")
                .help("remove one of them");
    }

    static Diagnostic oneNameForTwo(String name, Span ofRecord, Span ofUser) {
        return Diagnostic.of(
                        DECLARED_TWICE, ofRecord, "`" + name + "` could mean this, and what is known without a record")
                .under("of a record")
                .and(ofUser, "of the user or the account")
                .help("give one of them another name");
    }

    static Diagnostic noValue(NameSyntax parameter) {
        return Diagnostic.of(NO_VALUE, parameter.span(), "the parameter `" + parameter.text() + "` has no value")
                .help("give it one: `parameter " + parameter.text()
                        + " = 100`; where the document gives none, add `assumes` and a numbered assumption");
    }

    static Diagnostic unknownLevel(NameSyntax name, Collection<String> known) {
        return unknown(UNKNOWN_LEVEL, "level", name, known, "")
                .help("declare it: `level " + name.text() + ": none < read < update`");
    }

    static Diagnostic unknownTag(NameSyntax tag, Collection<String> known) {
        return unknown(UNKNOWN_PERMISSION, "tag", tag, known, "")
                .help("tags stand below `permission`: `tags " + tag.text() + "`");
    }

    static Diagnostic unknownProperty(NameSyntax name, Collection<String> known) {
        return unknown(UNKNOWN_PROPERTY, "property of users", name, known, "")
                .help("say that each user has one: `has a " + name.text() + "`");
    }

    static Diagnostic unknownGroup(NameSyntax name, Collection<String> known) {
        return unknown(UNKNOWN_PROPERTY, "kind of group", name, known, "")
                .help("say to how many each user belongs: `belongs to 0 or more " + Spelling.of(name) + "`");
    }

    static Diagnostic amongItself(NameSyntax name) {
        return Diagnostic.of(UNKNOWN_PROPERTY, name.span(), "a `" + name.text() + "` is always among these")
                .help("name two kinds of groups: `no primary_group is among other_group`");
    }

    static Diagnostic circleOfSets(NameSyntax set, List<String> circle) {
        return Diagnostic.of(CIRCLE_OF_SETS, set.span(), "role sets are made of one another: " + quoted(circle))
                .help("name the roles themselves in one of them");
    }

    static Diagnostic againstBase(Span span, String what, Span below) {
        return Diagnostic.of(AGAINST_BASE, span, what)
                .and(below, "the matrix that this is built over says so here")
                .help("leave it out; whoever keeps that matrix can change it there");
    }

    static Diagnostic notInVariant(Span span, String word) {
        return Diagnostic.of(NOT_IN_VARIANT, span, "`" + word + "` does not belong into a variant")
                .help(
                        "a variant is another reading of this same matrix: move the statement out of it, above `variant`");
    }

    /**
     * @param what such as "a facts file"
     * @param example how it is written
     */
    static Diagnostic filePath(NameSyntax name, String what, String example) {
        return Diagnostic.of(FILE_PATH, name.span(), "`" + name.text() + "` is no place for " + what)
                .help("name a file beside the matrix, or in a folder below it: `" + example + "`");
    }

    static Diagnostic unusedName(Span span, String kind, String name) {
        return Diagnostic.of(UNUSED_NAME, span, "the " + kind + " `" + name + "` is used nowhere")
                .help("remove it, or use it");
    }

    static Diagnostic baseInCircle(Span use, String file) {
        return Diagnostic.of(BASE_IN_CIRCLE, use, "`" + file + "` is built over itself")
                .help("remove one `use`: a matrix stands under those that are built over it, never on them");
    }

    static Diagnostic unknown(ResolveCode code, String kind, NameSyntax name, Collection<String> known, String where) {
        Diagnostic problem = Diagnostic.of(code, name.span(), "unknown " + kind + " `" + name.text() + "`" + where);
        return Nearest.to(name.text(), known)
                .map(nearest -> problem.help("did you mean `" + nearest + "`?"))
                .orElseGet(() -> known.isEmpty()
                        ? problem.help("there is no " + kind + " at all")
                        : problem.help((known.size() == 1 ? "there is only " : "there are ") + quoted(known)));
    }

    static String quoted(Collection<String> names) {
        String shown = names.stream().limit(8).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > 8 ? shown + " and " + (names.size() - 8) + " more" : shown;
    }
}
