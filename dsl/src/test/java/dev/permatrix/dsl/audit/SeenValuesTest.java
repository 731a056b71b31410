package dev.permatrix.dsl.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.Span;
import org.junit.jupiter.api.Test;

class SeenValuesTest {

    private final SeenValues seen = new SeenValues();

    @Test
    void theFirstOfTwoIsToldWithItsPlace() {
        Span first = new Span("people.yaml", 3, 9, 3);
        assertThat(seen.add("ada", first)).isEmpty();
        assertThat(seen.add("ada", new Span("people.yaml", 7, 9, 3))).contains(first);
        assertThat(seen.add("ada", new Span("people.yaml", 9, 9, 3))).contains(first);
    }

    @Test
    void capitalsBlanksAndAccentsMakeAnotherText() {
        Span span = new Span("people.yaml", 1, 1, 1);
        for (String text : new String[] {"ada", "ADA", "ada ", "\u00e4da", "a\u0308da", "", "ad"}) {
            assertThat(seen.add(text, span)).as(text).isEmpty();
        }
    }

    @Test
    void noneIsLostWhileItGrows() {
        for (int i = 1; i <= 10_000; i++) {
            assertThat(seen.add("user" + i, new Span("people.yaml", i, 1, 1))).isEmpty();
        }
        for (int i = 1; i <= 10_000; i++) {
            assertThat(seen.add("user" + i, new Span("people.yaml", i + 20_000, 1, 1)))
                    .contains(new Span("people.yaml", i, 1, 1));
        }
    }
}
