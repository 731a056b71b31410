package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints records of syntax compactly for expected files: names with their column, empty parts left out. */
public final class Dump {

    private Dump() {}

    public static String of(MatrixSyntax syntax) {
        StringBuilder text = new StringBuilder();
        syntax.statements().forEach(it -> text.append(value(it, "")).append('\n'));
        return text.toString();
    }

    private static String value(Object value, String indent) {
        if (value instanceof Optional<?> optional) {
            return optional.map(it -> value(it, indent)).orElse("");
        }
        if (value instanceof List<?> list) {
            return list(list, indent);
        }
        if (value instanceof NameSyntax name) {
            return (name.quoted() ? '"' + name.text() + '"' : name.text()) + place(name.span());
        }
        if (value instanceof Span span) {
            return place(span);
        }
        return value instanceof Record it && !(value instanceof SourceFile) ? structure(it, indent) : value.toString();
    }

    private static String place(Span span) {
        return "@" + span.line() + ":" + span.column() + "+" + span.length();
    }

    private static String list(List<?> list, String indent) {
        if (list.isEmpty()) {
            return "";
        }
        boolean small = list.stream().allMatch(it -> it instanceof NameSyntax || it instanceof String);
        List<String> parts = new ArrayList<>();
        list.forEach(it -> parts.add(value(it, indent + "  ")));
        String item = "\n" + indent + "- ";
        return small ? "[" + String.join(", ", parts) + "]" : item + String.join(item, parts);
    }

    private static String structure(Record structure, String indent) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : structure.getClass().getRecordComponents()) {
            String text = value(read(structure, component), indent + "  ");
            boolean plain = text.isEmpty() || text.equals("false") || text.equals("Trace");
            if (!plain) {
                parts.add(component.getName() + "=" + text);
            }
        }
        String name = structure.getClass().getSimpleName().replace("Syntax", "");
        return parts.isEmpty() ? name : name + " " + String.join(" ", parts);
    }

    private static Object read(Record structure, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(structure);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
