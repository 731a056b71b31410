package dev.permatrix.dsl.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds some lines of a file that is too long to keep: for showing the places that diagnostics speak of. */
public final class LineFinder {

    /** As much of a line as is kept, in characters. */
    private static final int LONGEST = 10_000;

    private LineFinder() {}

    /** These lines by number, as far as the file has them and can be read. */
    public static Map<Integer, String> find(Path path, String shownName, Set<Integer> wanted) {
        return TextStream.open(path, shownName)
                .match((text, said) -> find(text, new TreeSet<>(wanted)), said -> Map.of());
    }

    private static Map<Integer, String> find(TextStream text, TreeSet<Integer> wanted) {
        Map<Integer, String> found = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(text)) {
            for (int number = 1; !wanted.isEmpty(); number++) {
                boolean keep = wanted.remove(number);
                StringBuilder line = new StringBuilder();
                int it = reader.read();
                boolean ended = it < 0;
                while (it >= 0 && it != '\n') {
                    if (keep && line.length() < LONGEST) {
                        line.append((char) it);
                    }
                    it = reader.read();
                }
                if (ended) {
                    return found;
                }
                if (keep) {
                    found.put(number, line.toString());
                }
            }
        } catch (IOException e) {
            // what is wrong with the file was said when it was first read; a place is shown without its line
            return found;
        }
        return found;
    }
}
