package dev.permatrix.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.SampleMatrix;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions over several roles, facts, values, gates, needs and levels. */
class DeskQuestionsTest {

    private final PermissionModel model = SampleMatrix.desk();
    private final DecisionTable table = SampleMatrix.table(model);
    private final AccessQuestions questions = new AccessQuestions(table, new Vocabulary(model), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // roles | permission | relations | facts | grant | with | decision
                "Supervisor;Support agent     | View tickets  | reach=other          |                            |           |        | ALLOW",
                "Support agent                | View tickets  | reach=own            |                            |           |        | ALLOW",
                "Support agent                | View tickets  | Reach = Team         |                            |           |        | ALLOW",
                "Support agent                | View tickets  | reach=other          |                            |           |        | DENY",
                "Support agent                | View tickets  |                      | reach=other                |           |        | DENY",
                "Support agent                | View tickets  | reach=other;watched  | employee                   |           |        | ALLOW",
                "                             | View tickets  | watched              | employee=yes               |           |        | ALLOW",
                "                             | View tickets  |                      | employee=yes               |           |        | DENY",
                "All users                    | View tickets  | watched              |                            |           |        | ALLOW",
                "All users                    | View tickets  |                      |                            |           |        | DENY",
                "Root operator                | Restart       |                      | hosting=self_hosted        |           |        | ALLOW",
                "Root operator                | Restart       |                      | hosting=cloud;user_count=612 |         |        | REQUESTABLE",
                "Root operator                | Restart       |                      | hosting=cloud;user_count=499 |         |        | DENY",
                "Root operator;Support agent  | View tickets  | reach=own            |                            |           |        | ALLOW",
                "Support agent                | Export        |                      | hosting=self_hosted        |           |        | REQUESTABLE",
                "Support agent                | Export        |                      | account.hosting=self hosted | granted  |        | ALLOW",
                "Support agent                | Export        |                      | hosting=cloud;user_count=500 | granted |        | DENY",
                "Support agent                | Export        |                      | hosting=cloud;user_count=499 |         |        | REQUESTABLE",
                "Support agent                | Comment       |                      |                            |           |        | ALLOW",
                "Support agent                | Comment       |                      |                            | withdrawn |        | DENY",
                "Support agent;Hosting vendor | Vote          |                      |                            |           |        | DENY",
                "Supervisor;Hosting vendor    | Vote          |                      |                            |           |        | ALLOW",
                "Support agent                | Close tickets |                      |                            |           |        | ALLOW",
                "Support agent                | Close tickets |                      | secret                     |           |        | DENY",
                "Support agent;Supervisor     | Close tickets |                      | ticket.secret=yes          |           |        | ALLOW",
                "Support agent                | Print tickets |                      | hosting=self_hosted        | granted   |        | REQUESTABLE",
                "Support agent                | Print tickets |                      | hosting=self_hosted        | granted   | Export | ALLOW",
                "Support agent                | sign_in       |                      | licence=valid              |           |        | ALLOW",
                "                             | Sign in       |                      | licence=expired            |           |        | DENY",
                "Supervisor                   | Vote          |                      | licence=none               |           |        | DENY",
                "Support agent                | article.read  |                      |                            |           |        | ALLOW",
                "Support agent                | Write Article |                      |                            |           |        | ALLOW",
                "All users                    | Read article  |                      |                            |           |        | ALLOW",
                "All users                    | article.write |                      |                            |           |        | DENY",
                "Hosting vendor               | article.write |                      |                            |           |        | DENY",
                "no role                      | Vote          |                      | employee=no                |           |        | DENY",
            })
    void answers(
            String roles,
            String permission,
            String relations,
            String facts,
            String grant,
            String with,
            String expected) {
        Reply reply = questions.answer(question(roles, permission, relations, facts, grant, with));
        assertThat(reply.word()).as(reply.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Support agent|View tickets||"
                        + "|it hangs on `reach`: state it, such as reach=other"
                        + " (reach=own: ALLOW; reach=team: ALLOW; reach=other: DENY)",
                "|Vote||"
                        + "|it hangs on `employee`: state it, such as employee=yes"
                        + " (employee=no: DENY; employee=yes: ALLOW)",
                "Root operator|Restart||"
                        + "|it hangs on `hosting`, `user_count`: state them, such as hosting=self_hosted"
                        + " (hosting=cloud, user_count less than 500: DENY;"
                        + " hosting=cloud, user_count 500 or more: REQUESTABLE from Hosting vendor;"
                        + " hosting=self_hosted: ALLOW)",
                "Root operator|Restart||hosting=cloud"
                        + "|it hangs on `user_count`: state it, such as user_count=500"
                        + " (user_count less than 500: DENY; user_count 500 or more: REQUESTABLE from Hosting vendor)",
                "Support agent|Sign in||"
                        + "|it hangs on `licence`: state it, such as licence=valid"
                        + " (licence=none: DENY; licence=expired: DENY; licence=valid: ALLOW)",
                "All users|Vote||employee=no"
                        + "|nobody can hold `All users` (held when employee) where employee=no:"
                        + " leave out the role or the fact",
                "no role;Supervisor|Vote||"
                        + "|a user who holds no role holds no `Supervisor`: leave out one of the two",
                "Support agent|Vote||licence=gold|`licence=gold`: write licence=none, licence=expired or licence=valid",
                "Support agent|Vote||user_count=many|`user_count=many`: write a whole number, such as user_count=500",
                "Support agent|Vote||licence|`licence` needs a value: write licence=none, licence=expired or licence=valid",
                "Support agent|Vote|reach|" + "|`reach` needs a value: write reach=own, reach=team or reach=other",
                "Support agent|Vote|licence=valid|" + "|`licence` is no relation but a fact: state it among the facts",
                "Support agent|Vote||licence=none;licence=valid"
                        + "|`licence` is said to be none and valid: leave out one of the two",
                "Support agent|Vote||licens=valid|unknown fact `licens`: did you mean `licence`?",
                "Support agent|Sign in and out|||unknown permission `Sign in and out`: *",
            })
    void saysWhatToState(String roles, String permission, String relations, String facts, String fault) {
        Reply reply = questions.answer(question(roles, permission, relations, facts, "", ""));
        assertThat(Replies.faults(reply)).as(reply.toString()).hasSize(1);
        assertThat(Replies.faults(reply).get(0)).startsWith(fault.replace("*", ""));
    }

    @Test
    void whatFactsMayBeTheCaseGivesEveryReason() {
        Reply reply = questions.answer(question("", "Restart", "", "", "", ""));
        assertThat(Replies.decision(reply).reasons())
                .extracting(Reason::text)
                .containsExactly("the user holds no role", "Restart: ✘ for All users");
    }

    @Test
    void explainsWhatEveryRoleAndRuleSaid() {
        AccessQuestions explaining = new AccessQuestions(table, new Vocabulary(model), true);
        Reply reply = explaining.answer(
                question("Support agent;Hosting vendor", "Print tickets", "", "hosting=self_hosted", "granted", ""));
        List<String> lines = reply.match(Reply.Decided::explanation, it -> List.of(), it -> List.of());
        assertThat(lines)
                .extracting(line -> line.replaceAll("desk\\.matrix:\\d+:\\d+: ", ""))
                .containsExactly(
                        "not stated, and taken as so here: employee=no, licence=valid, user_count less than 500",
                        "require licence is valid to sign in: it is so",
                        "Support agent says ALLOW: Print tickets: ask for Support agent, granted",
                        "Hosting vendor says DENY: Print tickets: ✘ for Hosting vendor",
                        "Print tickets needs Export, which is REQUESTABLE: Export: ask for Support agent,"
                                + " ask: Supervisor");
    }

    @Test
    void everyCoveredPermissionIsAnswered() {
        Reply reply = questions.answer(question("All users", "Article", "", "", "", ""));
        assertThat(Replies.parts(reply))
                .extracting(part -> part.name() + " " + part.decision().outcome())
                .containsExactly("article.read ALLOW", "article.write DENY");
    }

    private static AccessQuestion question(
            String roles, String permission, String relations, String facts, String grant, String with) {
        Map<String, String> values = Map.of(
                "roles", orEmpty(roles),
                "permission", permission,
                "relations", orEmpty(relations),
                "facts", orEmpty(facts),
                "grant", orEmpty(grant));
        AccessQuestion asked = AccessQuestion.of(column -> values.getOrDefault(column, ""));
        return new AccessQuestion(
                asked.roles(),
                asked.permission(),
                asked.relations(),
                asked.facts(),
                asked.grant(),
                Stream.of(orEmpty(with)).filter(it -> !it.isEmpty()).toList());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
