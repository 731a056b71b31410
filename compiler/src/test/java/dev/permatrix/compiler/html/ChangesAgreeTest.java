package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.html.ChangeCases.Pair;
import dev.permatrix.compiler.html.ChangeLines.Told;
import dev.permatrix.compiler.html.ChangeLines.Tone;
import dev.permatrix.compiler.html.RoleGraph.Arrow;
import dev.permatrix.compiler.html.RoleGraph.Stroke;
import dev.permatrix.compiler.html.RoleGraph.Way;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.reference.ReferenceChanges;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says of changes is what the definition says, in every situation of every cell. */
class ChangesAgreeTest {

    @ParameterizedTest
    @ValueSource(strings = {"onepagecrm", "onehash", "elma365", "superoffice", "upraise"})
    void everyCellSaysWhatTheReferenceDecides(String name) {
        VerifiedMatrix matrix = HtmlPages.known(Path.of("../matrices/" + name + "/" + name + ".matrix"));
        PageContext page = PageContext.of(HtmlPages.emission(matrix), Texts.english());
        Agreement agreement = new Agreement(page);
        matrix.table().changes().stated().stream().map(OperationClauses::type).forEach(agreement::compare);
        assertThat(agreement.differences).isEmpty();
        assertThat(agreement.compared).isGreaterThan(20);
        assertThat(agreement.arrows).isPositive();
    }

    /** Compares the lines of each choice of each cell, with their conditions as they are told. */
    private static final class Agreement {

        private final PageContext page;
        private final ReferenceChanges reference;
        private final List<String> differences = new ArrayList<>();
        private int compared;
        private int arrows;

        private Agreement(PageContext page) {
            this.page = page;
            this.reference = new ReferenceChanges(page.model());
        }

        private void compare(OperationType type) {
            ChangeParties parties = ChangeParties.of(page.model(), page.texts(), type);
            ChangeCases cases = new ChangeCases(page.table(), type, parties.assigned());
            ChangeLines lines = new ChangeLines(page, page.table(), cases);
            if (type.kind() == OperationKind.CHANGE || type.kind() == OperationKind.ASSIGN) {
                compareArrows(type, cases, parties);
            }
            for (Set<Role> actor : parties.shown()) {
                Stream<Pair> others = parties.shown().stream().map(target -> new Pair(actor, false, target));
                Stream.concat(Stream.of(new Pair(actor, true, Set.of())), others)
                        .flatMap(pair -> cases.of(pair).values().stream())
                        .forEach(situations -> compare(lines.tell(situations), situations));
            }
        }

        /** Of what is drawn between roles: an arrow is solid where all is allowed, dashed where some is. */
        private void compareArrows(OperationType type, ChangeCases cases, ChangeParties parties) {
            List<Set<Role>> people =
                    parties.assigned().stream().filter(it -> it.size() == 1).toList();
            ChangeAnswers answers = new ChangeAnswers(page, page.table(), type, parties.assigned());
            ChangeArrows drawn = new ChangeArrows(page.texts(), type.kind(), answers, people);
            for (Set<Role> actor : people) {
                Map<Way, Arrow> known = drawn.of(actor);
                for (int from = 0; from < people.size(); from++) {
                    for (int to = 0; to < people.size(); to++) {
                        Optional<Stroke> stroke = Optional.ofNullable(known.get(new Way(from, to)))
                                .map(Arrow::stroke);
                        compare(stroke, asked(cases, actor, people.get(from), people.get(to)));
                    }
                }
            }
        }

        private static List<ChangeSituation> asked(ChangeCases cases, Set<Role> actor, Set<Role> from, Set<Role> to) {
            String role = to.iterator().next().id();
            return cases.of(new Pair(actor, false, from)).entrySet().stream()
                    .filter(it -> it.getKey().chosen().equals(role))
                    .flatMap(it -> it.getValue().stream())
                    .toList();
        }

        private void compare(Optional<Stroke> stroke, List<ChangeSituation> situations) {
            List<Decision> right = situations.stream().map(reference::decide).toList();
            boolean some = right.stream().anyMatch(Decision::allowed);
            boolean all = some && right.stream().allMatch(Decision::allowed);
            boolean open = right.stream().anyMatch(Decision::open);
            boolean drawn = all
                    ? stroke.equals(Optional.of(Stroke.MAY))
                    : some
                            ? stroke.equals(Optional.of(Stroke.PART))
                            : open
                                    ? stroke.equals(Optional.of(Stroke.OPEN))
                                    : stroke.isEmpty() || stroke.equals(Optional.of(Stroke.OPEN));
            arrows += stroke.isPresent() ? 1 : 0;
            if (!drawn) {
                differences.add(stroke + " but " + right);
            }
        }

        private void compare(Told told, List<ChangeSituation> situations) {
            for (ChangeSituation situation : situations) {
                Decision right = reference.decide(situation);
                compared++;
                List<Tone> tones = List.of(Tone.values()).stream()
                        .filter(tone -> isGiven(told, tone, situation))
                        .toList();
                boolean why = tones.stream()
                        .flatMap(tone -> told.reasons().get(tone).stream())
                        .anyMatch(it -> right.reasons().get(0).text().endsWith(it.reason()));
                if (!tones.equals(List.of(expected(right))) || !why) {
                    differences.add(situation + "\nreference: " + right + "\npage: " + told);
                }
            }
        }

        /** As a reader takes it: the last line is given where no other is. */
        private static boolean isGiven(Told told, Tone tone, ChangeSituation situation) {
            if (!told.reasons().containsKey(tone)) {
                return false;
            }
            return told.said().containsKey(tone)
                    ? told.conditions().orElseThrow().holds(told.said().get(tone), situation)
                    : told.said().values().stream()
                            .noneMatch(it -> told.conditions().orElseThrow().holds(it, situation));
        }

        private static Tone expected(Decision decision) {
            return switch (decision.outcome()) {
                case ALLOW -> Tone.YES;
                case DENY -> decision.open() ? Tone.OPEN : Tone.NO;
                case REQUESTABLE -> throw new AssertionError("a change is never on request: " + decision);
            };
        }
    }
}
