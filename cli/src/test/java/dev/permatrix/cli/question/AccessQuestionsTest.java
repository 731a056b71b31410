package dev.permatrix.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.SampleMatrix;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessQuestionsTest {

    private final PermissionModel model = SampleMatrix.crm();
    private final AccessQuestions questions =
            new AccessQuestions(SampleMatrix.table(model), new Vocabulary(model), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User          | View contacts          |          |           | ALLOW",
                "Focused User  | View contacts          |          |           | DENY",
                "Focused User  | View contacts          | assignee |           | ALLOW",
                "Focused User  | Add contacts           |          |           | ALLOW",
                "User          | Delete Deals           |          |           | REQUESTABLE",
                "User          | Delete Deals           |          | granted   | ALLOW",
                "User          | Delete Deals           |          | Granted   | ALLOW",
                "User          | Delete Deals           |          | withdrawn | REQUESTABLE",
                "Focused User  | Delete Deals           |          | granted   | DENY",
                "Focused User  | Delete Deals           | owner    | granted   | ALLOW",
                "Focused User  | Delete Deals           | assignee | granted   | DENY",
                "User          | Delete Account         |          | granted   | DENY",
                "User          | Add User / Remove User |          |           | DENY",
                "Administrator | Add User / Remove User |          |           | ALLOW",
                "Focused User  | Edit targets           |          |           | DENY",
                "User          | Export in bulk         |          |           | REQUESTABLE",
                "Focused User  | Export in bulk         | owner    |           | REQUESTABLE",
                "Focused User  | Export in bulk         | assignee |           | DIFFERS",
            })
    void answers(String role, String permission, String relation, String grant, String expected) {
        Reply reply = questions.answer(new AccessQuestion(
                List.of(role),
                permission,
                relation == null ? List.of() : List.of(relation),
                List.of(),
                grant == null ? "" : grant,
                List.of()));
        assertThat(reply.word()).as(reply.toString()).isEqualTo(expected);
    }

    @Test
    void saysWhereAndWhomToAsk() {
        Reply reply = questions.answer(question("User", "Delete Deals"));
        assertThat(Replies.decision(reply).reasons())
                .extracting(Object::toString)
                .containsExactly("crm.matrix:39:89: Delete Deals: ask for User");
        assertThat(Replies.decision(reply).granters())
                .extracting(Role::label)
                .containsExactly("Account owner", "Administrator");
    }

    @Test
    void permissionsOfARowThatAgreeGiveEveryReason() {
        Reply reply = questions.answer(new AccessQuestion(
                List.of("FocusedUser"), "Export in bulk", List.of(), List.of(), "granted", List.of()));
        assertThat(Replies.decision(reply).reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "restrict FocusedUser on Contact to owner or assignee",
                        "restrict FocusedUser on Deal to owner");
    }

    @Test
    void permissionsOfARowThatDifferAreNamed() {
        Reply reply = questions.answer(new AccessQuestion(
                List.of("FocusedUser"), "Export in bulk", List.of("assignee"), List.of(), "granted", List.of()));
        assertThat(Replies.parts(reply))
                .extracting(part -> part.name() + " " + part.decision().outcome())
                .containsExactly("contact.export_contacts ALLOW", "deal.export_deals DENY");
    }

    @Test
    void factsSayTheSameAsRelations() {
        assertThat(answer("owner=TRUE")).isEqualTo("ALLOW");
        assertThat(answer("contact.owner = yes")).isEqualTo("ALLOW");
        assertThat(answer("deal.owner=true")).isEqualTo("DENY");
        assertThat(answer("owner=false")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan=gold|unknown fact `plan`: write one of `owner`, `assignee`",
                "=yes|`=yes` is no fact: write name=value, such as owner=yes",
                "owner=often|`owner=often`: write owner=yes or owner=no"
            })
    void wrongFactsAreSaid(String fact, String fault) {
        Reply reply = questions.answer(
                new AccessQuestion(List.of("User"), "View contacts", List.of(), List.of(fact), "", List.of()));
        assertThat(Replies.faults(reply)).contains(fault);
    }

    @Test
    void aFactMustNotContradictARelation() {
        Reply reply = questions.answer(new AccessQuestion(
                List.of("User"), "View contacts", List.of("owner"), List.of("owner=no"), "", List.of()));
        assertThat(Replies.faults(reply))
                .containsExactly("`owner` is said to hold and not to hold: leave out one of the two");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Reply reply = questions.answer(
                new AccessQuestion(List.of("Usr"), "View contact", List.of("ower"), List.of(), "often", List.of()));
        assertThat(Replies.faults(reply))
                .containsExactly(
                        "unknown role `Usr`: did you mean `User`?",
                        "unknown permission `View contact`: did you mean `View contacts`?",
                        "unknown relation `ower`: did you mean `owner`?",
                        "`often` is no grant: write `granted`, `withdrawn` or nothing");
    }

    @Test
    void aUserHoldsOneRole() {
        assertThat(Replies.faults(questions.answer(new AccessQuestion(
                        List.of("User", "Administrator"), "View contacts", List.of(), List.of(), "", List.of()))))
                .containsExactly("users hold exactly one role here: ask for User, Administrator one by one");
        assertThat(questions
                        .answer(new AccessQuestion(
                                List.of("Focused User", "FocusedUser"),
                                "Add contacts",
                                List.of(),
                                List.of(),
                                "",
                                List.of()))
                        .word())
                .isEqualTo("ALLOW");
    }

    @Test
    void nothingAskedIsSaid() {
        assertThat(Replies.faults(
                        questions.answer(new AccessQuestion(List.of(), "", List.of(), List.of(), "", List.of()))))
                .containsExactly(
                        "no role is given: say which role the user holds",
                        "no permission is given: say what is to be done, by the label of its row");
    }

    private String answer(String fact) {
        return questions
                .answer(new AccessQuestion(
                        List.of("Focused User"), "View contacts", List.of(), List.of(fact), "", List.of()))
                .word();
    }

    private static AccessQuestion question(String role, String permission) {
        return new AccessQuestion(List.of(role), permission, List.of(), List.of(), "", List.of());
    }
}
