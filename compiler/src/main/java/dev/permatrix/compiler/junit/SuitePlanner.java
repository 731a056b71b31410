package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the suites of a matrix try: made by the classes that write them, test for test. */
public final class SuitePlanner {

    private SuitePlanner() {}

    /** The tests that {@link SuiteEmitter} writes for this. */
    public static SuitePlan plan(Emission emission) {
        List<SuiteOperation> operations = SuiteOperation.of(emission);
        List<PlannedTest> tests = new ArrayList<>();
        SuiteEmitter.byEntity(SuiteQuestions.of(emission.model()))
                .values()
                .forEach(tables -> tests.addAll(new PermissionsSuite(emission, tables).tests()));
        tests.addAll(new InvariantsSuite(emission, operations).tests());
        tests.addAll(new ScenariosSuite(emission, operations).tests());
        if (!operations.isEmpty()) {
            ChangeQuestions questions = new ChangeQuestions(emission, operations);
            tests.addAll(new ChangesSuite(emission, questions, operations).tests());
        }
        Map<String, Role> roles = new LinkedHashMap<>();
        emission.model().roles().forEach(role -> roles.put(emission.names().of(role), role));
        return new SuitePlan(ContentStamp.of(emission), tests, roles);
    }
}
