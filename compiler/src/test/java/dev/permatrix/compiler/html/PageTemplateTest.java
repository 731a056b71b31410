package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.permatrix.compiler.words.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTemplateTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/permatrix/compiler/html");
    private static final Path SOURCES = Path.of("src/main/java/dev/permatrix/compiler");
    private static final List<String> SPEAKING = List.of("html", "words", "report", "markdown", "csv", "xlsx", "data");
    private static final Pattern TAG = Pattern.compile("\\{\\{([^}]*)}}");

    @Test
    void noTemplateLetsTextThroughAsItIs() throws IOException {
        List<Path> templates = templates();
        assertThat(templates).hasSizeGreaterThan(15).allSatisfy(template -> {
            assertThat(Files.readString(template)).doesNotContain("{{{", "{{&", "{{=", "{{<", "{{$");
            assertThat(tags(template))
                    .allMatch(tag -> tag.matches("[#/^]?[A-Za-z_.]+|> [a-z]+\\.(mustache|css)"), "plain");
        });
        for (String file : List.of("page.css", "comparison.css")) {
            String styles = Files.readString(RESOURCES.resolve(file)).replace("url(\"data:image/svg+xml,", "");
            assertThat(styles).doesNotContain("{{", "url(", "@import", "</");
        }
    }

    @Test
    void valuesInAttributesStandBetweenDoubleQuotes() throws IOException {
        assertThat(templates())
                .allSatisfy(
                        template -> assertThat(Files.readString(template)).doesNotContainPattern("=\\s*('|\\{\\{)"));
    }

    @Test
    void everyWordHasItsPlaceAndEveryPlaceItsWord() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path template : templates()) {
            tags(template).stream()
                    .filter(tag -> tag.startsWith("t."))
                    .map(tag -> tag.substring(2))
                    .forEach(asked::add);
        }
        Map<String, String> words = Texts.english().words();
        assertThat(words.keySet()).containsAll(asked);
        String code = code();
        assertThat(words.keySet().stream()
                        .filter(word -> !asked.contains(word) && !code.contains("\"" + stem(word) + "\""))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyWordOfTheScriptHasItsPlaceAndEveryPlaceItsWord() throws IOException {
        List<String> asked = new ArrayList<>();
        String script = script();
        Pattern.compile("words\\.([A-Za-z_]+)|(?:words\\[|count\\()'([A-Za-z_]+)'")
                .matcher(script)
                .results()
                .forEach(it -> asked.add(it.group(1) == null ? it.group(2) : it.group(1)));
        List<String> known = Texts.english().words().keySet().stream()
                .filter(word -> word.startsWith("script_"))
                .map(word -> word.substring("script_".length())
                        .replaceAll("(One|Many)$", "")
                        .replaceAll("_.*", "_"))
                .distinct()
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(asked.stream().distinct().toList());
    }

    @Test
    void theScriptSetsTextAsTextOnly() throws IOException {
        assertThat(script())
                .isNotEmpty()
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("</", "<!--", "fetch(", "XMLHttpRequest", "http:", "https:");
    }

    private static String script() throws IOException {
        StringBuilder script = new StringBuilder();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("script"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                script.append(Files.readString(file));
            }
        }
        return script.toString();
    }

    /** How the code names a word whose end it works out: {@code figure_PROVED} as {@code figure_}. */
    private static String stem(String word) {
        return word.replaceAll("_.*", "_").replaceAll("(One|Many)$", "");
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        for (String name : SPEAKING) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        return code.toString();
    }

    @Test
    void aNameThatTheViewLacksIsAnError() {
        assertThat(render("{{there}}", Map.of("there", "x"))).isEqualTo("x");
        assertThatThrownBy(() -> render("{{missing}}", Map.of("there", "x"))).hasMessageContaining("missing");
        assertThatThrownBy(() -> render("{{#missing}}a{{/missing}}", Map.of("there", "x")))
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> render("{{^missing}}a{{/missing}}", Map.of("there", "x")))
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> render("{{there.missing}}", Map.of("there", Map.of("is", "x"))))
                .hasMessageContaining("missing");
    }

    @Test
    void anEmptyTextOrListShowsNothing() {
        assertThat(render("{{#text}}a{{/text}}{{^list}}b{{/list}}", Map.of("text", "", "list", List.of())))
                .isEqualTo("b");
    }

    @Test
    void textThatLooksLikeATemplateIsText() {
        assertThat(render("{{text}}", Map.of("text", "{{other}} {{{other}}}", "other", "x")))
                .isEqualTo("{{other}} {{{other}}}");
    }

    private static String render(String template, Object view) {
        return PageTemplate.ofText(new StringReader(template)).render(view);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".mustache"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> tags(Path template) throws IOException {
        return TAG.matcher(Files.readString(template))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
