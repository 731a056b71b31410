package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Digest;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.results.ContentTest;
import java.nio.charset.StandardCharsets;

/**
 * What suites say they were made of: the content of the matrix and of every file that it names, the variant, and the compiler, so
 * that results of other suites are told from theirs. Where files are, and in what package, makes no difference.
 */
final class ContentStamp {

    private static final int DIGITS = 12;

    private static final String TEST = """

                @Test
                @DisplayName("all classes of the suites were made from the same matrix")
                void $method$() {
                    assertEquals("$content$", Given.content());
                }
            """;

    private ContentStamp() {}

    /** The test of a suite that says so; it fails where classes of an older build are left. */
    static String test(Emission emission) {
        String content = of(emission);
        return new Template(TEST)
                .with("method", ContentTest.method(content))
                .with("content", content)
                .filled();
    }

    /** {@value #DIGITS} hex digits. */
    static String of(Emission emission) {
        String all = emission.model().source().contentHash() + "\n"
                + emission.variant().orElse("") + "\n"
                + emission.maker();
        return Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
