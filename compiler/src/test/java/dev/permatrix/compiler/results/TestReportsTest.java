package dev.permatrix.compiler.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports come from a build, and may hold anything. */
@DisplayName("Test reports")
class TestReportsTest {

    private static final TestId READ = TestId.made("x.PagePermissionsTest", "everyPermission", 1);

    @TempDir
    private Path folder;

    @Test
    void tellWhatBecameOfEachTest() throws IOException {
        write("TEST-x.PagePermissionsTest.xml", """
                <testsuite name="x.PagePermissionsTest">
                  <properties><property name="a" value="b"/></properties>
                  <testcase name="isOfContent_0123456789ab" classname="x.PagePermissionsTest" time="0.1"/>
                  <testcase name="everyPermission()[1]" classname="x.PagePermissionsTest"/>
                  <testcase name="everyPermission()[2]" classname="x.PagePermissionsTest">
                    <failure message="page.write: 1 wrong answers in 2/WRITER.&#10;  why" type="T">trace</failure>
                  </testcase>
                  <testcase name="rows()" classname="x.PagePermissionsTest"><error type="java.lang.E" message="m"/></testcase>
                  <testcase name="columns" classname="x.PagePermissionsTest"><skipped/></testcase>
                </testsuite>
                """);

        TestReports reports = read().orElseThrow();

        assertThat(only(reports, READ).state()).isEqualTo(TestState.VERIFIED);
        assertThat(only(reports, READ).content()).contains("0123456789ab");
        ReportedTest failed = only(reports, TestId.made("x.PagePermissionsTest", "everyPermission", 2));
        assertThat(failed.state()).isEqualTo(TestState.FAILED);
        assertThat(failed.message()).isEqualTo("page.write: 1 wrong answers in 2/WRITER.\n  why");
        ReportedTest broken = only(reports, TestId.method("x.PagePermissionsTest", "rows"));
        assertThat(broken.state()).isEqualTo(TestState.ERROR);
        assertThat(broken.message()).isEqualTo("java.lang.E: m");
        assertThat(only(reports, TestId.method("x.PagePermissionsTest", "columns"))
                        .state())
                .isEqualTo(TestState.SKIPPED);
    }

    @Test
    void areOfUnknownContentWhereTheTestOfItFailed() throws IOException {
        write("TEST-x.xml", """
                <testsuite><testcase name="isOfContent_0123456789ab" classname="x.PagePermissionsTest"><failure/></testcase>
                <testcase name="everyPermission()[1]" classname="x.PagePermissionsTest"/></testsuite>
                """);

        assertThat(only(read().orElseThrow(), READ).content()).isEmpty();
    }

    @Test
    void ofPromisesAreOfTheContentOfTheClassAroundThem() throws IOException {
        write("TEST-x.xml", """
                <testsuite><testcase name="isOfContent_0123456789ab" classname="x.InvariantsTest"/>
                <testcase name="holds()[1]" classname="x.InvariantsTest$NobodyLeavesPromise"/></testsuite>
                """);

        TestId promise = TestId.made("x.InvariantsTest$NobodyLeavesPromise", "holds", 1);
        assertThat(only(read().orElseThrow(), promise).content()).contains("0123456789ab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<testsuite><testcase ~ it isn't well-formed XML",
                "'' ~ it isn't well-formed XML",
                "not xml ~ it isn't well-formed XML",
                "<html/> ~ it has no <testsuite>",
                "<testsuite><failure/></testsuite> ~ it tells of a failure outside of any test",
                "<!DOCTYPE t [<!ENTITY a 'b'>]><testsuite>&a;</testsuite> ~ it declares a document type",
                "<!DOCTYPE t SYSTEM 'SECRET'><testsuite/> ~ it declares a document type",
                "<testsuite>&x;</testsuite> ~ it uses an entity"
            })
    void thatCannotBeReadAreToldAndTheOthersAreRead(String xml, String reason) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "<!ENTITY x 'read'>");
        write("TEST-a.xml", xml.replace("SECRET", secret.toUri().toString()));
        write("TEST-b.xml", ok());

        Checked<TestReports> read = read();

        assertThat(only(read.orElseThrow(), READ).state()).isEqualTo(TestState.VERIFIED);
        assertThat(read.diagnostics()).singleElement().satisfies(it -> {
            assertThat(it.span().file()).isEqualTo("reports/TEST-a.xml");
            assertThat(it.message()).isEqualTo("this test report can't be read: " + reason);
        });
    }

    @Test
    void thatDeclareABillionEntitiesAreRefusedAtOnce() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE t [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        write("TEST-a.xml", entities + "]><testsuite name='&a9;'/>");

        assertThat(read().diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .startsWith("this test report can't be read: ");
    }

    @Test
    void thatAreNestedDeeplyAreRefused() throws IOException {
        write("TEST-a.xml", "<testsuite>" + "<x>".repeat(100_000) + "</x>".repeat(100_000) + "</testsuite>");

        assertThat(read().diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("this test report can't be read: its elements are nested too deeply");
    }

    @Test
    void areFilesOfOneKind() throws IOException {
        write("x.PagePermissionsTest.txt", "no XML");
        write("TEST-x.txt", "no XML");
        Files.createDirectory(folder.resolve("TEST-folder.xml"));
        write("TEST-x.xml", ok());

        assertThat(read().diagnostics()).isEmpty();
    }

    @Test
    void mayBeMissing() {
        assertThat(read().diagnostics()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(ResultsCode.NO_REPORTS);
            assertThat(it.message()).contains("`reports`");
        });
    }

    @Test
    void haveAnEnd() throws IOException {
        byte[] buffer = new byte[8];
        try (BoundedStream stream = new BoundedStream(new ByteArrayInputStream(new byte[20]), 16)) {
            assertThat(stream.read(buffer)).isEqualTo(8);
            assertThat(stream.read(buffer)).isEqualTo(8);
            assertThatThrownBy(() -> stream.read(buffer)).hasMessage("it has more than 16 bytes");
        }
    }

    private static String ok() {
        return "<testsuite><testcase name='everyPermission()[1]' classname='x.PagePermissionsTest'/></testsuite>";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Checked<TestReports> read() {
        return TestReports.read(List.of(new TestReports.Folder(folder, "reports")));
    }

    private static ReportedTest only(TestReports reports, TestId id) {
        return reports.of(id).get(0);
    }
}
