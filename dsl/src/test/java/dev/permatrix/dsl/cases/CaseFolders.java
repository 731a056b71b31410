package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder is a test: what is in it goes in, and {@code expected.txt} is what must come out. Drop a folder in, and it
 * is found. {@code -Dcases.update=true} rewrites the expectations, and still fails where they were wrong.
 */
public final class CaseFolders {

    private static final boolean UPDATE = Boolean.getBoolean("cases.update");

    private final Path root;

    private CaseFolders(Path root) {
        this.root = root;
    }

    /** The folders of this kind. */
    public static CaseFolders of(String kind) {
        return new CaseFolders(Path.of("src/test/cases", kind));
    }

    public List<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** What comes out of a case. */
    public interface Run {
        String of(Path folder) throws IOException;
    }

    public Stream<DynamicTest> tests(Run run) throws IOException {
        return all().stream()
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it, run.of(it))));
    }

    /** All that is expected of any case, as one text. */
    public String expectations() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : all()) {
            all.append(Files.readString(folder.resolve("expected.txt")));
        }
        return all.toString();
    }

    private static void check(Path folder, String actual) throws IOException {
        Path expected = folder.resolve("expected.txt");
        String before = Files.exists(expected) ? Files.readString(expected) : "";
        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(before);
    }
}
