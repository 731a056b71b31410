package dev.permatrix.compiler.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON that people can read and compare line by line, in a file of its own. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonText() {}

    /**
     * The value, indented, with {@code \n} at line ends.
     *
     * @param value maps by name, collections, streams where they are long, texts, whole numbers and booleans
     */
    public static String of(Object value) {
        StringWriter text = new StringWriter();
        write(value, text);
        return text.toString();
    }

    /** The same, written as it is made. */
    public static void write(Object value, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(value, text);
        text.flush();
    }

    private static void write(Object value, Writer text) {
        JsonGenerator json = FACTORY.createGenerator(new Indented(), text);
        write(value, json);
        json.writeRaw('\n');
        json.flush();
    }

    static void write(Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, part) -> {
                json.writeName((String) name);
                write(part, json);
            });
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            write(list.stream(), json);
        } else if (value instanceof Stream<?> list) {
            json.writeStartArray();
            list.forEachOrdered(part -> write(part, json));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            throw new IllegalArgumentException("not written as JSON: " + value);
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
