package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final String MATRIX = """
            matrix Shop "Who may do what in the shop"
              users hold exactly one role
            fact active of user
            role Owner
              held by exactly 1 user
              first held by whoever created the account
            role Clerk
            legend
              ✔ means allow
              ✘ means deny
              ask means on request from Owner
            table "Orders"
              | Permission    | Owner | Clerk |
              | View orders   | ✔     | ✔     |
              | Cancel orders | ✔     | ask   |
            require active to sign in
            """;
    private static final String SOUND = """
            matrix: Shop
            defaults: {facts: {active: yes}}
            users:
              - {id: olga, roles: [Owner]}
              - {id: carl, roles: [Clerk], facts: {active: no}}
            """;
    private static final String BROKEN = """
            matrix: Shop
            users:
              - {id: olga, roles: [Owner], grants: [cancel_orders]}
              - {id: =kim, roles: [Clrk]}
              - {id: omar, roles: [Owner]}
            """;

    @TempDir
    private Path folder;

    private String matrix;

    @BeforeEach
    void writeMatrix() throws IOException {
        matrix = write("shop.matrix", MATRIX);
    }

    @Test
    void nobodyBreaksARule() throws IOException {
        assertThat(Run.of("audit", matrix, write("people.yaml", SOUND)))
                .isEqualTo(new Run(ExitCode.DONE, "2 people, no errors\n", ""));
    }

    @Test
    void showsWhoBreaksWhichRuleAndWhere() throws IOException {
        Run run = Run.of("audit", matrix, write("people.yaml", BROKEN));
        assertThat(run.out())
                .contains("error[PM712]: there is no role `Clrk`")
                .contains("people.yaml:4:24\n4 |   - {id: =kim, roles: [Clrk]}\n")
                .contains("error[PM735]: `Owner` is held by exactly 1 user; here 2 users hold it")
                .contains("shop.matrix:5:3\n5 |   held by exactly 1 user\n")
                .endsWith("\n\n3 people, 2 errors, 1 warning\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
    }

    @Test
    void tellsWhoCanNotSignInWhereAsked() throws IOException {
        Run run = Run.of("audit", "--sign-in", matrix, write("people.yaml", SOUND));
        assertThat(run.out())
                .contains("people.yaml:5:10: carl can't sign in: require active to sign in (")
                .endsWith("\n\n2 people, no errors, 1 can't sign in\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void warningsBreakNothing() throws IOException {
        Run run = Run.of("audit", matrix, write("people.yaml", BROKEN.replaceAll("(?m)^.*(kim|omar).*\n", "")));
        assertThat(run.out()).contains("warning[PM732]").endsWith("1 person, no errors, 1 warning\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void csvIsARowAFindingAndHarmlessInASpreadsheet() throws IOException {
        Run run = Run.of("audit", "--format", "csv", matrix, write("people.yaml", BROKEN));
        String[] rows = run.out().split("\r\n");
        assertThat(rows).hasSize(4);
        assertThat(rows[0]).isEqualTo("severity,code,person,file,line,column,message,rule");
        assertThat(rows[1]).startsWith("warning,PM732,olga,").contains(",3,41,");
        assertThat(rows[2]).startsWith("error,PM712,'=kim,");
        assertThat(rows[3]).startsWith("error,PM735,,").endsWith("shop.matrix:5:3");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
    }

    @Test
    void csvTellsWhoCanNotSignIn() throws IOException {
        Run run = Run.of("audit", "--format=csv", "--sign-in", matrix, write("people.yaml", SOUND));
        assertThat(run.out().split("\r\n")[1])
                .startsWith("info,,carl,")
                .contains("can't sign in: require active to sign in")
                .endsWith("shop.matrix:16:1");
    }

    @Test
    void jsonIsAnArray() throws IOException {
        Run run = Run.of("audit", "--format=json", matrix, write("people.yaml", BROKEN));
        assertThat(run.out())
                .startsWith("[\n  {\"person\":\"olga\",\"rule\":null,\"code\":\"PM732\",")
                .contains(",\n  {\"person\":null,\"rule\":{\"file\":\"")
                .endsWith("}\n]\n");
        Run signIn = Run.of("audit", "--format=json", "--sign-in", matrix, write("people.yaml", SOUND));
        assertThat(signIn.out())
                .startsWith("[\n  {\"person\":\"carl\",\"severity\":\"info\",\"file\":")
                .endsWith("\"text\":\"require active to sign in\"}]}\n]\n");
        assertThat(Run.of("audit", "--format=json", matrix, write("people.yaml", SOUND))
                        .out())
                .isEqualTo("[]\n");
    }

    @Test
    void everyFileIsAudited() throws IOException {
        Run run = Run.of("audit", matrix, write("one.yaml", SOUND), write("two.yaml", BROKEN), "none.yaml");
        assertThat(run.out())
                .contains("two.yaml:4:24", "error[PM001]: there is no file `none.yaml`", "5 people, 3 errors");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
    }

    @Test
    void whatIsTooMuchToReadIsCounted() throws IOException {
        StringBuilder people = new StringBuilder("matrix: Shop\nusers:\n  - {id: olga, roles: [Owner]}\n");
        for (int i = 0; i < 1_200; i++) {
            people.append("  - {id: u").append(i).append(", roles: [Clrk]}\n");
        }
        Run run = Run.of("audit", matrix, write("people.yaml", people.toString()));
        assertThat(run.out())
                .contains("people.yaml:1003:24\n1003 |   - {id: u999, roles: [Clrk]}\n")
                .doesNotContain("u1000,")
                .endsWith(
                        "\nand 200 more; `--format csv` or `--format json` lists them all\n1201 people, 1200 errors\n");
    }

    @Test
    void aMatrixWithErrorsIsNotAudited() throws IOException {
        Run run = Run.of("audit", write("one.matrix", "matrix One\nroel A\n"), write("people.yaml", SOUND));
        assertThat(run.err()).contains("one.matrix:2:1");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
    }

    @Test
    void peopleAreNeeded() {
        Run run = Run.of("audit", matrix);
        assertThat(run.err()).contains("Missing required parameter: 'PEOPLE'");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
