package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.compiler.results.TriedSituations;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The suite of one entity's permissions, or of those asked without a record: a table for all that hang on the same. */
final class PermissionsSuite {

    private static final String TEMPLATE = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import java.util.Set;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.DynamicTest;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.TestFactory;

            /**
             * Every permission $about$ in every situation: what is answered, and which statement of the matrix decided. The
             * expected text is the reference evaluator's; no rule of the enforcing classes is read here.
             */
            @DisplayName($title$)
            class $suite$ {

            $texts$
                private static final ExpectedReasons SAID = new ExpectedReasons($file$, WORDS);
                private static final List<ExpectedAnswers> EXPECTED = List.of(
                        $tables$);

                @TestFactory
                @DisplayName("every permission, in every situation of every role")
                Stream<DynamicTest> $every$() {
                    return EXPECTED.stream().flatMap(ExpectedAnswers::tests);
                }

                @Test
                @DisplayName("the columns hold every situation once")
                void $columns$() {
                    EXPECTED.forEach(ExpectedAnswers::checkColumns);
                }

                @Test
                @DisplayName("there is a row for every permission")
                void $rows$() {
                    Set<String> ids = Stream.of($type$Permission.values()).map(Permission::id).collect(Collectors.toSet());
                    ExpectedAnswers.checkRows(EXPECTED, ids);
                }
            $content$}
            """;

    private static final String COLUMNS = "everySituationStandsInOneColumn";
    private static final String ROWS = "everyPermissionHasARow";

    private final Emission emission;
    private final List<SuiteQuestions> tables;

    /** @param tables those of one entity, or those asked without a record; one or more */
    PermissionsSuite(Emission emission, List<SuiteQuestions> tables) {
        this.emission = emission;
        this.tables = List.copyOf(tables);
    }

    List<GeneratedFile> files() {
        Optional<Entity> entity = tables.get(0).entity();
        String type = emission.names().group(entity);
        String suite = suite();
        SuiteSource source = new SuiteSource(emission);
        List<ExpectedText> texts = texts(suite);
        String title = emission.title() + ": "
                + entity.map(it -> "permissions on " + it.label()).orElse("permissions on the account");
        String filled = new Template(TEMPLATE)
                .with("type", type)
                .with("suite", suite)
                .with("about", entity.isPresent() ? "on a record" : "that is asked without a record")
                .with("file", JavaText.literal(emission.model().source().name()))
                .with("title", JavaText.literal(title))
                .with(
                        "tables",
                        IntStream.range(0, tables.size())
                                .mapToObj(PermissionsSuite::table)
                                .collect(Collectors.joining(",\n            ")))
                .with("every", TestId.EVERY_PERMISSION)
                .with("columns", COLUMNS)
                .with("rows", ROWS)
                .with("content", ContentStamp.test(emission))
                .with("texts", texts.stream().map(ExpectedText::declaration).collect(Collectors.joining("\n")))
                .filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file(suite, filled)));
        texts.forEach(text -> text.file(source).ifPresent(files::add));
        return files;
    }

    private String suite() {
        return emission.names().group(tables.get(0).entity()) + "PermissionsTest";
    }

    /** The tests of these files: those of the tables one after another, as the suite makes them. */
    List<PlannedTest> tests() {
        String suite = new SuiteSource(emission).className(suite());
        List<PlannedTest> tests = new ArrayList<>();
        for (SuiteQuestions table : tables) {
            for (Permission permission : table.permissions()) {
                TestId id = TestId.made(suite, TestId.EVERY_PERMISSION, tests.size() + 1);
                TriedSituations tried = new SuiteSituations(emission.model(), table, permission);
                tests.add(new PlannedTest(id, new TestSubject.OfPermission(permission, tried)));
            }
        }
        tests.add(new PlannedTest(TestId.method(suite, COLUMNS), new TestSubject.OfSuite()));
        tests.add(new PlannedTest(TestId.method(suite, ROWS), new TestSubject.OfSuite()));
        return tests;
    }

    private static String table(int index) {
        String number = number(index);
        return "new ExpectedAnswers(COLUMNS" + number + ", ANSWERS" + number + ", REASONS" + number
                + ", SAID, GRANTERS)";
    }

    private static String number(int index) {
        return index == 0 ? "" : "_" + (index + 1);
    }

    private List<ExpectedText> texts(String suite) {
        ReasonKeys keys = new ReasonKeys(emission.model().source().name());
        AnswerTexts.Granters granters = new AnswerTexts.Granters();
        List<ExpectedText> texts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            AnswerTexts table = new AnswerTexts(emission, tables.get(i), granters);
            String number = number(i);
            String columns = "Which situations a column holds. " + table.variables();
            texts.add(new ExpectedText(suite, "COLUMNS" + number, columns, table.columns()));
            String answers = "✔ allowed, ✘ denied, ¿ denied because the matrix leaves it open, ? can be requested:"
                    + " of its own row, :of another, ! of a role.";
            texts.add(new ExpectedText(suite, "ANSWERS" + number, answers, table.answers()));
            String reasons = "The statement that decided each answer: its line and column.";
            texts.add(new ExpectedText(suite, "REASONS" + number, reasons, table.reasons(keys)));
        }
        texts.add(new ExpectedText(suite, "WORDS", "What each of these statements says.", keys.words()));
        texts.add(new ExpectedText(suite, "GRANTERS", "Of whom a ? can be requested.", granters.text(emission)));
        return texts;
    }
}
