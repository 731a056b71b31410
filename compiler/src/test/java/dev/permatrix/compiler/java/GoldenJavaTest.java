package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.testing.InMemoryCompiler;
import dev.permatrix.compiler.testing.TestMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder is a test: {@code input.matrix} becomes exactly the files in {@code expected}. {@code -Dcases.update=true}
 * rewrites them, and still fails.
 */
final class GoldenJavaTest {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        List<String> names = JavaCases.names();
        assertThat(names).hasSizeGreaterThanOrEqualTo(4);
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private static void check(String name) throws IOException {
        Path expected = JavaCases.ROOT.resolve(name).resolve("expected");
        TestMatrix matrix = JavaCases.matrix(name);
        Map<String, String> actual = new TreeMap<>();
        matrix.files().forEach(file -> actual.put(simpleName(file), file.text()));
        if (Boolean.getBoolean("cases.update")) {
            rewrite(expected, actual);
            fail("rewrote " + expected + ": look at the difference, then run again without -Dcases.update");
        }
        Map<String, String> known = read(expected);
        assertThat(actual.keySet()).isEqualTo(known.keySet());
        actual.forEach((file, text) -> assertThat(text).as(file).isEqualTo(known.get(file)));
        InMemoryCompiler.strictWithDoclint().compile(matrix.sources()).orFail();
    }

    @Test
    void theSameBytesInAnyLocale() {
        Map<String, String> here = JavaCases.matrix("crm").sources();
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.forLanguageTag("tr"), Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(locale);
                assertThat(JavaCases.matrix("crm").sources()).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String simpleName(GeneratedFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(file -> files.put(file.getFileName().toString(), text(file)));
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rewrite(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (String stale : read(folder).keySet()) {
            Files.delete(folder.resolve(stale));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
