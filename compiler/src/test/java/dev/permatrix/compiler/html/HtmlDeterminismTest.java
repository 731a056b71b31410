package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HtmlDeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theSameMatrixGivesTheSameBytesAnywhere() {
        String here = HtmlPages.html(HtmlPages.matrix(HtmlPages.ONEPAGECRM));
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        String there = HtmlPages.html(HtmlPages.matrix(HtmlPages.ONEPAGECRM));
        assertThat(there).isEqualTo(here);
    }
}
