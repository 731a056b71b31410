package dev.permatrix.cli.answer;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.question.Fields;
import dev.permatrix.dsl.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first row of a file of questions. Columns may come in any order, in the singular or plural; those that may be
 * empty may be missing. Other columns are carried along, unless they look like a slip: a column must not be lost
 * silently.
 *
 * @param names as written
 * @param places of the known columns
 */
record Header(List<String> names, Map<String, Integer> places) {

    Header {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** Empty where something is wrong, which is then reported. */
    static Optional<Header> of(List<String> names, List<String> known, List<String> required, Faults faults) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Optional<String> column =
                    known.stream().filter(it -> isSame(it, name)).findFirst();
            if (column.isEmpty()) {
                checkOther(name, known, faults);
            } else if (places.putIfAbsent(column.get(), i) != null) {
                faults.report("the column `" + column.get() + "` is there twice: leave one out");
            }
        }
        required.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> faults.report("the column `" + column
                        + "` is missing: the first line is the header, " + String.join(",", known)));
        return faults.any() ? Optional.empty() : Optional.of(new Header(names, places));
    }

    /** The values of a row by column; one that the file doesn't have is empty. */
    Fields fields(List<String> row) {
        return column -> Optional.ofNullable(places.get(column)).map(row::get).orElse("");
    }

    /** The row with as many values as there are columns. */
    List<String> fitted(List<String> row) {
        List<String> values = new ArrayList<>(row.subList(0, Math.min(row.size(), names.size())));
        while (values.size() < names.size()) {
            values.add("");
        }
        return values;
    }

    private static boolean isSame(String column, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return column.equals(lower) || column.equals(lower + "s") || (column + "s").equals(lower);
    }

    private static void checkOther(String name, List<String> known, Faults faults) {
        if (CsvPrinter.COLUMNS.contains(name.toLowerCase(Locale.ROOT))) {
            faults.report("the column `" + name + "` is what is written behind yours: rename it or leave it out");
        }
        Nearest.to(name, known)
                .ifPresent(column -> faults.report("unknown column `" + name + "`: did you mean `" + column + "`?"));
    }
}
