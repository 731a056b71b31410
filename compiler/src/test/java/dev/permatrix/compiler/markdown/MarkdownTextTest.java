package dev.permatrix.compiler.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    private static Document shown(String markdown) {
        var tables = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown)));
    }

    /** Shown by another's reader of Markdown, it is the same text and nothing but text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a | b || c",
                "`code` ``two``",
                "**bold** __bold__ *it* _it_ ~~gone~~",
                "[link](javascript:alert(1)) ![image](x)",
                "<https://example.com> &amp; &#60;",
                "# no heading",
                "- no list",
                "+ no list",
                "= no heading",
                "12. no list",
                "3) no list",
                "---",
                "> no quotation",
                "\\| \\\\ \\",
                "$x$ and $$y$$",
                "![",
                ":--- | ---:"
            })
    void textStaysText(String text) {
        for (String markdown : List.of(
                MarkdownText.of(text),
                "- " + MarkdownText.of(text),
                "| a |\n| --- |\n| " + MarkdownText.of(text) + " |")) {
            Document page = shown(markdown);
            assertThat(page.select("script, a, img, code, strong, em, del, h1, h2, blockquote, hr, ol, li li, td + td"))
                    .as(markdown)
                    .isEmpty();
            assertThat(page.select("p, li, td").first().wholeText())
                    .as(markdown)
                    .isEqualTo(text);
        }
    }

    @Test
    void nobodyIsCalledAndNothingIsLinked() {
        assertThat(MarkdownText.of("ask @security or #42, GH-7"))
                .isEqualTo("ask @<!-- -->security or #<!-- -->42, GH-<!-- -->7");
        assertThat(MarkdownText.of("see http://example.com and www.example.com"))
                .isEqualTo("see http:\\//example.com and www\\.example.com");
        assertThat(shown(MarkdownText.of("ask @security, see http://example.com"))
                        .text())
                .isEqualTo("ask @security, see http://example.com");
    }

    @Test
    void whatIsHiddenIsShownAndLinesAreJoined() {
        assertThat(MarkdownText.of("a\nb\t c\u202Ed\u0007")).isEqualTo("a b c\\[U+202E\\]d\\[U+0007\\]");
        assertThat(MarkdownText.of("שלום 🎉")).isEqualTo("שלום 🎉");
    }
}
