package dev.permatrix.dsl.diagnostic;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders diagnostics as a JSON array, an object a line, for editors and scripts. ASCII only. */
public final class JsonRenderer {

    private JsonRenderer() {}

    /** Ends with a line end. */
    public static String render(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "[]\n";
        }
        return diagnostics.stream().map(JsonRenderer::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    /** One diagnostic as an object on one line: for arrays that are written bit by bit. */
    public static String object(Diagnostic diagnostic) {
        return "{\"code\":" + string(diagnostic.code().id())
                + ",\"severity\":" + string(diagnostic.severity().word())
                + place(diagnostic.span())
                + ",\"message\":" + string(diagnostic.message())
                + ",\"label\":" + string(diagnostic.primary().text())
                + ",\"related\":" + array(diagnostic.related(), JsonRenderer::related)
                + ",\"help\":" + array(diagnostic.help(), JsonRenderer::string) + "}";
    }

    private static String related(Label label) {
        return "{" + place(label.span()).substring(1) + ",\"label\":" + string(label.text()) + "}";
    }

    private static String place(Span span) {
        return ",\"file\":" + string(span.file())
                + ",\"line\":" + span.line()
                + ",\"column\":" + span.column()
                + ",\"length\":" + span.length();
    }

    private static <T> String array(List<T> values, Function<T, String> element) {
        return values.stream().map(element).collect(Collectors.joining(",", "[", "]"));
    }

    /** A text as a JSON string. */
    public static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char it : text.toCharArray()) {
            switch (it) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> json.append(plain(it));
            }
        }
        return json.append('"').toString();
    }

    private static String plain(char it) {
        return it >= ' ' && it < 0x7F ? Character.toString(it) : String.format(Locale.ROOT, "\\u%04x", (int) it);
    }
}
