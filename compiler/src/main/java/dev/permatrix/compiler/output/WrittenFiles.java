package dev.permatrix.compiler.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of what Permatrix wrote into a folder, kept there as {@value #NAME}: a path and the hash of its content a
 * line. A path may have two hashes, of the old and of the new content, while a run is under way: so a run that was
 * cut off leaves nothing that the next one wouldn't know as its own.
 *
 * @param hashes by path
 */
record WrittenFiles(SortedMap<String, Set<String>> hashes) {

    static final String NAME = ".permatrix-files";
    static final WrittenFiles NONE = new WrittenFiles(new TreeMap<>());

    /** Changes with the format. */
    private static final String HEAD = "permatrix-files 1";

    private static final String EXPLANATION =
            "# Permatrix wrote these files, and removes those that it no longer makes. Keep this list with them.";
    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) (.+)");

    WrittenFiles {
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        hashes.forEach((path, known) -> copy.put(path, Set.copyOf(known)));
        hashes = Collections.unmodifiableSortedMap(copy);
    }

    /** A file of which one content is known. */
    static WrittenFiles of(Map<String, String> hashByPath) {
        SortedMap<String, Set<String>> hashes = new TreeMap<>();
        hashByPath.forEach((path, hash) -> hashes.put(path, Set.of(hash)));
        return new WrittenFiles(hashes);
    }

    /** Reads the list; empty if it isn't one, or one of another format. */
    static Optional<WrittenFiles> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            return Optional.empty();
        }
        SortedMap<String, Set<String>> hashes = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && RelativePath.objection(entry.group(2)).isEmpty()) {
                hashes.computeIfAbsent(entry.group(2), path -> new LinkedHashSet<>())
                        .add(entry.group(1));
            } else if (!line.startsWith("#")) {
                return Optional.empty();
            }
        }
        return Optional.of(new WrittenFiles(hashes));
    }

    /** Everything that either of the two knows. */
    WrittenFiles and(WrittenFiles other) {
        SortedMap<String, Set<String>> union = new TreeMap<>();
        hashes.forEach((path, known) -> union.put(path, new LinkedHashSet<>(known)));
        other.hashes.forEach((path, known) ->
                union.computeIfAbsent(path, it -> new LinkedHashSet<>()).addAll(known));
        return new WrittenFiles(union);
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    boolean has(String path) {
        return hashes.containsKey(path);
    }

    /** Whether Permatrix wrote this content to this path. */
    boolean wrote(String path, String hash) {
        return hashes.getOrDefault(path, Set.of()).contains(hash);
    }

    /** The text of the list. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(HEAD, EXPLANATION));
        hashes.forEach((path, known) -> known.stream().sorted().forEach(hash -> lines.add(hash + " " + path)));
        return String.join("\n", lines) + "\n";
    }
}
