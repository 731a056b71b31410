package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.PanelTests;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.compiler.results.TriedSituations;
import dev.permatrix.compiler.testing.GeneratedMatrix;
import dev.permatrix.compiler.testing.TestMatrix;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java that is wrong somewhere, tried by its suite: the page calls failed what is wrong, and nothing else. */
@DisplayName("The situations that a page calls failed")
class TestedSituationsTest {

    private static final int MUTANTS = 5;

    @TempDir
    private Path folder;

    /** Asked twice: by the suite, whose report the page reads; and here, the wrong class beside the table. */
    @ParameterizedTest
    @ValueSource(strings = {"crm", "levels", "groups", "rights", "withdrawals", "hosting"})
    void areThoseInWhichTheJavaIsWrong(String name) {
        SuiteCase matrix = SuiteCase.named(name);
        MutantRun run = new MutantRun(matrix);
        int wrong = 0;
        int right = 0;
        for (Mutant mutant : some(matrix)) {
            DecisionTable table = mutant.change().apply(matrix.matrix().table());
            GeneratedMatrix java = GeneratedMatrix.of(new TestMatrix(table, matrix.names()));
            for (PanelTests.Told cell :
                    new PanelTests(tested(matrix, run.failures(mutant, "PermissionsTest"))).cells()) {
                assertThat(cell.isKnown()).as(mutant.name()).isTrue();
                for (Situation situation : situations(matrix.model(), cell)) {
                    Decision said =
                            GeneratedMatrix.shown(matrix.matrix().table().decide(situation));
                    boolean differs = !java.decide(situation).equals(said);
                    assertThat(cell.failed(situation))
                            .as("%s: %s", mutant.name(), situation)
                            .containsExactly(differs);
                    wrong += differs ? 1 : 0;
                    right += differs ? 0 : 1;
                }
            }
        }
        assertThat(wrong).isGreaterThan(MUTANTS / 2);
        assertThat(right).isGreaterThan(wrong);
    }

    /** From all over the matrix; none that looks at more than the panel tells, which a test tries in two ways only. */
    private static List<Mutant> some(SuiteCase matrix) {
        List<Mutant> all = new ArrayList<>(CellMutants.of(matrix));
        all.removeIf(it -> it.fate() != Mutant.Fate.TO_BE_NOTICED);
        return IntStream.range(0, MUTANTS)
                .mapToObj(i -> all.get(i * (all.size() - 1) / (MUTANTS - 1)))
                .distinct()
                .toList();
    }

    private Emission tested(SuiteCase matrix, List<SuiteRun.Failure> failures) {
        Emission emission = matrix.emission(matrix.matrix().table());
        SuitePlan plan = SuitePlanner.plan(emission);
        WrittenReports reports = new WrittenReports(plan);
        failures.forEach(it -> reports.failing(it.id(), it.message()));
        reports.in(folder);
        TestReports read = TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();
        return emission.with(MatrixResults.of(plan, read));
    }

    /** Those that the panel tells, as far as they can be. */
    private static List<Situation> situations(PermissionModel model, PanelTests.Told cell) {
        SituationSpace space = new SituationSpace(model);
        Set<String> grantable = model.grantableRows().stream().map(Row::id).collect(Collectors.toSet());
        Set<String> withdrawable =
                model.withdrawableRows().stream().map(Row::id).collect(Collectors.toSet());
        return space.of(cell.part().permission(), people(model, cell.role()))
                .filter(it -> space.held(it).contains(cell.role()) && space.isSignedIn(it))
                .filter(it -> cell.part()
                        .when()
                        .map(when -> when.holds(space.held(it), it.values()))
                        .orElse(true))
                .filter(it -> grantable.containsAll(it.grants().granted())
                        && withdrawable.containsAll(it.grants().withdrawn()))
                .toList();
    }

    private static List<Set<Role>> people(PermissionModel model, Role role) {
        return model.assignableRoles().contains(role)
                ? List.of(Set.of(role))
                : model.matrix().severalRoles() ? List.of(Set.of()) : RoleSets.of(model);
    }

    /** None is called verified that no test asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/cases/suites/crm/input.matrix",
                "src/test/cases/suites/levels/input.matrix",
                "src/test/cases/suites/groups/input.matrix",
                "src/test/cases/suites/rights/input.matrix",
                "src/test/cases/suites/withdrawals/input.matrix",
                "src/test/cases/suites/hosting/input.matrix",
                "../matrices/onepagecrm/onepagecrm.matrix",
                "../matrices/onehash/onehash.matrix",
                "../matrices/elma365/elma365.matrix",
                "../matrices/superoffice/superoffice.matrix",
                "../matrices/upraise/upraise.matrix"
            })
    void areAmongThoseThatAreTried(Path file) {
        SuiteCase matrix = SuiteCase.of(file);
        SituationSpace space = new SituationSpace(matrix.model());
        Map<Permission, Set<Situation>> tried = new HashMap<>();
        Map<Permission, Set<Attribute>> varying = new HashMap<>();
        SuitePlanner.plan(matrix.emission(matrix.matrix().table())).tests().stream()
                .filter(it -> it.subject() instanceof TestSubject.OfPermission)
                .map(it -> (TestSubject.OfPermission) it.subject())
                .forEach(it -> {
                    varying.put(it.permission(), varied(it, space));
                    tried.put(it.permission(), asked(it.situations(), varying.get(it.permission()), space));
                });
        int count = 0;
        for (PanelTests.Told cell : new PanelTests(tested(matrix, List.of())).cells()) {
            Permission permission = cell.part().permission();
            for (Situation situation : situations(matrix.model(), cell)) {
                assertThat(tried.get(permission)).contains(only(varying.get(permission), situation));
                count++;
            }
        }
        assertThat(count).isGreaterThan(5);
    }

    private static Set<Attribute> varied(TestSubject.OfPermission test, SituationSpace space) {
        Set<Attribute> varied = new HashSet<>(space.varying(test.permission()));
        varied.retainAll(test.situations().varying());
        return varied;
    }

    private static Set<Situation> asked(TriedSituations tried, Set<Attribute> varying, SituationSpace space) {
        return Stream.iterate(1, number -> number + 1)
                .limit(tried.count())
                .map(tried::at)
                .filter(space::isSignedIn)
                .map(it -> only(varying, it))
                .collect(Collectors.toSet());
    }

    private static Situation only(Set<Attribute> varying, Situation situation) {
        Map<Attribute, Integer> values = new HashMap<>();
        varying.forEach(it -> values.put(it, situation.values().of(it)));
        return new Situation(situation.roles(), situation.permission(), Values.of(values), situation.grants());
    }
}
