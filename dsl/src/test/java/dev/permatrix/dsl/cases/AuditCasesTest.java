package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.audit.AuditCode;
import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.people.PeopleCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * People files and all that an audit says of them, places included: {@code people.yaml} against {@code input.matrix}.
 * Where there is a {@code sign-in} file, who can't sign in is told too.
 */
class AuditCasesTest {

    private static final CaseFolders CASES = CaseFolders.of("audit");

    @TestFactory
    Stream<DynamicTest> eachFolder() throws IOException {
        return CASES.tests(AuditCasesTest::run);
    }

    @Test
    void everyCodeHasACase() throws IOException {
        String all = CASES.expectations();
        Stream<DiagnosticCode> codes = Stream.<DiagnosticCode[]>of(PeopleCode.values(), AuditCode.values())
                .flatMap(Stream::of);
        assertThat(codes.filter(code -> !all.contains("[" + code.id() + "]")).map(DiagnosticCode::id))
                .isEmpty();
    }

    private static String run(Path folder) throws IOException {
        return AuditTrial.of(folder, Files.exists(folder.resolve("sign-in"))).rendered();
    }
}
