package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expected answers to one operation: a row for each actor and argument, a column for each target. */
final class ChangeText {

    private static final String IMPOSSIBLE = "·";

    private final Emission emission;
    private final ChangeQuestions questions;
    private final SuiteOperation operation;

    ChangeText(Emission emission, ChangeQuestions questions, SuiteOperation operation) {
        this.emission = emission;
        this.questions = questions;
        this.operation = operation;
    }

    /** A sign for each way to count. */
    String answers() {
        return table(decisions -> decisions.stream()
                .map(decision -> decision.map(ChangeText::sign).orElse(IMPOSSIBLE))
                .collect(Collectors.joining()));
    }

    /**
     * The reasons for each way to count, {@code 22:1x3/27:3}: three times this, then that. What cannot be has the reason in
     * front of it, so that the text is short.
     */
    String reasons(ReasonKeys keys) {
        return table(decisions -> inRuns(decisions.stream()
                .map(decision -> decision.map(it -> keys.of(it.reasons())))
                .toList()));
    }

    private static String inRuns(List<Optional<String>> reasons) {
        String last = reasons.stream().flatMap(Optional::stream).findFirst().orElse(IMPOSSIBLE);
        List<String> runs = new ArrayList<>();
        int length = 0;
        for (Optional<String> reason : reasons) {
            if (!reason.orElse(last).equals(last)) {
                runs.add(run(last, length));
                length = 0;
            }
            last = reason.orElse(last);
            length++;
        }
        runs.add(runs.isEmpty() ? last : run(last, length));
        return String.join("/", runs);
    }

    private static String run(String reason, int length) {
        return length == 1 ? reason : reason + "x" + length;
    }

    private String table(Function<List<Optional<Decision>>, String> cell) {
        AlignedText text = new AlignedText().row(header());
        for (Role actor : emission.model().roles()) {
            for (Set<String> grants : questions.actorGrants()) {
                for (SuiteOperation.Argument argument : operation.arguments()) {
                    List<String> row = new ArrayList<>();
                    row.add(emission.names().of(actor));
                    row.add(String.join(",", grants));
                    row.add(argument.token());
                    targets().forEach(target -> row.add(cell.apply(decisions(argument, actor, grants, target))));
                    text.row(row);
                }
            }
        }
        return text.toString();
    }

    private List<Optional<Decision>> decisions(
            SuiteOperation.Argument argument, Role actor, Set<String> grants, Optional<Role> target) {
        List<Map<Role, Integer>> counts =
                operation.counted() ? questions.counts().combinations() : List.of(Map.of());
        return counts.stream()
                .map(holders -> questions.decide(operation, argument, actor, grants, target, holders))
                .toList();
    }

    private List<String> header() {
        Stream<String> targets =
                targets().stream().map(it -> it.map(emission.names()::of).orElse("self"));
        return Stream.concat(Stream.of("actor", "granted", "argument"), targets).toList();
    }

    /** Oneself, and somebody else of each role. */
    private List<Optional<Role>> targets() {
        return Stream.concat(
                        Stream.of(Optional.<Role>empty()),
                        emission.model().roles().stream().map(Optional::of))
                .toList();
    }

    private static String sign(Decision decision) {
        return decision.outcome() == Outcome.ALLOW ? "✔" : decision.open() ? "¿" : "✘";
    }
}
