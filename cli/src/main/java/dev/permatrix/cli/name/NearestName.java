package dev.permatrix.cli.name;

import dev.permatrix.dsl.diagnostic.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to say to a name that nothing has: the one that was probably meant, or those that there are. */
final class NearestName {

    private static final int LISTED = 8;
    private static final int COMPARED = 120;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NearestName() {}

    /** As the end of a sentence; {@code names} in the order in which they are listed. */
    static String advice(String wanted, Collection<String> names) {
        if (names.isEmpty()) {
            return "the matrix has none";
        }
        String cut = wanted.length() <= COMPARED ? wanted : wanted.substring(0, COMPARED);
        return Nearest.to(cut, names)
                .map(name -> "did you mean `" + name + "`?")
                .or(() -> byWords(cut, names).map(name -> "the nearest name is `" + name + "`"))
                .orElseGet(() -> listed(names));
    }

    /** The name that shares most words; of several the one with the fewest other words. */
    private static Optional<String> byWords(String wanted, Collection<String> names) {
        Set<String> words = words(wanted);
        Comparator<String> more = Comparator.comparingInt(name -> shared(words, name));
        Comparator<String> longer = Comparator.comparingInt(name -> words(name).size());
        return names.size() <= LISTED
                ? Optional.empty()
                : names.stream()
                        .filter(name -> shared(words, name) > 0)
                        .max(more.thenComparing(longer.reversed()));
    }

    private static int shared(Set<String> words, String name) {
        return (int) words(name).stream().filter(words::contains).count();
    }

    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(List.of(NOT_LETTERS.split(NameForm.folded(name))));
        words.remove("");
        return words;
    }

    private static String listed(Collection<String> names) {
        String first = String.join("`, `", names.stream().limit(LISTED).toList());
        int more = names.size() - LISTED;
        return more > 0 ? "there are `" + first + "` and " + more + " more" : "write one of `" + first + "`";
    }
}
