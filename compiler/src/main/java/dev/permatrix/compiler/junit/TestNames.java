package dev.permatrix.compiler.junit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Java names from authors' sentences, each once, whatever the case: {@code OnlyTheOwnerDeletesTheAccount}. */
final class TestNames {

    private static final int LONGEST = 60;

    private final Set<String> used = new HashSet<>();

    /** @param end keeps the name apart from every other type, such as {@code Promise} */
    String type(String sentence, String end) {
        StringBuilder name = new StringBuilder();
        for (String word : sentence.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty() && name.length() + word.length() <= LONGEST) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        String first = !name.isEmpty() && Character.isLetter(name.charAt(0)) ? name.toString() : "The" + name;
        String unique = first;
        for (int i = 2; !used.add((unique + end).toLowerCase(Locale.ROOT)); i++) {
            unique = first + "_" + i;
        }
        return unique + end;
    }

    /** The same for a method, which no method of {@code Object} has. */
    String method(String sentence) {
        String type = type(sentence, "Scenario");
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}
