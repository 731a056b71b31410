package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideCommandTest {

    private static final String CRM = SampleMatrix.path("crm.matrix").toString();
    private static final String GOALS = SampleMatrix.path("goals.matrix").toString();

    @TempDir
    private Path folder;

    @Test
    void answersOneQuestion() {
        Run run = Run.of("decide", CRM, "--role", "user", "--permission", "Delete deals");
        assertThat(run.out()).isEqualTo("""
                        REQUESTABLE  user: Delete deals
                          src/test/resources/matrices/crm.matrix:39:89: Delete Deals: ask for User
                          ask: Account owner or Administrator
                        """);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhatIsOpenAndWhatDiffers() {
        assertThat(Run.of("decide", CRM, "--role", "Focused User", "--permission", "Edit targets")
                        .out())
                .startsWith("DENY  Focused User: Edit targets\n")
                .endsWith("\n  left open by the document\n");
        assertThat(ask("--role", "Focused User", "--permission", "Export in bulk", "--fact", "assignee=true"))
                .isEqualTo("""
                        DIFFERS  Focused User: Export in bulk, assignee=true
                          contact.export_contacts: REQUESTABLE src/test/resources/matrices/crm.matrix:36:96:\
                         Export in bulk: ask for Focused User; ask: Account owner or Administrator
                          deal.export_deals: DENY src/test/resources/matrices/crm.matrix:49:1:\
                         restrict FocusedUser on Deal to owner
                        """);
    }

    @Test
    void answersOneChange() {
        Run run = Run.of("decide", CRM, "--change", "remove", "--actor", "Administrator", "--self");
        assertThat(run.out()).isEqualTo("""
                        DENY  Administrator: remove self
                          src/test/resources/matrices/crm.matrix:53:3: Administrator may never remove self
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void answersOneQuestionAsJsonAndCsv() {
        assertThat(Run.of("decide", CRM, "--role", "User", "--permission", "Delete Deals", "--format", "json")
                        .out())
                .isEqualTo("""
                        {"question":{"roles":"User","permission":"Delete Deals","relations":"","facts":"","grant":""},\
                        "decision":"REQUESTABLE","reasons":[{"file":"src/test/resources/matrices/crm.matrix","line":39,\
                        "column":89,"text":"Delete Deals: ask for User"}],"ask":["Account owner","Administrator"],\
                        "open":false}
                        """);
        assertThat(ask("--role", "User", "--permission", "Add contacts", "--granted", "--format", "csv"))
                .isEqualTo("roles,permission,relations,facts,grant,decision,reasons\r\n"
                        + "User,Add contacts,,,granted,ALLOW,"
                        + "src/test/resources/matrices/crm.matrix:34:89: Add contacts: ✔ for User\r\n");
    }

    @Test
    void aWrongNameIsAnErrorOnTheErrorStream() {
        Run run = Run.of("decide", CRM, "--role", "Usr", "--permission", "Delete Deals");
        assertThat(run).isEqualTo(new Run(ExitCode.ERRORS, "", "error: unknown role `Usr`: did you mean `User`?\n"));
    }

    @Test
    void aNameIsTakenAsItIs() {
        assertThat(Run.of("decide", CRM, "--role", "@src/test/resources", "--permission", "%n@|bold x|@")
                        .err())
                .contains("unknown role `@src/test/resources`")
                .contains("unknown permission `%n@|bold x|@`");
    }

    @Test
    void holdersMakeTheDifference() {
        String[] question = {"decide", GOALS, "--change", "change", "--actor", "Admin", "--self", "--to", "Super admin"
        };
        Run open = Run.of(question);
        assertThat(open.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(open.err()).contains("state `holders`, such as Super admin=1");
        assertThat(Run.of(with(question, "--holders", "Super admin=0")).out())
                .startsWith("ALLOW  Admin: change self to Super admin, Super admin=0\n");
        assertThat(Run.of(with(question, "--holders", "Super admin=1")).out())
                .startsWith("DENY  Admin: change self to Super admin, Super admin=1\n");
    }

    @Test
    void coloursDecisionsWhereAsked() {
        assertThat(Run.coloured("decide", CRM, "--role", "User", "--permission", "Add contacts")
                        .out())
                .startsWith("\u001B[1m\u001B[32mALLOW\u001B[");
    }

    @Test
    void answersAFileRowByRow() throws IOException {
        Path questions = write("""
                permission,grant,id,roles
                Delete Deals,,=1,User
                "Delete Deals",granted,"a ""b"", c",User

                Delet Deals,,3,User
                Delete Deals,,4,User,more
                Add contacts
                "Manage Settings (colours, fields)",,"two
                lines",Administrator
                """);
        Run run = Run.of("decide", CRM, "--queries", questions.toString());
        String file = "src/test/resources/matrices/crm.matrix";
        assertThat(run.out().split("\r\n"))
                .containsExactly(
                        "permission,grant,id,roles,decision,reasons",
                        "Delete Deals,,=1,User,REQUESTABLE," + file
                                + ":39:89: Delete Deals: ask for User; ask: Account owner or Administrator",
                        "Delete Deals,granted,\"a \"\"b\"\", c\",User,ALLOW,\"" + file
                                + ":39:89: Delete Deals: ask for User, granted\"",
                        "Delet Deals,,3,User,ERROR,unknown permission `Delet Deals`: did you mean `Delete Deals`?",
                        "Delete Deals,,4,User,ERROR,\"line 6 has 5 fields, the header 4: put a field that contains a"
                                + " comma between quotes\"",
                        "Add contacts,,,,ERROR,no role is given: say which role the user holds",
                        "\"Manage Settings (colours, fields)\",,\"two\nlines\",Administrator,ALLOW,\"" + file
                                + ":30:73: Manage Settings (colours, fields): ✔ for Administrator\"");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void answersAFileAsTextAndJson() throws IOException {
        Path questions = write("roles,permission\nUser,Add contacts\nUsr,Add contacts\n");
        assertThat(Run.of("decide", CRM, "--queries", questions.toString(), "--format", "text")
                        .out())
                .isEqualTo("""
                        ALLOW  line 2: User, Add contacts
                          src/test/resources/matrices/crm.matrix:34:89: Add contacts: ✔ for User
                        ERROR  line 3: Usr, Add contacts
                          unknown role `Usr`: did you mean `User`?
                        """);
        assertThat(Run.of("decide", CRM, "--queries", questions.toString(), "--format", "json")
                        .out())
                .isEqualTo("""
                        [
                        {"line":2,"question":{"roles":"User","permission":"Add contacts"},"decision":"ALLOW",\
                        "reasons":[{"file":"src/test/resources/matrices/crm.matrix","line":34,"column":89,\
                        "text":"Add contacts: \\u2714 for User"}],"ask":[],"open":false},
                        {"line":3,"question":{"roles":"Usr","permission":"Add contacts"},"decision":"ERROR",\
                        "errors":["unknown role `Usr`: did you mean `User`?"]}
                        ]
                        """);
    }

    @Test
    void answersChangesFromAFileWithAByteOrderMark() throws IOException {
        Path changes = write(
                "\uFEFFoperation,actor,target,self\r\n" + "remove,Administrator,User,\r\nremove,Administrator,,x\r\n");
        Run run = Run.of("decide", CRM, "--changes", changes.toString());
        assertThat(run.out().split("\r\n")).hasSize(3);
        assertThat(run.out()).contains("remove,Administrator,User,,ALLOW,").contains("remove,Administrator,,x,DENY,");
        assertThat(run.code()).isZero();
    }

    @Test
    void forgivesSpacesAroundQuotesAndNames() throws IOException {
        Path questions = write(" roles , Permission\n User , \"Add contacts\" \n\"User\" ,\tDelete  deals\n");
        Run run = Run.of("decide", CRM, "--queries", questions.toString());
        assertThat(run.out()).contains(",ALLOW,").contains(",REQUESTABLE,").doesNotContain("ERROR");
    }

    @Test
    void whatFollowsABrokenQuoteIsNotAnswered() throws IOException {
        Path questions = write("roles,permission\nUser,Add contacts\nUser,\"Add\ncontacts\nUser,Add contacts\n");
        Run run = Run.of("decide", CRM, "--queries", questions.toString());
        assertThat(run.out().split("\r\n")).hasSize(2);
        assertThat(run.err()).contains("line 3").contains("check the quotes");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void showsFilesByTheirPathFromHere() {
        String absolute = Path.of(CRM).toAbsolutePath().toString();
        assertThat(Run.of("decide", absolute, "--role", "User", "--permission", "Delete Deals")
                        .out())
                .contains("\n  src/test/resources/matrices/crm.matrix:39:89: ");
    }

    @Test
    void readsTheStandardInput() {
        InputStream before = System.in;
        byte[] questions = "roles,permission\nUser,Add contacts\n".getBytes(StandardCharsets.UTF_8);
        System.setIn(new ByteArrayInputStream(questions));
        try {
            assertThat(Run.of("decide", CRM, "--queries", "-").out()).contains("User,Add contacts,ALLOW,");
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "role,right|the column `permission` is missing: the first line is the header, roles,",
                "roles,permission,relatons|unknown column `relatons`: did you mean `relations`?",
                "roles,role,permission|the column `roles` is there twice: leave one out",
                "roles,permission,decision|the column `decision` is what is written behind yours: rename it",
                "~\"roles,permission~|check the quotes",
                "~~|the file is empty: its first line is the header, roles,permission,"
            })
    void aWrongHeaderIsAUsageError(String header, String message) throws IOException {
        Run run = Run.of("decide", CRM, "--queries", write(header).toString());
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|ask something: --role and --permission, or --change, or --queries or --changes with a file",
                "--role User|what is to be done? Add --permission, such as --permission \"Delete Deals\"",
                "--permission x|who asks? Add --role, such as --role User",
                "--change remove|who makes the change? Add --actor, such as --actor Administrator",
                "--self|what is to be changed? Add --change, such as --change remove",
                "--role User --queries x|one thing at a time:",
                "--fact a=b --queries x|write facts into the column facts",
                "--queries nothing.csv|there is no file nothing.csv: give the path of a CSV file",
                "--queries src|can't read src: it is a folder",
                "--role A --permission B --granted --withdrawn|either --granted or --withdrawn",
                "--rol A|Possible solutions: --role",
                "--role A --permission B --format xml|expected one of [TEXT, JSON, CSV]"
            })
    void usageErrorsSayWhatToWrite(String options, String message) {
        Run run = Run.of(with(new String[] {"decide", CRM}, options == null ? new String[0] : options.split(" ")));
        assertThat(run.err()).contains(message).contains("`permatrix decide --help` shows what it takes");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aMatrixWithErrorsIsNotAsked() throws IOException {
        Path matrix = Files.writeString(folder.resolve("wrong.matrix"), "matrix Wrong\nroel A\n");
        Run run = Run.of("decide", matrix.toString(), "--role", "A", "--permission", "B");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error[PM").contains("wrong.matrix:2:1");
    }

    private static String ask(String... options) {
        return Run.of(with(new String[] {"decide", CRM}, options)).out();
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("questions.csv"), csv);
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
