package dev.permatrix.cli.answer;

import dev.permatrix.cli.question.Reply;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints an object a line: one alone, or an array of many. ASCII only. */
public final class JsonPrinter implements AnswerPrinter {

    private final PrintWriter out;
    private final boolean many;
    private final List<String> columns = new ArrayList<>();
    private long printed;

    private JsonPrinter(PrintWriter out, boolean many) {
        this.out = out;
        this.many = many;
    }

    /** For a single answer: its object. */
    public static JsonPrinter ofOne(PrintWriter out) {
        return new JsonPrinter(out, false);
    }

    /** For the answers of a file: an array. */
    public static JsonPrinter ofMany(PrintWriter out) {
        return new JsonPrinter(out, true);
    }

    @Override
    public void begin(List<String> names) {
        columns.addAll(names);
        out.print(many ? "[" : "");
    }

    @Override
    public void print(Answered answered) {
        out.print((printed++ > 0 ? ",\n" : many ? "\n" : "") + object(answered));
    }

    @Override
    public void end() {
        out.print(many ? "\n]\n" : "\n");
        out.flush();
    }

    private String object(Answered answered) {
        List<String> question = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            question.add(string(columns.get(i)) + ":" + string(answered.values().get(i)));
        }
        String line = answered.line() > 0 ? "\"line\":" + answered.line() + "," : "";
        return "{" + line + "\"question\":{" + String.join(",", question) + "},\"decision\":"
                + string(answered.reply().word()) + "," + reasons(answered.reply()) + "}";
    }

    private static String reasons(Reply reply) {
        return reply.match(
                decided -> reasons(decided.decision()) + explanation(decided.explanation()),
                differing -> "\"parts\":" + array(differing.parts(), JsonPrinter::part),
                faulty -> "\"errors\":" + array(faulty.faults(), JsonPrinter::string));
    }

    private static String part(Reply.Part part) {
        return "{\"name\":" + string(part.name()) + ",\"decision\":"
                + string(part.decision().outcome().name()) + "," + reasons(part.decision())
                + explanation(part.explanation()) + "}";
    }

    /** Nothing unless it was asked for. */
    private static String explanation(List<String> lines) {
        return lines.isEmpty() ? "" : ",\"explanation\":" + array(lines, JsonPrinter::string);
    }

    private static String reasons(Decision decision) {
        return "\"reasons\":" + array(decision.reasons(), JsonPrinter::reason)
                + ",\"ask\":"
                + array(decision.granters().stream().map(Role::label).toList(), JsonPrinter::string)
                + ",\"open\":" + decision.open();
    }

    private static String reason(Reason reason) {
        return "{\"file\":" + string(reason.span().file())
                + ",\"line\":" + reason.span().line()
                + ",\"column\":" + reason.span().column()
                + ",\"text\":" + string(reason.text()) + "}";
    }

    private static <T> String array(List<T> values, Function<T, String> element) {
        return values.stream().map(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char it : text.toCharArray()) {
            switch (it) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> json.append(it >= ' ' && it < 0x7F ? Character.toString(it) : escape(it));
            }
        }
        return json.append('"').toString();
    }

    private static String escape(char it) {
        return String.format(Locale.ROOT, "\\u%04x", (int) it);
    }
}
