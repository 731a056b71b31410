package dev.permatrix.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.SampleMatrix;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes by and of people with several roles, under facts; of roles themselves; and by declared operations. */
class DeskChangesTest {

    private final PermissionModel model = SampleMatrix.desk();
    private final DecisionTable table = SampleMatrix.table(model);
    private final ChangeQuestions questions = new ChangeQuestions(table, new Vocabulary(model), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // operation | actor | target | to | self | facts | permissions | decision | deciding reason
                "assign|Supervisor|no role|Support agent||target.employee=yes||ALLOW"
                        + "|Supervisor may assign Agent to anyone where employee",
                "assign|Supervisor|none|Support agent||target.employee=no||DENY|no rule allows it",
                "assign|Supervisor|All users|Support agent||||ALLOW"
                        + "|Supervisor may assign Agent to anyone where employee",
                "assign|Supervisor;Support agent||Support agent|x|||ALLOW|no change",
                "assign|Supervisor|no role|All users||target.employee=no||DENY"
                        + "|All users: held when employee, never assigned",
                "assign|Supervisor||Root operator||hosting=cloud||DENY"
                        + "|no one but Vendor may assign Operator to anyone when hosting is cloud",
                "assign|Supervisor;Hosting vendor||Root operator||hosting=cloud||ALLOW"
                        + "|Supervisor, Vendor may assign Operator to anyone",
                "assign|Supervisor||Root operator||hosting=self_hosted||ALLOW"
                        + "|Supervisor, Vendor may assign Operator to anyone",
                "assign|Supervisor||Root operator||hosting=self_hosted;licence=expired||DENY"
                        + "|require licence is valid to sign in",
                "unassign|Supervisor|Support agent;Root operator|Support agent||||ALLOW"
                        + "|Supervisor may unassign Agent from anyone",
                "unassign|Supervisor|no role|Support agent||||ALLOW|no change",
                "transfer|Supervisor|Support agent|||target.employee||ALLOW"
                        + "|Supervisor may transfer Supervisor to anyone else where employee",
                "transfer|Supervisor|Support agent;Root operator|Supervisor||target.employee=no||DENY|no rule allows it",
                "transfer|Support agent|All users|Supervisor||||DENY|Supervisor: only its holder can hand it over",
                "transfer|Supervisor||||target.employee=yes||ALLOW"
                        + "|Supervisor may transfer Supervisor to anyone else where employee",
                "lock|Supervisor|Support agent|||||ALLOW|anyone with assign_agents may lock anyone else",
                "lock|Support agent|Support agent|||||DENY|no rule allows it",
                "lock|Support agent|Supervisor;Support agent|||||DENY|Supervisor: its holder cannot be locked",
                "invite|Support agent|no role|||hosting=self_hosted|Export|ALLOW|anyone with export may invite anyone",
                "Invite a person|Support agent|no role|||hosting=self_hosted||DENY|no rule allows it",
                "unlock|Support agent|Root operator|||||ALLOW|anyone with comment may unlock anyone else",
                "unlock|Support agent|Root operator||||without Comment|DENY|no rule allows it",
                "grant|Supervisor|Support agent|Export||||ALLOW|Supervisor may grant anything to anyone else",
                "grant|Supervisor|All users|Export||||DENY|Export: ✘ for All users; not on request",
                "revoke|Supervisor|Support agent||||Comment|ALLOW|Supervisor may revoke anything from anyone else",
                "create role|Supervisor||||||ALLOW|Supervisor may create any role",
                "CREATE_ROLE|Support agent||||||DENY|no rule allows it",
                "edit role|Supervisor|Support agent|||||ALLOW|Supervisor may edit any role",
                "delete role|Supervisor||Support agent||||ALLOW|Supervisor may delete any role",
                "delete role|Supervisor|Supervisor|||||DENY|no one may delete own role",
                "delete role|Supervisor|All users|||||DENY|All users: cannot be deleted or edited",
            })
    void answers(
            String operation,
            String actor,
            String target,
            String to,
            String self,
            String facts,
            String permissions,
            String expected,
            String reason) {
        Reply reply = questions.answer(question(operation, actor, target, to, self, facts, permissions));
        assertThat(reply.word()).as(reply.toString()).isEqualTo(expected);
        assertThat(Replies.decision(reply).reasons()).extracting(Reason::text).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "assign|Supervisor|no role|Support agent|||it hangs on `target.employee`: state it, such as"
                        + " target.employee=yes (target.employee=no: DENY; target.employee=yes: ALLOW)",
                "assign|Supervisor|no role|Root operator|||it hangs on `hosting`: state it, such as"
                        + " hosting=self_hosted (hosting=cloud: DENY; hosting=self_hosted: ALLOW)",
                "assign|Supervisor|All users|Support agent||target.employee=no|nobody can hold `All users` (held when"
                        + " employee) where employee=no: leave out the role or the fact",
                "assign|Supervisor|no role||||say which role is assigned: `to` is the role",
                "unassign|Supervisor|no role||||say which role is taken: `to` is the role",
                "assign|Supervisor||Support agent|x|target.employee=yes|with `self` the target is the actor: state the"
                        + " fact without `target.`",
                "change|Supervisor|Support agent|Root operator|||users hold any roles here: ask for `assign` or"
                        + " `unassign`, with the role as `to`",
                "lock|Supervisor|Supervisor||||`Supervisor` is held by exactly 1 user, so actor and target can't be two"
                        + " of them: if they are one person, say `self`",
                "delete role|Supervisor|||||say which role it is done to: `target` is that one role",
                "delete role|Supervisor|Support agent|Root operator|||say which role it is done to:*",
                "delete role|Supervisor|Support agent||x||`delete role` is done to a role: leave `self` out",
                "create role|Supervisor|Support agent||||`create role` makes a new role: leave `Support agent` out",
                "delete role|Supervisor|Support agent|||target.employee|`delete role` is done to a role: leave out the"
                        + " facts of the target",
                "grant|Supervisor|Support agent|Sign in|||`Sign in` stands in no table, so nobody is granted it:*",
                "promote|Supervisor|Support agent||||unknown operation `promote`:*",
            })
    void saysWhatToState(
            String operation, String actor, String target, String to, String self, String facts, String fault) {
        Reply reply = questions.answer(question(operation, actor, target, to, self, facts, ""));
        assertThat(Replies.faults(reply)).as(reply.toString()).hasSize(1);
        assertThat(Replies.faults(reply).get(0)).startsWith(fault.replace("*", ""));
    }

    @Test
    void explainsWhatEveryRuleSaid() {
        ChangeQuestions explaining = new ChangeQuestions(table, new Vocabulary(model), true);
        Reply reply = explaining.answer(
                question("assign", "Supervisor", "no role", "Root operator", "", "hosting=cloud", ""));
        List<String> lines = reply.match(Reply.Decided::explanation, it -> List.of(), it -> List.of());
        assertThat(lines)
                .extracting(line -> line.replaceAll("desk\\.matrix:\\d+:\\d+: ", ""))
                .filteredOn(line -> !line.startsWith("not stated"))
                .containsExactly(
                        "require licence is valid to sign in: it is so",
                        "applies, DENY: no one but Vendor may assign Operator to anyone when hosting is cloud",
                        "applies, ALLOW: Supervisor, Vendor may assign Operator to anyone",
                        "does not apply: Supervisor may assign Agent to anyone where employee");
    }

    private static ChangeQuestion question(
            String operation, String actor, String target, String to, String self, String facts, String permissions) {
        Map<String, String> values = Map.of(
                "operation", operation,
                "actor", actor,
                "target", orEmpty(target),
                "to", orEmpty(to),
                "self", orEmpty(self),
                "facts", orEmpty(facts),
                "permissions", orEmpty(permissions));
        return ChangeQuestion.of(column -> values.getOrDefault(column, ""));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
