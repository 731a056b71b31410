package dev.permatrix.dsl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.random.RandomModels;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Promises about changes are tried in groups; what comes out is what asking the reference of every change says. */
class GroupedChangesTest {

    private static final int SEEDS = Math.max(30, Integer.getInteger("random.seeds", 120) / 4);
    /** As many roles are promised about. */
    private static final int PROMISED = 4;

    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);

    /** What can come out. */
    enum Answer {
        KEPT,
        BROKEN,
        OPEN
    }

    @Test
    void randomMatrices() {
        LongStream.range(1, 1 + SEEDS).forEach(seed -> {
            String text = RandomModels.text(seed);
            compare(seed, text + promises(RandomModels.table(seed, text).model()));
        });
        assertThat(answers.values()).as(answers.toString()).hasSize(3).allMatch(times -> times > 5);
    }

    @Test
    void rolesThatCombine() {
        String text = """
                matrix Many
                  users hold any roles
                role R1, R2
                role R3
                  includes R2
                role R4
                  held by exactly 1 user
                role R5
                  held by up to 2 users
                role R6
                role Late
                  held when late
                fact late of user
                legend
                  yes means allow
                  no means deny
                  maybe means on request from R1, R4
                table "Papers"
                  | Permission | R1  | R2    | R3  | R4 | R5  | R6 | Late |
                  | Read       | yes | maybe | no  | no | yes | no | no   |
                  | Write      | no  | no    | yes | no | no  | no | no   |
                changes "People"
                  R1 may assign any role to anyone else
                  R2 may assign R5, R6 to anyone where not late
                  R3 may never assign R6 to R5
                  undecided: R6 may assign R1 to a R2
                  R5 may unassign R2, R3 from another R5 while a R6 exists
                  anyone with write may unassign R5 from anyone
                  R4 may transfer R4 to a R6 becoming R5
                  Late may remove a R2
                  no one but R1, R2 may remove R3
                  R1 may grant anything to anyone else
                """;
        compare(0, text + promises(RandomModels.table(0, text).model()));
        assertThat(answers.keySet()).contains(Answer.KEPT, Answer.BROKEN);
    }

    /** Who hands a role over becomes something else, whatever else they hold. */
    @Test
    void rolesThatAreHandedOver() {
        String text = """
                matrix Handing
                  users hold any roles
                role Chair, Deputy, Member, Guest
                legend
                  yes means allow
                table "Papers"
                  | Permission | Chair | everyone else |
                  | Read       | yes   | yes           |
                changes "People"
                  Chair may transfer Chair to a Guest becoming Deputy
                """;
        compare(0, text + promises(RandomModels.table(0, text).model()));
        assertThat(answers.get(Answer.BROKEN)).isGreaterThan(3);
    }

    private void compare(long seed, String text) {
        DecisionTable table = RandomModels.table(seed, text);
        EveryChangeAsked asked = new EveryChangeAsked(table);
        for (Invariant invariant : table.model().invariants()) {
            PromiseTrial trial = new PromiseTrial(new Trials(table));
            List<Finding> findings = invariant.promise().match(trial);
            EveryChangeAsked.Found expected = asked.of(invariant.promise());
            Answer answer = findings.stream().anyMatch(Finding::certain)
                    ? Answer.BROKEN
                    : findings.isEmpty() ? Answer.KEPT : Answer.OPEN;
            String words = "seed " + seed + ", " + invariant.label() + "\n" + text;
            assertThat(answer).as(words).isEqualTo(expected.answer());
            assertThat(trial.tried()).as(words).isEqualTo(expected.tried());
            expected.first().ifPresent(first -> {
                Sentence shown = findings.stream()
                        .filter(it -> it.certain() == (answer == Answer.BROKEN))
                        .findFirst()
                        .orElseThrow()
                        .situation();
                assertThat(shown).as(words).isEqualTo(new TrialWords(table).of(first));
            });
            answers.merge(answer, 1, Integer::sum);
        }
    }

    private static String promises(PermissionModel model) {
        boolean several = model.matrix().severalRoles();
        List<String> roles =
                model.assignableRoles().stream().map(Role::id).limit(PROMISED).toList();
        StringBuilder text = new StringBuilder();
        for (String one : roles) {
            add(text, "always exactly 1 " + one);
            add(text, "always 1 or more " + one);
            add(text, "only " + one + " can remove anyone");
            add(text, "no one can remove " + one);
            String moves = several ? " can unassign " + one + " from anyone else" : " can change anyone else to " + one;
            add(text, "only " + roles.get(0) + moves);
            add(text, "only " + roles.get(0) + " can grant anything to " + one);
            for (String other : roles) {
                if (!one.equals(other)) {
                    add(text, one + " can never become " + other);
                    add(text, "no one can transfer " + one + " to " + other);
                    add(text, several ? "no one holds both " + one + " and " + other : "");
                }
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String promise) {
        if (!promise.isEmpty()) {
            long number = text.chars().filter(it -> it == '\n').count();
            text.append("invariant \"P")
                    .append(number)
                    .append("\"\n  ")
                    .append(promise)
                    .append('\n');
        }
    }
}
