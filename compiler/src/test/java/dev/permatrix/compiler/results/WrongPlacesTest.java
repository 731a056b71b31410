package dev.permatrix.compiler.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.results.WrongPlaces.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a failed test was wrong. */
class WrongPlacesTest {

    @Test
    void areInTheFirstLine() {
        String message =
                "contact.export: 14 wrong answers in 3/USER 4/USER+GUEST 5/nobody.\n  a User: expected 1/ADMIN";

        assertThat(WrongPlaces.of(message).places())
                .containsExactly(new Place(3, "USER"), new Place(4, "USER+GUEST"), new Place(5, "nobody"));
    }

    @Test
    void areFoundWhereAReportLosesTheLineEnds() {
        assertThat(WrongPlaces.of("change: 1 wrong answers in 0/2.   7/8 of a User")
                        .places())
                .containsExactly(new Place(0, "2"));
    }

    @Test
    void mayHaveNamesInAnyScript() {
        assertThat(WrongPlaces.of("a.b: 1 wrong answers in 1/МЕНЕДЖЕР.").places())
                .containsExactly(new Place(1, "МЕНЕДЖЕР"));
    }

    /** Also where the report was cut off: what isn't told may be anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "java.lang.NullPointerException",
                "  contact.export: 14 wrong answers in 3/USER.",
                "somebody wrote: contact.export: 14 wrong answers in 3/USER.",
                "contact.export: 14 wrong answers in USER.",
                "contact.export: 14 wrong answers in ",
                "contact.export: 14 wrong answers in .",
                "contact.export: 14 wrong answers in 3/USER",
                "contact.export: 14 wrong answers in 3/USER ",
                "contact.export: 14 wrong answers in 3/USER 4",
                "contact.export: 14 wrong answers in 3/USER\n  of 9 situations: no in 1.",
                "contact.export: 14 wrong answers in 3/USER  4/ADMIN.",
                "contact.export: 14 wrong answers in 3/USER.4/ADMIN.",
                "contact.export: 14 wrong answers in 99999999999999999999/USER.",
                "contact.export: 99999999999999999999 wrong answers in 1/USER.",
            })
    void areNoneInAnyOtherMessage(String message) {
        assertThat(WrongPlaces.of(message).places()).isEmpty();
    }
}
