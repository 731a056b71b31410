package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JUnit suites of a matrix: every permission and every change in every situation, every promise and every scenario,
 * asked of the generated Java. They need JUnit Jupiter and nothing else.
 */
public final class SuiteEmitter implements Emitter {

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        List<SuiteQuestions> tables = SuiteQuestions.of(emission.model());
        List<SuiteOperation> operations = SuiteOperation.of(emission);
        List<GeneratedFile> files = new ArrayList<>();
        byEntity(tables).values().forEach(suite -> files.addAll(new PermissionsSuite(emission, suite).files()));
        files.addAll(new AskedSource(emission, tables).files());
        files.add(new UserSource(emission, operations).file());
        files.addAll(new FactsSource(emission).files());
        files.add(new RolesSource(emission).file());
        files.addAll(new InvariantsSuite(emission, operations).files());
        files.addAll(new ScenariosSuite(emission, operations).files());
        files.addAll(shared(emission));
        if (!operations.isEmpty()) {
            files.addAll(changes(emission, operations));
        }
        files.sort(Comparator.comparing(GeneratedFile::path));
        return List.copyOf(files);
    }

    static Map<Optional<Entity>, List<SuiteQuestions>> byEntity(List<SuiteQuestions> tables) {
        Map<Optional<Entity>, List<SuiteQuestions>> suites = new LinkedHashMap<>();
        tables.forEach(table ->
                suites.computeIfAbsent(table.entity(), it -> new ArrayList<>()).add(table));
        return suites;
    }

    private static List<GeneratedFile> changes(Emission emission, List<SuiteOperation> operations) {
        SuiteSource source = new SuiteSource(emission);
        ChangeQuestions questions = new ChangeQuestions(emission, operations);
        List<GeneratedFile> files = new ArrayList<>(new ChangesSuite(emission, questions, operations).files());
        files.add(new TriedChangeSource(emission, questions, operations).file());
        files.addAll(new PeopleSource(emission, questions, operations).files());
        files.add(source.file("ExpectedChanges", ChangeSources.EXPECTED_CHANGES));
        files.add(source.file("PromisedChange", ChangePromiseSources.PROMISED_CHANGE));
        return files;
    }

    private static List<GeneratedFile> shared(Emission emission) {
        SuiteSource source = new SuiteSource(emission);
        return List.of(
                source.file("WrongAnswers", WrongAnswersSource.text()),
                source.file("Given", SharedSources.given(emission)),
                source.file("ExpectedAnswers", AnswerSources.EXPECTED_ANSWERS),
                source.file("ExpectedReasons", AnswerSources.EXPECTED_REASONS),
                source.file("SuiteWho", PromiseSources.SUITE_WHO),
                source.file("Promised", PromiseSources.PROMISED));
    }
}
