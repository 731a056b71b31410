package dev.permatrix.dsl.syntax;

import static dev.permatrix.dsl.syntax.PermatrixLexer.*;

import java.util.List;
import java.util.Optional;

/** How the forms of the language are written, by a word that gives each of them away. */
final class Forms {

    private record Form(int word, String written) {}

    /** The words that belong to one form only come first. */
    private static final List<Form> ALL = List.of(
            new Form(SOMEONE, "`given someone who holds Editor and Viewer where active`"),
            new Form(GIVEN, "`given a User where active and a Contact where owner`"),
            new Form(HIGHER, "`a higher tier never takes a permission away`"),
            new Form(MAKES, "`tier makes no difference to view_contacts`, perhaps with `for User when C` behind it"),
            new Form(TAGGED, "`all tagged risk`"),
            new Form(OUTSIDE, "`role Vendor outside the account`"),
            new Form(INCLUDES, "`includes Editor, Viewer`"),
            new Form(LIKE, "`like AccountOwner`"),
            new Form(AVAILABLE, "`available when C` or `available on request from R when C`"),
            new Form(CANNOT, "`cannot be deleted or edited`, `its holder cannot be removed` or `… locked`"),
            new Form(FIRST, "`first held by whoever created the account` or `first held by Supervisor`"),
            new Form(WHOEVER, "`whoever may delete_contacts may view_contacts`"),
            new Form(BELONGS, "`belongs to exactly 1 company, 1 or more group`"),
            new Form(HAS, "`has a first_name`, `has a unique id` or `advice id has at most 30 characters`"),
            new Form(AMONG, "`no primary_group is among other_group`"),
            new Form(UNTIL, "`allow until withdrawn by AccountOwner`"),
            new Form(NEEDS, "`needs view_users`"),
            new Form(SHOWN, "`shown as \"AD user\" when hosting is cloud`"),
            new Form(PARAMETER, "`parameter large = 500`"),
            new Form(LEVEL, "`level Data: none < read < update`"),
            new Form(FACT, "`fact limited of Contact`, `fact licence of user: none, expired` or `…: number`"),
            new Form(RELATION, "`relation owner of Contact` or `relation reach of Deal: own, other`"),
            new Form(REQUIRE, "`require active to sign in` or `require active on Contact to view_contacts`"),
            new Form(OPERATION, "`operation invite \"Invite a person\"`"),
            new Form(TABLE, "`table \"T\" on Deal`, `table \"T\" of Data` or `table \"T\" from \"t.csv\"`"),
            new Form(UNDECIDED, "`undecided: R may remove anyone`, or `undecided \"…\"` by itself"),
            new Form(HELD, "`held by exactly 1 user` or `held when employee`"),
            new Form(WHILE, "`while a SuperAdmin exists` or `while no SuperAdmin exists`"),
            new Form(EACH, "`each user`, or below an invariant `each of A, B may all that the next may`"),
            new Form(END, "`end variant`"));

    private Forms() {}

    /** The form that the words in front of this place belong to. */
    static Optional<String> of(Line line, int index) {
        List<Integer> before = line.tokens().subList(0, index).stream()
                .map(token -> token.getType())
                .toList();
        return ALL.stream()
                .filter(form -> before.contains(form.word()))
                .map(Form::written)
                .findFirst();
    }
}
