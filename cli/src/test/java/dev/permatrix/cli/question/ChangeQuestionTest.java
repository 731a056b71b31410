package dev.permatrix.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question about a change reads like a rule. */
class ChangeQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "assign, Agent, 'Supervisor: assign Agent to All users'",
        "unassign, Agent, 'Supervisor: unassign Agent from All users'",
        "change, Agent, 'Supervisor: change All users to Agent'",
        "remove, '', 'Supervisor: remove All users'",
    })
    void words(String operation, String to, String expected) {
        ChangeQuestion question = new ChangeQuestion(
                operation, List.of("Supervisor"), List.of("All users"), to, "", "", List.of(), List.of(), List.of());
        assertThat(question.words()).isEqualTo(expected);
    }
}
