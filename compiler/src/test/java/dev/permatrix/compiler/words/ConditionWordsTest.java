package dev.permatrix.compiler.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

    private static final Relation REACH = new Relation(
            "reach",
            "Contact",
            "whose it is",
            new Domain.Named(List.of("own", "group", "outside"), false),
            Trace.NONE,
            Span.startOf("x"));

    private static final Relation OWNER = relation("owner", "owned by the user");
    private static final Frame YES_NO =
            frame(OWNER, relation("assignee", "assignee"), relation("own_team", "own team"));
    private static final Frame VALUED = frame(OWNER, REACH);

    private final ConditionWords words = new ConditionWords(Texts.english(), false);

    /** All 256 conditions over three relations: whoever reads the words gets the condition back. */
    @Test
    void theWordsMeanTheCondition() {
        everyConditionIsReadBack(YES_NO, Guard.always(YES_NO.sizes()));
    }

    /** All 64 conditions over a relation and one with three values. */
    @Test
    void theWordsMeanTheConditionWhereThereAreValues() {
        everyConditionIsReadBack(VALUED, Guard.always(VALUED.sizes()));
    }

    /** A cell that speaks of some situations only is worded for those. */
    @Test
    void theWordsMeanTheConditionWhereSomeSituationsCannotBe() {
        everyConditionIsReadBack(VALUED, Guard.having(VALUED.sizes(), 1, List.of(0, 2)));
        everyConditionIsReadBack(YES_NO, Guard.having(YES_NO.sizes(), 2, List.of(0)));
    }

    private void everyConditionIsReadBack(Frame frame, Guard possible) {
        int situations = frame.situations();
        for (int meaning = 0; meaning < 1 << situations; meaning++) {
            int bits = meaning;
            Guard guard = Guard.of(frame.sizes(), situation -> (bits >>> situation & 1) != 0)
                    .and(possible);
            if (!guard.isNever() && !guard.equals(possible)) {
                String condition = words.of(guard, possible, frame.variables());
                Guard read = Guard.of(frame.sizes(), situation -> new Reader(frame, condition).holds(situation));
                assertThat(read.and(possible)).as(condition).isEqualTo(guard);
            }
        }
    }

    @Test
    void theWordsAreShort() {
        Guard owner = Guard.having(YES_NO.sizes(), 0, List.of(1));
        Guard assignee = Guard.having(YES_NO.sizes(), 1, List.of(1));
        Guard team = Guard.having(YES_NO.sizes(), 2, List.of(1));
        assertThat(of(YES_NO, owner.or(assignee))).isEqualTo("owner or assignee");
        assertThat(of(YES_NO, team.not())).isEqualTo("not own team");
        assertThat(of(YES_NO, owner.and(assignee).or(team))).isEqualTo("own team or (owner and assignee)");
        assertThat(of(VALUED, Guard.having(VALUED.sizes(), 1, List.of(0, 1)))).isEqualTo("reach is not outside");
        assertThat(new ConditionWords(Texts.english(), true).of(Condition.Is.yes(OWNER)))
                .isEqualTo("owned by the user");
    }

    @Test
    void valuesAreToldByTheirOrder() {
        Fact tier = fact("tier", new Domain.Named(List.of("free", "premium", "ultimate", "custom_made"), true));
        assertThat(is(tier, 1, 2, 3)).isEqualTo("tier is at least premium");
        assertThat(is(tier, 0, 1)).isEqualTo("tier is at most premium");
        assertThat(is(tier, 3)).isEqualTo("tier is custom made");
        assertThat(is(tier, 0, 2)).isEqualTo("tier is free or ultimate");
        Fact licence = fact("licence", new Domain.Named(List.of("none", "expired", "valid", "lent"), false));
        assertThat(is(licence, 1, 2, 3)).isEqualTo("licence is not none");
        assertThat(is(licence, 1, 2)).isEqualTo("licence is expired or valid");
        Fact count = fact("user_count", new Domain.Numbers(List.of(5, 6, 500)));
        assertThat(is(count, 3)).isEqualTo("user count is at least 500");
        assertThat(is(count, 0)).isEqualTo("user count is less than 5");
        assertThat(is(count, 1)).isEqualTo("user count is 5");
        assertThat(is(count, 2)).isEqualTo("user count is 6 to 499");
        assertThat(is(count, 1, 3)).isEqualTo("user count is 5 or at least 500");
        assertThat(is(fact("locked", new Domain.YesNo()), 0)).isEqualTo("not locked");
    }

    @Test
    void aChoiceStandsInParenthesesBesideOtherWords() {
        Condition locked = Condition.Is.yes(fact("locked", new Domain.YesNo()));
        Condition reach = new Condition.Is(REACH, List.of(0, 1));
        Condition twoOfFour =
                new Condition.Is(fact("licence", new Domain.Named(List.of("a", "b", "c", "d"), false)), List.of(0, 2));
        assertThat(words.of(new Condition.AllOf(List.of(new Condition.Not(locked), twoOfFour))))
                .isEqualTo("not locked and (licence is a or c)");
        assertThat(words.of(new Condition.Not(twoOfFour))).isEqualTo("not (licence is a or c)");
        assertThat(words.of(new Condition.AnyOf(List.of(locked, reach)))).isEqualTo("locked or reach is not outside");
    }

    private String of(Frame frame, Guard guard) {
        return words.of(guard, Guard.always(frame.sizes()), frame.variables());
    }

    private String is(Fact fact, Integer... values) {
        return words.of(new Condition.Is(fact, List.of(values)));
    }

    private static Frame frame(Relation... relations) {
        return new Frame(
                Stream.of(relations).<Variable>map(it -> new Variable.Known(it)).toList());
    }

    private static Relation relation(String id, String words) {
        return Relation.yesNo(id, "Contact", words, Trace.NONE, Span.startOf("x"));
    }

    private static Fact fact(String id, Domain domain) {
        return new Fact(id, Fact.Of.USER, "", id, domain, Trace.NONE, Span.startOf("x"));
    }

    /**
     * Reads conditions as people do: {@code is} and {@code not} bind closest, then {@code and}, then {@code or}; {@code
     * unless} is first.
     */
    private static final class Reader {

        private final Deque<String> tokens = new ArrayDeque<>();
        private final boolean unless;
        private final Frame frame;

        Reader(Frame frame, String words) {
            this.frame = frame;
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
            int variable = IntStream.range(0, frame.variables().size())
                    .filter(i -> frame.attributes().get(i).id().equals(token))
                    .findFirst()
                    .orElseThrow();
            int value = frame.valueAt(situation, variable);
            if (!"is".equals(tokens.peek())) {
                return value == 1;
            }
            tokens.pop();
            return isOneOf(frame.attributes().get(variable).domain(), value);
        }

        /** What stands behind "is": values, joined by "or" as long as they are values of this one. */
        private boolean isOneOf(Domain domain, int value) {
            String word = tokens.pop();
            if (word.equals("not")) {
                return domain.indexOf(tokens.pop()).orElseThrow() != value;
            }
            boolean is = domain.indexOf(word).orElseThrow() == value;
            while ("or".equals(tokens.peek()) && isNextOf(domain)) {
                tokens.pop();
                is |= domain.indexOf(tokens.pop()).orElseThrow() == value;
            }
            return is;
        }

        private boolean isNextOf(Domain domain) {
            Iterator<String> ahead = tokens.iterator();
            ahead.next();
            return domain.indexOf(ahead.next()).isPresent();
        }
    }
}
