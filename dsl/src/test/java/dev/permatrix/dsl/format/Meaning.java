package dev.permatrix.dsl.format;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a syntax says, as one text: every component of every record but places, how rows were drawn, and whether a
 * backslash in a quoted sentence was written once or twice.
 */
public final class Meaning {

    private Meaning() {}

    public static String of(MatrixSyntax syntax) {
        StringBuilder text = new StringBuilder();
        syntax.statements().forEach(it -> text.append(said(it)).append('\n'));
        return text.toString();
    }

    private static String said(Object value) {
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(it -> items.add(said(it)));
            return items.toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Meaning::said).orElse("-");
        }
        return value instanceof Record it ? record(it) : value.toString();
    }

    private static String record(Record record) {
        StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            boolean drawn = record instanceof RowSyntax && component.getName().equals("written");
            if (component.getType() != Span.class && !drawn) {
                boolean quotes = component.getName().equals("written");
                String said = said(value(record, component));
                text.append(component.getName()).append('=');
                text.append(quotes ? said.replace("\\\\", "\\") : said).append(' ');
            }
        }
        return text.append(')').toString();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
