package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.testing.InMemoryCompiler;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The suites of a right table, run against enforcing classes made from wrong ones.
 *
 * <p>To be fast, a table is wrong in several subjects at once, and each must fail a test of its own; the tests of the subjects
 * left out in that round must pass, which shows that no mutant is noticed by accident. Whoever isn't noticed is tried again alone.
 */
final class MutantRun {

    private final SuiteCase matrix;
    private final Map<String, String> suites;
    private final Map<String, String> right;
    private final MutantCompiler compiler;
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, List<String>> results = new LinkedHashMap<>();

    MutantRun(SuiteCase matrix) {
        this.matrix = matrix;
        this.suites = SuiteCase.byPath(matrix.suites());
        this.right = matrix.enforcing(matrix.matrix().table());
        Map<String, String> all = new TreeMap<>(SuiteRun.sources(suites));
        all.putAll(right);
        this.compiler = new MutantCompiler(
                InMemoryCompiler.strict().compile(all).orFail().classes());
        SuiteOperation.of(matrix.emission(matrix.matrix().table()))
                .forEach(it -> types.put(it.method(), it.type().id()));
        Stream.of("noticed", "survived", "equivalent", "refused", "right anyway", "accidents")
                .forEach(it -> results.put(it, new ArrayList<>()));
    }

    /** The names of the mutants that ended like this. */
    List<String> of(String result) {
        return results.get(result);
    }

    @Override
    public String toString() {
        List<String> counts = new ArrayList<>();
        results.forEach((result, mutants) -> counts.add(mutants.size() + " " + result));
        return String.join(", ", counts);
    }

    /** @param suite the end of the names of the suites that must notice */
    MutantRun tryAll(List<Mutant> mutants, String suite) {
        Map<String, Deque<Mutant>> open = new LinkedHashMap<>();
        DecisionTable rightAnyway = matrix.matrix().table();
        for (Mutant mutant : mutants) {
            switch (mutant.fate()) {
                case EQUIVALENT -> note("equivalent", mutant);
                case TO_BE_REFUSED -> note(isRefused(mutant) ? "refused" : "survived", mutant);
                case RIGHT_ANYWAY -> {
                    note("right anyway", mutant);
                    rightAnyway = mutant.change().apply(rightAnyway);
                }
                case TO_BE_NOTICED -> {
                    if (mutant.subject().equals(Mutant.ANY)) {
                        alone(mutant, suite);
                    } else {
                        open.computeIfAbsent(mutant.subject(), it -> new ArrayDeque<>())
                                .add(mutant);
                    }
                }
            }
        }
        run(changed(rightAnyway), suite)
                .orElseThrow()
                .forEach(it -> results.get("accidents").add(it.toString()));
        rounds(open, suite);
        return this;
    }

    /** One mutant of each subject but one, in turn: that one's tests must pass. */
    private void rounds(Map<String, Deque<Mutant>> open, String suite) {
        List<String> subjects = List.copyOf(open.keySet());
        for (int i = 0; open.values().stream().anyMatch(it -> !it.isEmpty()); i++) {
            List<Mutant> some = new ArrayList<>();
            for (int j = 0; j < subjects.size(); j++) {
                Deque<Mutant> mutants = open.get(subjects.get(j));
                if (!mutants.isEmpty() && (j != i % subjects.size() || subjects.size() == 1)) {
                    some.add(mutants.remove());
                }
            }
            round(some, suite);
        }
    }

    private void round(List<Mutant> mutants, String suite) {
        DecisionTable wrong = matrix.matrix().table();
        for (Mutant mutant : mutants) {
            wrong = mutant.change().apply(wrong);
        }
        Optional<List<SuiteRun.Failure>> found = run(changed(wrong), suite);
        List<SuiteRun.Failure> failures = found.orElse(List.of());
        for (Mutant mutant : mutants) {
            if (failures.stream().anyMatch(it -> isAbout(it, mutant))) {
                note("noticed", mutant);
            } else {
                alone(mutant, suite);
            }
        }
        failures.stream()
                .filter(failure -> mutants.stream().noneMatch(it -> isAbout(failure, it) || isTouched(failure, it)))
                .forEach(it -> results.get("accidents").add(it.toString()));
    }

    /** What fails in some suites where this alone is wrong. */
    List<SuiteRun.Failure> failures(Mutant mutant, String suite) {
        return run(changed(mutant.change().apply(matrix.matrix().table())), suite)
                .orElseThrow();
    }

    /** In the suites that must notice, then in all. One whose Java doesn't compile is refused by javac. */
    private void alone(Mutant mutant, String suite) {
        Map<String, String> wrong =
                changed(mutant.change().apply(matrix.matrix().table()));
        Optional<List<SuiteRun.Failure>> failures = run(wrong, suite);
        if (failures.filter(List::isEmpty).isPresent()) {
            failures = run(wrong, "Test");
        }
        note(failures.map(it -> it.isEmpty() ? "survived" : "noticed").orElse("refused"), mutant);
    }

    private boolean isRefused(Mutant mutant) {
        try {
            matrix.enforcing(mutant.change().apply(matrix.matrix().table()));
            return false;
        } catch (IllegalArgumentException refusing) {
            return true;
        }
    }

    private Map<String, String> changed(DecisionTable wrong) {
        Map<String, String> changed = new TreeMap<>(matrix.enforcing(wrong));
        changed.entrySet().removeIf(it -> it.getValue().equals(right.get(it.getKey())));
        return changed;
    }

    /** No Java that differs: no failure. Empty where it doesn't compile. */
    private Optional<List<SuiteRun.Failure>> run(Map<String, String> changed, String suite) {
        if (changed.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> names =
                SuiteRun.names(suites).stream().filter(it -> it.endsWith(suite)).toList();
        return compiler.compile(changed)
                .map(classes -> SuiteRun.of(classes, suites, names).failures());
    }

    /** A permission's test begins with its id; an operation's factory has the name of its method. */
    private boolean isAbout(SuiteRun.Failure failure, Mutant mutant) {
        return failure.test().startsWith(mutant.subject() + " is allowed")
                || mutant.subject().equals(types.get(failure.method()));
    }

    private static boolean isTouched(SuiteRun.Failure failure, Mutant mutant) {
        return mutant.touched().stream().anyMatch(id -> failure.test().startsWith(id + " is allowed"));
    }

    private void note(String result, Mutant mutant) {
        results.get(result).add(mutant.name());
    }
}
