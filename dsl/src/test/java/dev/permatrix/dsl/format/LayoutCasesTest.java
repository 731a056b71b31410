package dev.permatrix.dsl.format;

import dev.permatrix.dsl.cases.CaseFolders;
import dev.permatrix.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A folder is a test: {@code input.matrix}, and how it is laid out. */
class LayoutCasesTest {

    @TestFactory
    Stream<DynamicTest> eachFolder() throws IOException {
        return CaseFolders.of("layout").tests(LayoutCasesTest::run);
    }

    private static String run(Path folder) throws IOException {
        return MatrixFormatter.format(new SourceFile("input.matrix", Files.readString(folder.resolve("input.matrix"))));
    }
}
