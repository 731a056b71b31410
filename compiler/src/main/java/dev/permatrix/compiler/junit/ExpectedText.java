package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A text of expectations that a suite reads: inside the suite as a text block while people would read it there, otherwise in
 * a file beside it. (A string constant of a class file holds 65,535 bytes.)
 *
 * @param suite the simple name of the class that reads it
 * @param name the constant, such as {@code ANSWERS}
 * @param about what it says, for its Javadoc
 */
record ExpectedText(String suite, String name, String about, String text) {

    private static final int MAX_LINES = 101;
    private static final int MAX_BYTES = 40_000;

    /** The constant's declaration, indented. */
    String declaration() {
        String value = isBesideTheSuite()
                ? "ExpectedAnswers.read(\"" + fileName() + "\")"
                : JavaText.block(text, "            ");
        return "    /** " + about + " */\n    private static final String " + name + " = " + value + ";\n";
    }

    /** The file beside the suite, if the text is too long for a block. */
    Optional<GeneratedFile> file(SuiteSource source) {
        return isBesideTheSuite()
                ? Optional.of(new GeneratedFile(GeneratedFile.Root.TEST, source.path(fileName()), text))
                : Optional.empty();
    }

    private boolean isBesideTheSuite() {
        return text.lines().count() > MAX_LINES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private String fileName() {
        return suite + "." + name.toLowerCase(Locale.ROOT) + ".txt";
    }
}
