package dev.permatrix.cli.question;

import java.util.List;
import java.util.stream.Stream;

/** The values of one question by column, as typed. */
@FunctionalInterface
public interface Fields {

    /** The value of this column; empty where it was left out. */
    String value(String column);

    /** A list whose parts are separated by {@code ;}. */
    default List<String> list(String column) {
        return split(value(column)).toList();
    }

    /** The parts between {@code ;} that aren't blank. */
    static Stream<String> split(String value) {
        return Stream.of(value.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
