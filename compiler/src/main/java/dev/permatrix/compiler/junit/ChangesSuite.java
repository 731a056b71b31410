package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.TriedUsers;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The suite of all changes: a table and its tests for each operation. */
final class ChangesSuite {

    private static final String SUITE = "UserChangesTest";

    private static final String TEMPLATE = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.stream.Stream;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.DynamicTest;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.TestFactory;

            /**
             * Every change that anybody might try: what is answered, and which statement of the matrix decided. ✔ allowed, ✘
             * denied, ¿ denied because the matrix leaves it open, · cannot be.
             */
            @DisplayName($title$)
            class $suite$ {

            $texts$$tests$$content$}
            """;

    private static final String TESTS = """

                @TestFactory
                @DisplayName($everyone$)
                Stream<DynamicTest> $method$() {
                    return expected$Method$().tests();
                }

                @Test
                @DisplayName($complete$)
                void $completeness$() {
                    expected$Method$().checkRows();
                }

                private static ExpectedChanges expected$Method$() {
                    ExpectedReasons words = new ExpectedReasons($file$, WORDS);
                    return new ExpectedChanges("$method$", $sentence$, $constant$, $constant$_REASONS, $constant$_PEOPLE, words);
                }
            """;

    private final Emission emission;
    private final ChangeQuestions questions;
    private final List<SuiteOperation> operations;

    ChangesSuite(Emission emission, ChangeQuestions questions, List<SuiteOperation> operations) {
        this.emission = emission;
        this.questions = questions;
        this.operations = operations;
    }

    List<GeneratedFile> files() {
        SuiteSource source = new SuiteSource(emission);
        List<ExpectedText> texts = texts();
        String filled = new Template(TEMPLATE)
                .with("suite", SUITE)
                .with("title", JavaText.literal(emission.title() + ": changes"))
                .with("tests", operations.stream().map(this::tests).collect(Collectors.joining()))
                .with("content", ContentStamp.test(emission))
                .with("texts", texts.stream().map(ExpectedText::declaration).collect(Collectors.joining("\n")))
                .filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file(SUITE, filled)));
        texts.forEach(text -> text.file(source).ifPresent(files::add));
        return files;
    }

    /** The tests of these files: of each operation row by row, as its factory makes them. */
    List<PlannedTest> tests() {
        String suite = new SuiteSource(emission).className(SUITE);
        ReasonKeys keys = new ReasonKeys(emission.model().source().name());
        List<PlannedTest> tests = new ArrayList<>();
        for (SuiteOperation operation : operations) {
            int place = 0;
            for (TestSubject.OfChange change : new ChangeText(emission, questions, operation, keys).changes()) {
                tests.add(new PlannedTest(TestId.made(suite, operation.method(), ++place), change));
            }
            tests.add(new PlannedTest(TestId.method(suite, completeness(operation)), new TestSubject.OfSuite()));
        }
        return tests;
    }

    private static String completeness(SuiteOperation operation) {
        return operation.method() + "IsComplete";
    }

    private List<ExpectedText> texts() {
        ReasonKeys keys = new ReasonKeys(emission.model().source().name());
        List<ExpectedText> texts = new ArrayList<>();
        for (SuiteOperation operation : operations) {
            ChangeText text = new ChangeText(emission, questions, operation, keys);
            String name = operation.constant();
            String answers = "Who may " + words(operation) + "." + counts(operation) + left(operation);
            texts.add(new ExpectedText(SUITE, name, answers, text.answers()));
            String reasons = "The statement that decided each: its line and column.";
            texts.add(new ExpectedText(SUITE, name + "_REASONS", reasons, text.reasons()));
            String people = "Who is meant: all of them are answered alike. None where rows and columns say it.";
            texts.add(new ExpectedText(SUITE, name + "_PEOPLE", people, text.people()));
        }
        texts.add(new ExpectedText(SUITE, "WORDS", "What each of these statements says.", keys.words()));
        return texts;
    }

    private String counts(SuiteOperation operation) {
        List<Role> counted = questions.counts().counted(operation);
        return counted.isEmpty()
                ? ""
                : " A sign for each way to count holders: "
                        + counted.stream()
                                .map(role -> questions.counts().of(role) + " of " + role.id())
                                .collect(Collectors.joining(", by "))
                        + ".";
    }

    /** Who is left out. */
    private String left(SuiteOperation operation) {
        TriedUsers users = questions.persons(operation).users();
        int roles = emission.model().assignableRoles().size();
        return switch (users.left()) {
            case NOBODY -> "";
            case SEVERAL -> " Left out, since there would be too many: users of more than one role and fewer than all.";
            case ROLES ->
                " Left out, since there would be too many: users of several roles, and of " + (roles - users.roles())
                        + " of the " + roles + " roles.";
        };
    }

    private boolean isEverybodyTried(SuiteOperation operation) {
        return questions.persons(operation).users().left() == TriedUsers.Left.NOBODY;
    }

    private String tests(SuiteOperation operation) {
        String method = operation.method();
        String upper = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        return new Template(TESTS)
                .with("method", method)
                .with("Method", upper)
                .with("completeness", completeness(operation))
                .with("constant", operation.constant())
                .with(
                        "everyone",
                        JavaText.literal(
                                words(operation)
                                        + (isEverybodyTried(operation)
                                                ? ": everyone who might try it, on everyone"
                                                : ": some who might try it, on one another; not all, since there are too many")))
                .with(
                        "complete",
                        JavaText.literal(words(operation)
                                + (isEverybodyTried(operation)
                                        ? ": nobody is left out"
                                        : ": none of those who are tried is left out")))
                .with("file", JavaText.literal(emission.model().source().name()))
                .with("sentence", JavaText.literal(sentence(operation)))
                .filled();
    }

    private static String words(SuiteOperation operation) {
        String verb = switch (operation.method()) {
            case "giveBack" -> "give back";
            case "withdraw" -> "withdraw";
            default -> operation.type().id();
        };
        return verb + operation.handed().map(role -> " " + role.id()).orElse("");
    }

    private static String sentence(SuiteOperation operation) {
        return "{actor} "
                + switch (operation.kind()) {
                    case REMOVE -> "removes {target}";
                    case LOCK -> "locks {target}";
                    case UNLOCK -> "unlocks {target}";
                    case ASSIGN -> "assigns {argument} to {target}";
                    case UNASSIGN -> "unassigns {argument} from {target}";
                    case CHANGE -> "changes {target} to {argument}";
                    case TRANSFER ->
                        "hands " + operation.handed().map(Role::id).orElseThrow() + " to {target}"
                                + (operation.hasArgument() ? ", becoming {argument}" : "");
                    case GRANT ->
                        operation.takes() == SuiteOperation.Takes.GRANT
                                ? "grants {argument} to {target}"
                                : "gives {argument} back to {target}";
                    case REVOKE -> "takes {argument} from {target}";
                    case CREATE_ROLE -> "creates a role";
                    case EDIT_ROLE -> "edits the role {argument}";
                    case DELETE_ROLE -> "deletes the role {argument}";
                    case DECLARED -> "does " + operation.method() + " to {target}";
                };
    }
}
