package dev.permatrix.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.SampleMatrix;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeQuestionsTest {

    private final ChangeQuestions crm = over(SampleMatrix.crm());
    private final ChangeQuestions goals = over(SampleMatrix.goals());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                // operation | actor | target | to | becoming | self | permissions | decision | deciding reason
                "remove|Administrator|User||||| ALLOW|anyone with remove_user may remove anyone",
                "remove|Administrator|Administrator||||| ALLOW|anyone with remove_user may remove anyone",
                "remove|Administrator||||true|| DENY|Administrator may never remove self",
                "remove|Administrator|self||||| DENY|Administrator may never remove self",
                "remove|Administrator|Administrator|||X|| DENY|Administrator may never remove self",
                "remove|Administrator|Account owner||||| DENY|Account owner: its holder cannot be removed",
                "REMOVE|account owner||||yes|| DENY|Account owner: its holder cannot be removed",
                "remove|User|Focused User||||| DENY|no rule allows it",
                "lock|Account owner|User||||| DENY|no rule allows it",
                "change|Administrator|Account owner|User|||| DENY|Account owner: held by exactly 1 user",
                "change|Account owner|User|User|||| ALLOW|no change",
                "transfer|Account owner|User||||| ALLOW|-",
                "transfer|Account owner|User|Account owner|||| ALLOW|-",
                "transfer|Account owner|Account owner|User|||| ALLOW|-",
                "transfer|Account owner||User|||| ALLOW|-",
                "transfer|Account owner|User||User||| DENY|no rule allows it",
                "transfer|Account owner||||true|| ALLOW|no change",
                "transfer|Administrator|Account owner|User|||| DENY|Account owner: only its holder can hand it over",
                "transfer|Administrator|User|Account owner|||| DENY|Account owner: only its holder can hand it over",
                "transfer|Administrator|User||||| DENY|Account owner: only its holder can hand it over",
                "grant|Administrator|User||||View Pipeline page| ALLOW|-",
                "grant|Administrator|User|View Pipeline page|||| ALLOW|-",
                "grant|Administrator|User||||Delete Account| DENY|Delete Account: ✘ for User; not on request",
                "grant|User|User||||View Pipeline page| DENY|View Pipeline page: ask for User; on request from others",
                "grant|User||||1|View Pipeline page| DENY|View Pipeline page: ask for User; never by the asker",
                "grant|Account owner|User||||| ALLOW|-",
                "grant|Account owner|Focused User||||| DIFFERS|-",
                "revoke|Account owner|Administrator||||View Pipeline page"
                        + "| DENY|View Pipeline page: ✔ for Administrator; not on request",
                "revoke|Administrator|User||||export_deals| DENY|no rule allows it"
            })
    void answers(
            String operation,
            String actor,
            String target,
            String to,
            String becoming,
            String self,
            String permissions,
            String expected,
            String reason) {
        Reply reply = crm.answer(ChangeQuestion.of(fields(Map.of(
                "operation", operation,
                "actor", actor,
                "target", orEmpty(target),
                "to", orEmpty(to),
                "becoming", orEmpty(becoming),
                "self", orEmpty(self),
                "permissions", orEmpty(permissions)))));
        assertThat(reply.word()).as(reply.toString()).isEqualTo(expected);
        if (reason != null) {
            assertThat(Replies.decision(reply).reasons())
                    .extracting(Reason::text)
                    .containsExactly(reason);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Admin|User|Super admin|Super admin=0|ALLOW",
                "Admin|User|Super admin|SuperAdmin = 2|DENY",
                "Admin|Admin|User||ALLOW",
                "User|Admin|Super admin||DENY",
                "Super admin|User|Super admin||ALLOW",
                "Super admin|User|Auditor|Auditor=6|ALLOW",
                "Super admin|User|Auditor|Auditor=7|DENY"
            })
    void countsHoldersBeforeTheChange(String actor, String target, String to, String holders, String expected) {
        Reply reply = goals.answer(change(actor, target, to, holders == null ? List.of() : List.of(holders)));
        assertThat(reply.word()).as(reply.toString()).isEqualTo(expected);
    }

    @Test
    void whereNoRuleHandsOverEitherRoleTheActorsOwnIsHandedOver() {
        for (List<String> order : List.of(List.of("Admin", "User"), List.of("User", "Admin"))) {
            Reply reply = goals.answer(ChangeQuestion.of(fields(
                    Map.of("operation", "transfer", "actor", "Admin", "target", order.get(0), "to", order.get(1)))));
            assertThat(Replies.decision(reply).reasons())
                    .extracting(Reason::text)
                    .containsExactly("no rule allows it");
        }
    }

    @Test
    void aReasonThatMayNotBeTheCaseIsNotGiven() {
        Reply reply = goals.answer(change("User", "User", "Auditor", List.of()));
        assertThat(Replies.decision(reply).reasons()).extracting(Reason::text).containsExactly("no rule allows it");
        Reply full = goals.answer(change("User", "User", "Auditor", List.of("Auditor=7")));
        assertThat(Replies.decision(full).reasons())
                .extracting(Reason::text)
                .containsExactly("Auditor: held by up to 7 users");
    }

    @Test
    void asksForTheHoldersThatDecide() {
        assertThat(Replies.faults(goals.answer(change("Admin", "User", "Super admin", List.of()))))
                .containsExactly("it hangs on how many users hold `Super admin` before the change: state `holders`,"
                        + " such as Super admin=1, counting the actor and the target");
        assertThat(Replies.faults(goals.answer(change("Super admin", "User", "Auditor", List.of()))))
                .hasSize(1)
                .allMatch(fault -> fault.contains("hold `Auditor` before"));
    }

    @Test
    void asksWhatTheFormerHolderBecomes() {
        ChangeQuestion question = ChangeQuestion.of(
                fields(Map.of("operation", "transfer", "actor", "Auditor", "target", "User", "holders", "Auditor=1")));
        assertThat(Replies.faults(goals.answer(question)))
                .containsExactly(
                        "it hangs on what the actor becomes: `becoming` is one of `Super admin`, `Admin`, `User`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Super admin=0|`holders` says that 0 hold `Super admin`, but of actor and target 1 do: count everyone,"
                        + " before the change",
                "Auditor=8|`Auditor` is held by up to 7 users, so not by 8: count everyone, before the change",
                "Auditor|`Auditor` is no number of holders: write Role=N, such as Administrator=2",
                "Auditor=many|`Auditor=many` is no number of holders: write Role=N, such as Administrator=2",
                "Auditors=1|unknown role `Auditors`: did you mean `Auditor`?"
            })
    void impossibleHoldersAreSaid(String holders, String fault) {
        assertThat(Replies.faults(goals.answer(change("Super admin", "User", "Admin", List.of(holders)))))
                .containsExactly(fault);
    }

    @Test
    void twoCannotHoldWhatOneHolds() {
        assertThat(Replies.faults(crm.answer(ChangeQuestion.of(
                        fields(Map.of("operation", "remove", "actor", "Account owner", "target", "Account owner"))))))
                .containsExactly("`Account owner` is held by exactly 1 user, so actor and target can't be two of them:"
                        + " if they are one person, say `self`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "delete|User|User||||unknown operation `delete`: the nearest name is `delete role`",
                "assign|User|User||||users hold exactly one role here: ask for `change`, with the new role as `to`",
                "remove||User||||no actor is given: `actor` is the role of who makes the change",
                "remove|User|||||say whom it is done to: `target` is the role that the other user holds, `self`"
                        + " the actor",
                "remove|User|User|User|||`remove` has no `to`: leave `User` out",
                "remove|User|User|||maybe|`maybe` for self: write `true`, or leave it empty",
                "remove|User|Administrator|||true|with `self` the target is the actor, who holds `User`, not"
                        + " `Administrator`: leave out the target or `self`",
                "change|User|User||||say which role the user gets: `to` is the new role",
                "change|User|User|Admin|||unknown role `Admin`: write one of `Account owner`, `Administrator`, `User`,"
                        + " `Focused User`",
                "transfer|Account owner|||||say who receives the role: `target` is the role that the receiver"
                        + " holds now",
                "grant|User|User|Fly|||unknown permission `Fly`: *"
            })
    void whatIsWrongIsSaid(
            String operation, String actor, String target, String to, String becoming, String self, String fault) {
        Reply reply = crm.answer(ChangeQuestion.of(fields(Map.of(
                "operation", operation,
                "actor", orEmpty(actor),
                "target", orEmpty(target),
                "to", orEmpty(to),
                "becoming", orEmpty(becoming),
                "self", orEmpty(self)))));
        assertThat(Replies.faults(reply)).hasSize(1);
        String prefix = fault.replace("*", "");
        assertThat(Replies.faults(reply).get(0)).startsWith(prefix);
    }

    private static ChangeQuestions over(PermissionModel model) {
        return new ChangeQuestions(SampleMatrix.table(model), new Vocabulary(model), false);
    }

    private static ChangeQuestion change(String actor, String target, String to, List<String> holders) {
        return new ChangeQuestion("change", List.of(actor), List.of(target), to, "", "", holders, List.of(), List.of());
    }

    private static Fields fields(Map<String, String> values) {
        return column -> values.getOrDefault(column, "");
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
