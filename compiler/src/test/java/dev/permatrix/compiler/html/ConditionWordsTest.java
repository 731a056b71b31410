package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

    private static final List<Relation> RELATIONS = List.of(
            relation("owner", "owned by the user"), relation("assignee", "assignee"), relation("own_team", "own team"));

    private final ConditionWords words = new ConditionWords(Texts.english(), false);

    /** All 256 conditions over three relations: whoever reads the words gets the condition back. */
    @Test
    void theWordsMeanTheCondition() {
        for (int meaning = 1; meaning < 255; meaning++) {
            int situations = meaning;
            Guard guard = Guard.of(3, situation -> (situations >>> situation & 1) != 0);
            String condition = words.of(guard, RELATIONS);
            Guard read = Guard.of(3, situation -> new Reader(condition).holds(situation));
            assertThat(read).as(condition).isEqualTo(guard);
        }
    }

    @Test
    void theWordsAreShort() {
        assertThat(words.of(Guard.variable(3, 0).or(Guard.variable(3, 1)), RELATIONS))
                .isEqualTo("owner or assignee");
        assertThat(words.of(Guard.variable(3, 2).not(), RELATIONS)).isEqualTo("not own team");
        assertThat(words.of(Guard.variable(3, 0).and(Guard.variable(3, 1)).or(Guard.variable(3, 2)), RELATIONS))
                .isEqualTo("own team or (owner and assignee)");
        assertThat(new ConditionWords(Texts.english(), true).relation(RELATIONS.get(0)))
                .isEqualTo("owned by the user");
    }

    private static Relation relation(String id, String words) {
        return new Relation(id, "Contact", words, Trace.NONE, Span.startOf("x"));
    }

    /**
     * Reads conditions as people do: {@code not} binds closest, then {@code and}, then {@code or}; {@code unless} is
     * first.
     */
    private static final class Reader {

        private final Deque<String> tokens = new ArrayDeque<>();
        private final boolean unless;

        Reader(String words) {
            String spaced =
                    words.replace("own team", "own_team").replace("(", "( ").replace(")", " )");
            tokens.addAll(List.of(spaced.split(" +")));
            unless = tokens.peek().equals("unless");
            if (unless) {
                tokens.pop();
            }
        }

        boolean holds(int situation) {
            boolean holds = any(situation);
            assertThat(tokens).isEmpty();
            return holds != unless;
        }

        private boolean any(int situation) {
            boolean holds = all(situation);
            while (!tokens.isEmpty() && tokens.peek().equals("or")) {
                tokens.pop();
                holds |= all(situation);
            }
            return holds;
        }

        private boolean all(int situation) {
            boolean holds = one(situation);
            while (!tokens.isEmpty() && tokens.peek().equals("and")) {
                tokens.pop();
                holds &= one(situation);
            }
            return holds;
        }

        private boolean one(int situation) {
            String token = tokens.pop();
            if (token.equals("not")) {
                return !one(situation);
            }
            if (token.equals("(")) {
                boolean holds = any(situation);
                assertThat(tokens.pop()).isEqualTo(")");
                return holds;
            }
            int variable = IntStream.range(0, RELATIONS.size())
                    .filter(i -> RELATIONS.get(i).id().equals(token))
                    .findFirst()
                    .orElseThrow();
            return (situation >>> variable & 1) != 0;
        }
    }
}
