package dev.permatrix.compiler.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which paths a generated file may have. Names come from the text of a matrix: nothing in them may leave the folder.
 */
final class RelativePath {

    /** What most systems allow for a name, in UTF-16 units or bytes. */
    private static final int LONGEST_NAME = 255;

    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private RelativePath() {}

    /** Why this path can't be used; empty if it can. */
    static Optional<String> objection(String path) {
        if (path.startsWith("/")) {
            return Optional.of("it would leave the output folder");
        }
        return Arrays.stream(path.split("/", -1))
                .map(RelativePath::objectionToName)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> objectionToName(String name) {
        if (name.isEmpty()) {
            return Optional.of("a part of it is empty");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("it would leave the output folder");
        }
        if (name.codePoints().anyMatch(RelativePath::isUnsafe)) {
            return Optional.of("it has a character that a file's name can't have");
        }
        if (name.startsWith(".") || name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("a name can't begin or end with a dot, or end with a space");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - Replacement.SUFFIX.length()) {
            return Optional.of("it is too long for a file's name");
        }
        return DEVICES.contains(name.split("\\.", 2)[0].toLowerCase(Locale.ROOT))
                ? Optional.of("it is the name of a device on some systems")
                : Optional.empty();
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || "\\:*?\"<>|".indexOf(c) >= 0;
    }
}
