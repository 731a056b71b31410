package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The JUnit suites of a matrix: every permission and every change in every situation, every promise and every scenario,
 * asked of the generated Java. They need JUnit Jupiter and nothing else.
 */
public final class SuiteEmitter implements Emitter {

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        List<SuiteQuestions> suites = SuiteQuestions.of(emission.model());
        List<SuiteOperation> operations = SuiteOperation.of(emission);
        List<GeneratedFile> files = new ArrayList<>();
        suites.forEach(suite -> files.addAll(new PermissionsSuite(emission, suite).files()));
        files.addAll(new AskedSource(emission, suites).files());
        files.addAll(new InvariantsSuite(emission, operations).files());
        files.addAll(new ScenariosSuite(emission, operations).files());
        files.addAll(shared(emission));
        if (!operations.isEmpty()) {
            files.addAll(changes(emission, operations));
        }
        files.sort(Comparator.comparing(GeneratedFile::path));
        return List.copyOf(files);
    }

    private static List<GeneratedFile> changes(Emission emission, List<SuiteOperation> operations) {
        SuiteSource source = new SuiteSource(emission);
        ChangeQuestions questions = new ChangeQuestions(emission);
        List<GeneratedFile> files = new ArrayList<>(new ChangesSuite(emission, questions, operations).files());
        files.add(new TriedChangeSource(emission, questions, operations).file());
        files.add(source.file("ExpectedChanges", ChangeSources.EXPECTED_CHANGES));
        files.add(source.file("PromisedChange", PromiseSources.PROMISED_CHANGE));
        return files;
    }

    private static List<GeneratedFile> shared(Emission emission) {
        SuiteSource source = new SuiteSource(emission);
        return List.of(
                source.file("SuiteUser", SharedSources.suiteUser(source.hasGrants())),
                source.file("Given", SharedSources.given(source.hasGrants())),
                source.file("ExpectedAnswers", AnswerSources.EXPECTED_ANSWERS),
                source.file("ExpectedReasons", AnswerSources.EXPECTED_REASONS),
                source.file("Promised", PromiseSources.PROMISED));
    }
}
