package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Short names of reasons: {@code 48:83} for the place; {@code 48:83#2} for the second reason with other words at that place.
 * In the order in which they are asked for.
 */
final class ReasonKeys {

    private final String file;
    private final Map<Reason, String> keys = new LinkedHashMap<>();
    private final Map<String, Integer> atPlace = new HashMap<>();

    /** @param file whose places go without the file's name */
    ReasonKeys(String file) {
        this.file = file;
    }

    String of(List<Reason> reasons) {
        return reasons.stream().map(this::of).collect(Collectors.joining("+"));
    }

    /** Every reason that was asked for, with its words. */
    String words() {
        AlignedText words = new AlignedText();
        keys.forEach((reason, key) -> words.row(List.of(key, JavaText.oneLine(reason.text()))));
        return words.toString();
    }

    private String of(Reason reason) {
        if (!keys.containsKey(reason)) {
            String place = place(reason.span());
            int number = atPlace.merge(place, 1, Integer::sum);
            keys.put(reason, number == 1 ? place : place + "#" + number);
        }
        return keys.get(reason);
    }

    private String place(Span span) {
        String lineAndColumn = span.line() + ":" + span.column();
        return span.file().equals(file) ? lineAndColumn : span.file().replace(' ', '_') + ":" + lineAndColumn;
    }
}
