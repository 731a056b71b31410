package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Suites")
class SuiteEmitterTest {

    @ParameterizedTest
    @CsvSource({
        "crm, 300",
        "levels, 80",
        "plain, 3",
        "hostile, 13",
        "groups, 1000",
        "rights, 200",
        "withdrawals, 800",
        "hosting, 1000"
    })
    void passOnTheRightJava(String name, int floor) {
        SuiteCase matrix = SuiteCase.named(name);

        SuiteRun run = SuiteRun.of(matrix.enforcing(matrix.matrix().table()), SuiteCase.byPath(matrix.suites()));

        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(floor);
    }

    @Test
    void passOnOnePageCrm() {
        SuiteCase matrix = SuiteCase.of(Path.of("../matrices/onepagecrm/onepagecrm.matrix"));

        SuiteRun run = SuiteRun.of(matrix.enforcing(matrix.matrix().table()), SuiteCase.byPath(matrix.suites()));

        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(400);
    }

    @Test
    void readLongTablesFromFilesBesideThem(@TempDir Path folder) throws IOException {
        String rows = IntStream.range(0, 120)
                .mapToObj(i -> "  | Do " + i + " {do_" + i + "} | ✔ | ✘ |\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("long.matrix"), """
                matrix ManyRows "Many rows"
                  users hold exactly one role
                role One
                role Two
                legend
                  ✔ means allow
                  ✘ means deny
                table "Rights"
                  | Permission | One | Two |
                """ + rows);
        SuiteCase matrix = SuiteCase.of(file);
        Map<String, String> suites = SuiteCase.byPath(matrix.suites());

        assertThat(suites).containsKey("example/manyrows/AccountPermissionsTest.answers.txt");
        SuiteRun run = SuiteRun.of(matrix.enforcing(matrix.matrix().table()), suites);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isEqualTo(123);
    }

    @ParameterizedTest
    @CsvSource({"Administrator, delete_account, InvariantsTest", "FocusedUser, contact.view_contacts, ScenariosTest"})
    void noticeABrokenPromiseWithoutAnyExpectedText(String role, String permission, String suite) {
        SuiteCase matrix = SuiteCase.named("crm");
        Mutant allowed = CellMutants.of(matrix).stream()
                .filter(it -> it.name().startsWith(role + " " + permission + ": DENY")
                        && it.name().contains("-> ALLOW"))
                .findFirst()
                .orElseThrow();

        assertThat(new MutantRun(matrix).failures(allowed, suite)).isNotEmpty();
    }

    /** Each kind of promise once, against Java that breaks it; the matrix's other suites would notice too. */
    @ParameterizedTest
    @CsvSource({
        "rights, cells, 'Full contact.read: ALLOW[] cell 0 NONE -> DENY', a Full may all that a Middle may",
        "rights, cells, 'Full sale.update: ALLOW[] cell 1 NONE -> DENY', whoever may sale.delete may sale.update",
        "rights, cells, 'Full contact.read: ALLOW[] cell 0 NONE -> DENY', reach makes no difference to a Full",
        "rights, cells, 'Reader sale.read: situation ', reach makes no difference to everybody",
        "rights, cells, 'Middle contact.update: DENY[] cell 2 NONE -> ALLOW', nobody else may contact.update",
        "groups, cells, 'Administrators pay: DENY forbids[] cell 0 NONE -> ALLOW', nobody may pay and review",
        "groups, cells, 'Everybody read_news: ALLOW[] cell 0 NONE -> DENY', an All users always may",
        "groups, changes, 'create role: clause 0 whatever actor holds', nobody else can: createRole",
        "levels, changes, 'change: clause 1 left out', kept by every allowed change",
        "hosting, roles, 'Operator offer 0 the other way round', more of plan takes nothing away",
        "hosting, changes, 'assign: clause 1 role with Root', nobody gets both by assign",
        "hosting, changes, 'assign: clause 1 role with Vendor', a Clerk never becomes a Hosting vendor"
    })
    void noticeEachKindOfBrokenPromise(String name, String kind, String mutant, String test) {
        SuiteCase matrix = SuiteCase.named(name);
        Mutant broken = mutants(matrix, kind).stream()
                .filter(it -> it.name().startsWith(mutant))
                .findFirst()
                .orElseThrow();

        assertThat(new MutantRun(matrix).failures(broken, "InvariantsTest"))
                .extracting(SuiteRun.Failure::test)
                .contains(test);
    }

    private static List<Mutant> mutants(SuiteCase matrix, String kind) {
        return switch (kind) {
            case "cells" -> CellMutants.of(matrix);
            case "changes" -> ChangeMutants.of(matrix);
            default -> RoleMutants.of(matrix);
        };
    }

    @Test
    void areTheSameInEveryLocaleAndTimeZone() {
        SuiteCase matrix = SuiteCase.named("crm");
        Map<String, String> expected = SuiteCase.byPath(matrix.suites());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(new TreeMap<>(SuiteCase.byPath(SuiteCase.named("crm").suites())))
                        .isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
