package dev.permatrix.cli.name;

import dev.permatrix.dsl.diagnostic.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to say to a name that nothing has: the one that was probably meant, or those that there are. Immutable. */
final class NearestName {

    private static final int LISTED = 8;
    private static final int COMPARED = 120;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Set<String>> wordsOf = new LinkedHashMap<>();

    /** {@code names} in the order in which they are listed. */
    NearestName(Collection<String> names) {
        names.forEach(name -> wordsOf.put(name, words(name)));
    }

    /** As the end of a sentence. */
    String advice(String wanted) {
        if (wordsOf.isEmpty()) {
            return "the matrix has none";
        }
        String cut = wanted.length() <= COMPARED ? wanted : wanted.substring(0, COMPARED);
        return Nearest.to(cut, wordsOf.keySet())
                .map(name -> "did you mean `" + name + "`?")
                .or(() -> byWords(cut).map(name -> "the nearest name is `" + name + "`"))
                .orElseGet(this::listed);
    }

    /** The name that shares most words; of several the one with the fewest other words. */
    private Optional<String> byWords(String wanted) {
        if (wordsOf.size() <= LISTED) {
            return Optional.empty();
        }
        Set<String> words = words(wanted);
        Optional<String> nearest = Optional.empty();
        int best = 0;
        for (Map.Entry<String, Set<String>> name : wordsOf.entrySet()) {
            int shared = (int) words.stream().filter(name.getValue()::contains).count();
            int rank = shared * COMPARED - name.getValue().size();
            if (shared > 0 && (nearest.isEmpty() || rank > best)) {
                nearest = Optional.of(name.getKey());
                best = rank;
            }
        }
        return nearest;
    }

    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(List.of(NOT_LETTERS.split(NameForm.folded(name))));
        words.remove("");
        return words;
    }

    private String listed() {
        String first =
                String.join("`, `", wordsOf.keySet().stream().limit(LISTED).toList());
        int more = wordsOf.size() - LISTED;
        return more > 0 ? "there are `" + first + "` and " + more + " more" : "write one of `" + first + "`";
    }
}
