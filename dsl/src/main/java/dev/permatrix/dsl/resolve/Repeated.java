package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mistakes that show in many places: each is reported at its first place in the file, which names the lines of the
 * others.
 */
final class Repeated {

    private static final int MOST_LINES = 8;
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparingInt(
                    (Diagnostic it) -> it.span().line())
            .thenComparingInt(it -> it.span().column());

    private final Map<String, List<Diagnostic>> byMistake = new LinkedHashMap<>();

    void add(String mistake, Diagnostic diagnostic) {
        byMistake.computeIfAbsent(mistake, it -> new ArrayList<>()).add(diagnostic);
    }

    Stream<Diagnostic> firsts() {
        return byMistake.values().stream().map(Repeated::first);
    }

    private static Diagnostic first(List<Diagnostic> same) {
        List<Diagnostic> inOrder = same.stream().distinct().sorted(BY_PLACE).toList();
        Diagnostic first = inOrder.get(0);
        List<Integer> lines =
                inOrder.stream().skip(1).map(it -> it.span().line()).distinct().toList();
        if (lines.isEmpty()) {
            return first;
        }
        String shown = lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        String more = lines.size() > MOST_LINES ? " and " + (lines.size() - MOST_LINES) + " more" : "";
        return first.help("the same again in line" + (lines.size() > 1 ? "s " : " ") + shown + more);
    }
}
