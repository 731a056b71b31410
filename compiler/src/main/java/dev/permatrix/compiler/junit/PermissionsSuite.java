package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The suite of one entity's permissions, or of those asked without a record. */
final class PermissionsSuite {

    private static final String TEMPLATE = """
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
                private static final ExpectedAnswers EXPECTED =
                        new ExpectedAnswers(COLUMNS, ANSWERS, REASONS, new ExpectedReasons($file$, WORDS), GRANTERS);

                @TestFactory
                @DisplayName("every permission, in every situation of every role")
                Stream<DynamicTest> everyPermission() {
                    return EXPECTED.tests();
                }

                @Test
                @DisplayName("the columns hold every situation once")
                void everySituationStandsInOneColumn() {
                    EXPECTED.checkColumns($variables$);
                }

                @Test
                @DisplayName("the table has a row for every permission")
                void everyPermissionHasARow() {
                    Set<String> ids = Stream.of($type$Permission.values()).map(Permission::id).collect(Collectors.toSet());
                    EXPECTED.checkRows(ids);
                }
            }
            """;

    private final Emission emission;
    private final SuiteQuestions questions;
    private final List<SituationColumn> columns;
    private final Map<List<Role>, String> granterSigns = new LinkedHashMap<>();

    PermissionsSuite(Emission emission, SuiteQuestions questions) {
        this.emission = emission;
        this.questions = questions;
        this.columns = SituationColumn.of(emission.model(), questions);
    }

    List<GeneratedFile> files() {
        String type = emission.names().group(questions.entity());
        String suite = type + "PermissionsTest";
        SuiteSource source = new SuiteSource(emission);
        List<ExpectedText> texts = texts(suite);
        String title = emission.model().matrix().label() + ": "
                + questions.entity().map(it -> "permissions on " + it.label()).orElse("permissions on the account");
        String filled = new Template(TEMPLATE)
                .with("type", type)
                .with("suite", suite)
                .with("about", questions.entity().isPresent() ? "on a record" : "that is asked without a record")
                .with("variables", String.valueOf(questions.frame().variables()))
                .with("file", JavaText.literal(emission.model().source().name()))
                .with("title", JavaText.literal(title))
                .with("texts", texts.stream().map(ExpectedText::declaration).collect(Collectors.joining("\n")))
                .filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file(suite, filled)));
        texts.forEach(text -> text.file(source).ifPresent(files::add));
        return files;
    }

    private List<ExpectedText> texts(String suite) {
        ReasonKeys keys = new ReasonKeys(emission.model().source().name());
        String answers = answers();
        String reasons = reasons(keys);
        return List.of(
                new ExpectedText(suite, "COLUMNS", "Which situations a column holds. " + variables(), columns()),
                new ExpectedText(
                        suite,
                        "ANSWERS",
                        "✔ allowed, ✘ denied, ¿ denied because the matrix leaves it open, ? can be requested.",
                        answers),
                new ExpectedText(
                        suite, "REASONS", "The statement that decided each answer: its line and column.", reasons),
                new ExpectedText(suite, "WORDS", "What each of these statements says.", keys.words()),
                new ExpectedText(suite, "GRANTERS", "Of whom a ? can be requested.", granters()));
    }

    private String variables() {
        Stream<String> relations = questions.frame().relations().stream().map(Relation::id);
        String names = Stream.concat(relations, Stream.of("granted")).collect(Collectors.joining(", "));
        return "In order: " + names + "; 1 holds, 0 doesn't, * either.";
    }

    private String columns() {
        AlignedText text = new AlignedText().row(List.of("column", "role", "when", "words"));
        ColumnWords words = new ColumnWords(questions.frame().relations());
        for (int i = 0; i < columns.size(); i++) {
            SituationColumn column = columns.get(i);
            String role = emission.names().of(column.role());
            text.row(List.of(String.valueOf(i + 1), role, column.pattern(), words.of(column)));
        }
        return text.toString();
    }

    private String answers() {
        AlignedText text = new AlignedText().row(header("permission", "grant"));
        List<Permission> permissions = questions.permissions();
        for (int i = 0; i < permissions.size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(permissions.get(i).id());
            row.add(questions.grant(permissions.get(i)).orElse("-"));
            for (SituationColumn column : columns) {
                row.add(sign(column.decisions().get(i)));
            }
            text.row(row);
        }
        return text.toString();
    }

    private String reasons(ReasonKeys keys) {
        AlignedText text = new AlignedText().row(header("permission"));
        List<Permission> permissions = questions.permissions();
        for (int i = 0; i < permissions.size(); i++) {
            List<String> row = new ArrayList<>(List.of(permissions.get(i).id()));
            for (SituationColumn column : columns) {
                row.add(keys.of(column.decisions().get(i).reasons()));
            }
            text.row(row);
        }
        return text.toString();
    }

    private List<String> header(String... first) {
        List<String> header = new ArrayList<>(List.of(first));
        for (int i = 1; i <= columns.size(); i++) {
            header.add(String.valueOf(i));
        }
        return header;
    }

    private String sign(Decision decision) {
        if (decision.outcome() == Outcome.REQUESTABLE) {
            int next = granterSigns.size() + 1;
            return granterSigns.computeIfAbsent(decision.granters(), it -> next == 1 ? "?" : "?" + next);
        }
        return decision.allowed() ? "✔" : decision.open() ? "¿" : "✘";
    }

    private String granters() {
        AlignedText text = new AlignedText();
        granterSigns.forEach((granters, sign) -> text.row(
                List.of(sign, granters.stream().map(emission.names()::of).collect(Collectors.joining(",")))));
        return text.toString();
    }
}
