package dev.permatrix.compiler.results;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.load.FolderFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the reports of some folders tell, by test. */
public final class TestReports {

    /** Of all tests of a build, ours and others. */
    private static final int MOST_TESTS = 2_000_000;

    private final Map<TestId, List<ReportedTest>> tests;
    private final Set<String> unclear;
    private final boolean ofEveryMatrix;

    private TestReports(Map<TestId, List<ReportedTest>> tests, Set<String> unclear, boolean ofEveryMatrix) {
        this.tests = tests;
        this.unclear = unclear;
        this.ofEveryMatrix = ofEveryMatrix;
    }

    /** @param shownName as people see it */
    public record Folder(Path path, String shownName) {}

    /** No test ran. */
    public static TestReports none() {
        return new TestReports(Map.of(), Set.of(), false);
    }

    /** What can be read; of what can't, a warning. Folders that Surefire and Failsafe write hold a file for each class. */
    public static Checked<TestReports> read(List<Folder> folders) {
        Diagnostics diagnostics = new Diagnostics();
        List<FolderFiles.Found> files = new ArrayList<>();
        for (Folder folder : folders) {
            List<FolderFiles.Found> found = FolderFiles.in(folder.path(), folder.shownName(), TestReports::isReport)
                    .match((value, said) -> value, said -> List.of());
            if (found.isEmpty()) {
                diagnostics.report(ResultsProblems.noReports(folder.shownName()));
            }
            files.addAll(found);
        }
        TestReports reports = new TestReports(new HashMap<>(), new HashSet<>(), false);
        reports.addAll(files, diagnostics);
        return diagnostics.check(reports);
    }

    private static boolean isReport(String name) {
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private void addAll(List<FolderFiles.Found> files, Diagnostics diagnostics) {
        int count = 0;
        Map<UnclearReport.Kind, List<String>> old = new EnumMap<>(UnclearReport.Kind.class);
        for (FolderFiles.Found file : files) {
            ReportFile.Told told = ReportFile.read(file);
            told.problem().ifPresent(diagnostics::report);
            count += told.tests().size();
            if (count > MOST_TESTS) {
                diagnostics.report(ResultsProblems.tooManyTests(file.shownName(), MOST_TESTS));
                break;
            }
            told.tests()
                    .forEach(it -> tests.computeIfAbsent(it.id(), id -> new ArrayList<>(1))
                            .add(it));
            told.unclear().ifPresent(it -> {
                unclear.addAll(it.suites());
                old.computeIfAbsent(it.kind(), kind -> new ArrayList<>()).add(file.shownName());
            });
        }
        old.forEach((kind, names) -> diagnostics.report(ResultsProblems.oldSurefire(kind, names)));
    }

    /** The same, where it is a mistake that they tell of no test of some matrix. */
    public TestReports ofEveryMatrix() {
        return new TestReports(tests, unclear, true);
    }

    /** Whether it is a mistake that they tell of no test of some matrix. */
    public boolean isOfEveryMatrix() {
        return ofEveryMatrix && !tests.isEmpty();
    }

    /** Whether a class of tests ran, and its report doesn't tell which test is which. */
    boolean isUnclear(String suite) {
        return unclear.contains(suite);
    }

    /** Everything that is told of a test, in the order of the folders. */
    List<ReportedTest> of(TestId id) {
        return tests.getOrDefault(id, List.of());
    }
}
