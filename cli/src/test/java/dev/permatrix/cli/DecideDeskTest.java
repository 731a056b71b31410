package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command over a matrix in which users hold any roles, and much hangs on facts. */
class DecideDeskTest {

    private static final String DESK = SampleMatrix.path("desk.matrix").toString();

    @TempDir
    private Path folder;

    @Test
    void asksForAUserWithSeveralRolesOrNone() {
        assertThat(ask("--role", "Support agent", "--role", "Supervisor", "--permission", "View tickets"))
                .isEqualTo("""
                        ALLOW  Support agent;Supervisor: View tickets
                          src/test/resources/matrices/desk.matrix:49:23: View tickets: ✔ for Supervisor
                        """);
        assertThat(ask("--permission", "Vote", "--fact", "employee=no")).isEqualTo("""
                        DENY  no role: Vote, employee=no
                          src/test/resources/matrices/desk.matrix:1:1: the user holds no role
                        """);
    }

    @Test
    void saysWhomToAsk() {
        assertThat(ask(
                        "--role",
                        "Root operator",
                        "--permission",
                        "Restart",
                        "--fact",
                        "hosting=cloud",
                        "--fact",
                        "user_count=612"))
                .startsWith("REQUESTABLE  Root operator: Restart, hosting=cloud, user_count=612\n")
                .endsWith("\n  ask: Hosting vendor\n");
    }

    @Test
    void whatIsMissingIsAnErrorThatSaysWhatToState() {
        Run run = Run.of("decide", DESK, "--role", "Support agent", "--permission", "View tickets");
        assertThat(run.err())
                .isEqualTo("error: it hangs on `reach`: state it, such as reach=other"
                        + " (reach=own: ALLOW; reach=team: ALLOW; reach=other: DENY)\n");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(ask("--role", "Support agent", "--permission", "View tickets", "--relation", "reach=own"))
                .startsWith("ALLOW ");
    }

    @Test
    void knowsOtherGrants() {
        String[] question = {
            "--role", "Support agent", "--permission", "Print tickets", "--granted", "--fact", "hosting=self_hosted"
        };
        assertThat(ask(question)).startsWith("REQUESTABLE ");
        assertThat(ask(with(question, "--with", "Export")))
                .startsWith("ALLOW  Support agent: Print tickets, hosting=self_hosted, granted, with Export\n");
        assertThat(ask(with(question, "--with", "Export", "--format", "json")))
                .startsWith("{\"question\":{\"roles\":\"Support agent\",\"permission\":\"Print tickets\","
                        + "\"relations\":\"\",\"facts\":\"hosting=self_hosted\",\"grant\":\"granted\","
                        + "\"with\":\"Export\"},\"decision\":\"ALLOW\",");
    }

    @Test
    void asksAVariant() {
        String[] question = {"--role", "Support agent", "--permission", "Restart"};
        assertThat(ask(question)).startsWith("DENY ");
        assertThat(ask(with(question, "--variant", "agents  restart"))).startsWith("ALLOW ");
        Run unknown = Run.of(with(new String[] {"decide", DESK}, with(question, "--variant", "Agents rest")));
        assertThat(unknown.err()).startsWith("error: unknown variant `Agents rest`: write one of \"Agents restart\"\n");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explains() {
        String[] question = {
            "--role", "Support agent", "--role", "Hosting vendor", "--permission", "Vote", "--fact", "licence=valid"
        };
        assertThat(ask(with(question, "--fact", "employee=yes", "--explain"))).isEqualTo("""
                        DENY  Support agent;Hosting vendor: Vote, licence=valid, employee=yes
                          src/test/resources/matrices/desk.matrix:47:68: Vote: ban for Hosting vendor
                            not stated, and taken as so here: hosting=cloud, user_count less than 500
                            src/test/resources/matrices/desk.matrix:60:1: require licence is valid to sign in: it is so
                            Support agent says ALLOW: src/test/resources/matrices/desk.matrix:47:36:\
                         Vote: ✔ for Support agent
                            Hosting vendor says DENY: src/test/resources/matrices/desk.matrix:47:68:\
                         Vote: ban for Hosting vendor, whatever other roles say
                            All users says ALLOW: src/test/resources/matrices/desk.matrix:47:85:\
                         Vote: ✔ for All users
                        """);
        assertThat(ask(with(question, "--fact", "employee=yes", "--explain", "--format", "json")))
                .contains("\"open\":false,\"explanation\":[\"not stated, and taken as so here: ")
                .endsWith("\"]}\n");
    }

    @Test
    void answersChangesOfPeopleWithFacts() {
        assertThat(ask(
                        "--change",
                        "assign",
                        "--actor",
                        "Supervisor",
                        "--target",
                        "Root operator",
                        "--target",
                        "Hosting vendor",
                        "--to",
                        "Support agent",
                        "--target-fact",
                        "employee=yes"))
                .startsWith("ALLOW  Supervisor: assign Support agent to Root operator;Hosting vendor,"
                        + " target.employee=yes\n");
        assertThat(ask("--change", "delete role", "--actor", "Supervisor", "--target", "All users"))
                .startsWith("DENY  Supervisor: delete role All users\n");
    }

    @Test
    void answersFilesWithListsOfRolesAndFacts() throws IOException {
        Path questions = write("""
                roles,permission,relations,facts,grant
                Support agent;Supervisor,View tickets,reach=other,,
                ,Vote,,employee=no,
                Root operator,Restart,,hosting=cloud;user_count=612,
                Root operator,Restart,,hosting=cloud,
                """);
        Run run = Run.of("decide", DESK, "--queries", questions.toString());
        assertThat(run.out().split("\r\n"))
                .extracting(row -> row.replaceAll(".*,(ALLOW|DENY|REQUESTABLE|ERROR),.*", "$1"))
                .containsExactly(
                        "roles,permission,relations,facts,grant,decision,reasons",
                        "ALLOW",
                        "DENY",
                        "REQUESTABLE",
                        "ERROR");
        assertThat(run.out()).contains("; ask: Hosting vendor\r\n");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        Path changes = write("""
                operation,actor,target,to,facts
                assign,Supervisor,Root operator;Hosting vendor,Support agent,target.employee=yes
                """);
        assertThat(Run.of("decide", DESK, "--changes", changes.toString()).out())
                .contains(",ALLOW,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--role A --permission B --explain --format csv|has no column for what --explain tells",
                "--queries x.csv --explain|has no column for what --explain tells",
                "--role A --permission B --with C --format csv|has no column for --with and --without",
                "--queries x.csv --with C|--fact, --with and --without are for one question",
                "--with C|ask something: --role and --permission, or --change",
                "--role A --target-fact b=c|one thing at a time",
                "--relation owner|what is to be done? Add --permission"
            })
    void usageErrorsSayWhatToWrite(String options, String message) {
        Run run = Run.of(with(new String[] {"decide", DESK}, options.split(" ")));
        assertThat(run.err()).contains(message).contains("`permatrix decide --help` shows what it takes");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private static String ask(String... options) {
        return Run.of(with(new String[] {"decide", DESK}, options)).out();
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), csv);
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
