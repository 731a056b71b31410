package dev.permatrix.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.question.Fields;
import dev.permatrix.cli.question.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberingTest {

    private final AtomicInteger worked = new AtomicInteger();
    private final Remembering remembering = new Remembering(List.of("role", "permission"), fields -> {
        worked.incrementAndGet();
        return new Reply.Faulty(List.of(fields.value("role") + "/" + fields.value("permission")));
    });

    @Test
    void worksOutTheSameQuestionOnce() {
        assertThat(answer("a", "b", "1")).isEqualTo("a/b");
        assertThat(answer("a", "b", "2")).isEqualTo("a/b");
        assertThat(worked).hasValue(1);
    }

    @Test
    void anyColumnMakesAnotherQuestion() {
        assertThat(answer("a", "b", "")).isEqualTo("a/b");
        assertThat(answer("a", "c", "")).isEqualTo("a/c");
        assertThat(answer("c", "b", "")).isEqualTo("c/b");
        assertThat(answer("", "ab", "")).isEqualTo("/ab");
        assertThat(answer("ab", "", "")).isEqualTo("ab/");
    }

    @Test
    void forgetsTheOldestAndTheLong() {
        for (int i = 0; i < 20_000; i++) {
            answer("a" + i, "b", "");
        }
        answer("a0", "b", "");
        answer("a19999", "b", "");
        assertThat(worked).hasValue(20_001);
        answer("x".repeat(1_000), "b", "");
        answer("x".repeat(1_000), "b", "");
        assertThat(worked).hasValue(20_003);
    }

    private String answer(String role, String permission, String id) {
        Map<String, String> values = Map.of("role", role, "permission", permission, "id", id);
        Fields fields = values::get;
        return remembering
                .answer(fields)
                .match(it -> "", it -> "", it -> it.faults().get(0));
    }
}
