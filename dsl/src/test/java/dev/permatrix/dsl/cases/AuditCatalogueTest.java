package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.audit.AuditCode;
import dev.permatrix.dsl.cases.MarkdownExamples.Block;
import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.people.PeopleCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each code of people files has a page; its wrong example yields this code and nothing else, its right one nothing. */
class AuditCatalogueTest {

    private static final Path PAGES = Path.of("../docs/diagnostics");
    private static final String INDEX = "README.md";

    /** Why the examples of a code are told and not shown. */
    private static final Map<DiagnosticCode, String> TOLD = Map.of(PeopleCode.TOO_LARGE, "more than 1,000 characters");

    /** What a wrong example can't avoid to break besides. */
    private static final Map<DiagnosticCode, List<String>> BESIDES =
            Map.of(AuditCode.MAY_BOTH, List.of(AuditCode.ROLES_PER_USER.id()));

    @TempDir
    private Path folder;

    private static List<DiagnosticCode> codes() {
        return Stream.<DiagnosticCode[]>of(PeopleCode.values(), AuditCode.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Test
    void codesAndPagesAreTheSame() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("PM7.*"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            codes().stream().map(DiagnosticCode::id).toList());
        }
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        String index = Files.readString(PAGES.resolve(INDEX));
        for (DiagnosticCode code : codes()) {
            String title = page(code).lines().findFirst().orElse("").replace("# " + code.id() + ": ", "");
            assertThat(index).contains("[" + code.id() + "](" + code.id() + ".md) " + title);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachPage() {
        return codes().stream().map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code)));
    }

    private void check(DiagnosticCode code) throws IOException {
        String page = page(code);
        assertThat(page).contains("\n## Wrong\n", "\n## Right\n");
        int right = page.indexOf("\n## Right\n");
        if (TOLD.containsKey(code)) {
            assertThat(MarkdownExamples.of(page)).isEmpty();
            return;
        }
        AuditTrial wrong = audited(MarkdownExamples.of(page.substring(0, right)));
        assertThat(wrong.codes()).as(wrong.rendered()).containsExactlyElementsOf(expected(code));
        AuditTrial sound = audited(MarkdownExamples.of(page.substring(right)));
        assertThat(sound.codes()).as(sound.rendered()).isEmpty();
        assertThat(sound.people()).isPositive();
    }

    private static List<String> expected(DiagnosticCode code) {
        return Stream.concat(BESIDES.getOrDefault(code, List.of()).stream(), Stream.of(code.id()))
                .toList();
    }

    private AuditTrial audited(List<Block> blocks) throws IOException {
        Files.writeString(folder.resolve("input.matrix"), text(blocks, "matrix").orElseGet(AuditCatalogueTest::shop));
        Files.writeString(folder.resolve("people.yaml"), text(blocks, "yaml").orElseThrow());
        Files.deleteIfExists(folder.resolve("users.csv"));
        Optional<String> users = text(blocks, "csv");
        if (users.isPresent()) {
            Files.writeString(folder.resolve("users.csv"), users.get());
        }
        return AuditTrial.of(folder, false);
    }

    private static Optional<String> text(List<Block> blocks, String kind) {
        return blocks.stream()
                .filter(block -> block.kind().equals(kind))
                .map(Block::text)
                .findFirst();
    }

    private static String shop() {
        try {
            return MarkdownExamples.of(Files.readString(PAGES.resolve(INDEX)))
                    .get(0)
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(DiagnosticCode code) throws IOException {
        return Files.readString(PAGES.resolve(code.id() + ".md"));
    }
}
