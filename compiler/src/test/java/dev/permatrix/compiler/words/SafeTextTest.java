package dev.permatrix.compiler.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "</style><b>",
                "&amp; &lt; &#60;",
                "`${x}` {{x}} {{{x}}} {{&x}}",
                "<!-- -->",
                "]]>",
                "plain × – ✔ 日本 😀"
            })
    void everyTextComesBackAsItWas(String text) {
        String html = "<p title=\"" + SafeText.escaped(text) + "\">" + SafeText.escaped(text) + "</p>";
        Element paragraph = Jsoup.parseBodyFragment(html).selectFirst("p");
        assertThat(paragraph.wholeText()).isEqualTo(text);
        assertThat(paragraph.attr("title")).isEqualTo(text);
        assertThat(paragraph.attributes()).hasSize(1);
        assertThat(paragraph.children()).isEmpty();
    }

    @Test
    void whatCannotBeSeenIsShownAsItsNumber() {
        assertThat(SafeText.escaped("a\u0000b\u001Bc\u0085d")).isEqualTo("a[U+0000]b[U+001B]c[U+0085]d");
        assertThat(SafeText.escaped("\u202Ea\u2066b\u2067c\u202C")).isEqualTo("[U+202E]a[U+2066]b[U+2067]c[U+202C]");
        assertThat(SafeText.escaped("tab\tand\nline")).isEqualTo("tab\tand\nline");
    }

    @Test
    void anIsolateThatIsNotClosedIsShown() {
        assertThat(SafeText.escaped("a\u2069b")).isEqualTo("a[U+2069]b");
        assertThat(SafeText.escaped("a\u2068b")).isEqualTo("a[U+2068]b");
        assertThat(SafeText.escaped("a\u2069\u2068b")).isEqualTo("a[U+2069][U+2068]b");
        assertThat(SafeText.escaped("a\u2068b\u2069")).isEqualTo("a\u2068b\u2069");
    }

    @Test
    void halfACharacterIsReplaced() {
        String half = SafeText.escaped("a\uD83Db\uFFFE");
        assertThat(half).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(new String(half.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(half);
    }

    @Test
    void aLabelFromRightToLeftKeepsToItself() {
        assertThat(SafeText.isolated("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(SafeText.isolated("Owner")).isEqualTo("Owner");
        assertThat(SafeText.isolated("ש\u2069")).isEqualTo("\u2068ש[U+2069]\u2069");
    }
}
