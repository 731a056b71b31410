package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Suites")
class SuiteEmitterTest {

    @ParameterizedTest
    @CsvSource({"crm, 600", "levels, 80", "plain, 3", "hostile, 13"})
    void passOnTheRightJava(String name, int floor) {
        SuiteCase matrix = SuiteCase.named(name);

        SuiteRun run = SuiteRun.of(
                matrix.enforcing(matrix.matrix().table()), SuiteCase.byPath(matrix.suites()));

        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(floor);
    }

    @Test
    void areTheSameInEveryLocaleAndTimeZone() {
        SuiteCase matrix = SuiteCase.named("crm");
        Map<String, String> expected = SuiteCase.byPath(matrix.suites());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(new TreeMap<>(SuiteCase.byPath(SuiteCase.named("crm").suites()))).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
