package dev.permatrix.compiler.results;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.load.FolderFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that the reports of some folders tell, by test. */
public final class TestReports {

    /** Of all tests of a build, ours and others. */
    private static final int MOST_TESTS = 2_000_000;

    private final Map<TestId, List<ReportedTest>> tests;
    private final boolean ofEveryMatrix;

    private TestReports(Map<TestId, List<ReportedTest>> tests, boolean ofEveryMatrix) {
        this.tests = tests;
        this.ofEveryMatrix = ofEveryMatrix;
    }

    /** @param shownName as people see it */
    public record Folder(Path path, String shownName) {}

    /** No test ran. */
    public static TestReports none() {
        return new TestReports(Map.of(), false);
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
        TestReports reports = new TestReports(new HashMap<>(), false);
        reports.addAll(files, diagnostics);
        return diagnostics.check(reports);
    }

    private static boolean isReport(String name) {
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private void addAll(List<FolderFiles.Found> files, Diagnostics diagnostics) {
        int count = 0;
        for (FolderFiles.Found file : files) {
            ReportFile.Told told = ReportFile.read(file);
            told.problem().ifPresent(diagnostics::report);
            count += told.tests().size();
            if (count > MOST_TESTS) {
                diagnostics.report(ResultsProblems.tooManyTests(file.shownName(), MOST_TESTS));
                return;
            }
            told.tests()
                    .forEach(it -> tests.computeIfAbsent(it.id(), id -> new ArrayList<>(1))
                            .add(it));
        }
    }

    /** The same, where it is a mistake that they tell of no test of some matrix. */
    public TestReports ofEveryMatrix() {
        return new TestReports(tests, true);
    }

    /** Whether it is a mistake that they tell of no test of some matrix. */
    public boolean isOfEveryMatrix() {
        return ofEveryMatrix && !tests.isEmpty();
    }

    /** Everything that is told of a test, in the order of the folders. */
    List<ReportedTest> of(TestId id) {
        return tests.getOrDefault(id, List.of());
    }
}
