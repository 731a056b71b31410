package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a cell says of one permission, kind by kind, each with the condition under which it says so. */
final class CellLines {

    private CellLines() {}

    /** One verdict, and where it is asked. */
    record Asked(Verdict verdict, CellSituations situations, List<Role> withdrawers) {}

    /** What a line can say, for a user to whom nothing was granted, in the order of the lines. */
    enum Kind {
        YES,
        UNTIL,
        ASK,
        OPEN,
        FORBID,
        NO
    }

    /**
     * One line.
     *
     * @param when empty where it is always so, and where it is so whenever no line before it is
     * @param otherwise whether it is so whenever no line before it is
     * @param deciders who grants or withdraws; none where nobody does
     */
    record Line(Kind kind, Optional<String> when, boolean otherwise, List<Role> deciders) {

        /** The condition for a cell; empty where there is none. */
        String condition(Texts texts) {
            return otherwise ? texts.of("otherwise") : when.orElse("");
        }
    }

    /** The lines; what none speaks of is No. */
    static List<Line> of(Asked asked, ConditionWords conditions) {
        Map<Kind, Map<List<Role>, Guard>> said = new TreeMap<>();
        for (int situation : asked.situations().possible().toArray()) {
            Answer answer = asked.verdict().at(situation);
            Kind kind = kind(asked, situation, answer);
            said.computeIfAbsent(kind, it -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            answer.granters(),
                            granters -> asked.situations().where(other -> isSaid(asked, other, kind, granters)));
        }
        said.remove(Kind.NO);
        List<Line> lines = new ArrayList<>();
        Guard before = Guard.never(asked.situations().frame().sizes());
        for (Map.Entry<Kind, Map<List<Role>, Guard>> entry : said.entrySet()) {
            for (Map.Entry<List<Role>, Guard> line : entry.getValue().entrySet()) {
                lines.add(line(entry.getKey(), line.getKey(), line.getValue(), before, asked, conditions));
                before = before.or(line.getValue());
            }
        }
        return lines.isEmpty() ? List.of(new Line(Kind.NO, Optional.empty(), false, List.of())) : List.copyOf(lines);
    }

    private static boolean isSaid(Asked asked, int situation, Kind kind, List<Role> granters) {
        Answer answer = asked.verdict().at(situation);
        return answer.granters().equals(granters) && kind(asked, situation, answer) == kind;
    }

    private static Kind kind(Asked asked, int situation, Answer answer) {
        return switch (answer.outcome()) {
            case ALLOW -> {
                Answer taken = asked.verdict().at(asked.situations().withdrawn(situation));
                yield taken.outcome() == Outcome.ALLOW ? Kind.YES : Kind.UNTIL;
            }
            case REQUESTABLE -> Kind.ASK;
            case DENY -> answer.forbids() ? Kind.FORBID : answer.open() ? Kind.OPEN : Kind.NO;
        };
    }

    private static Line line(
            Kind kind, List<Role> granters, Guard guard, Guard before, Asked asked, ConditionWords conditions) {
        CellSituations situations = asked.situations();
        List<Role> deciders = kind == Kind.UNTIL ? asked.withdrawers() : granters;
        if (situations.isAlways(guard)) {
            return new Line(kind, Optional.empty(), false, deciders);
        }
        if (situations.isAlways(guard.or(before))) {
            return new Line(kind, Optional.empty(), true, deciders);
        }
        String when =
                conditions.of(guard, situations.possible(), situations.frame().variables());
        return new Line(kind, Optional.of(when), false, deciders);
    }
}
