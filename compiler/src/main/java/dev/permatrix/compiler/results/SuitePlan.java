package dev.permatrix.compiler.results;

import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.Map;

/**
 * Every test of a matrix.
 *
 * @param content what tells these suites from those of any other content, as in {@link ContentTest}
 * @param tests in the order of the suites
 * @param roles by the constant that stands for each in Java
 */
public record SuitePlan(String content, List<PlannedTest> tests, Map<String, Role> roles) {

    public SuitePlan {
        tests = List.copyOf(tests);
        roles = Map.copyOf(roles);
    }

    /** The class of the first test; empty where there is none. */
    public String firstSuite() {
        return tests.stream().findFirst().map(it -> it.id().suite()).orElse("");
    }
}
