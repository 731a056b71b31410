package dev.permatrix.compiler.words;

import dev.permatrix.compiler.words.CellLine.Kind;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a role may do with one permission, line by line, worked out from the verdict, so that people read what is
 * enforced. The lines don't overlap; what no line speaks of is No.
 */
public final class CellLines {

    private final DecisionTable table;
    private final Texts texts;
    private final ConditionWords conditions;
    private final Deciders deciders;
    private final Map<Asked, List<CellLine>> known = new HashMap<>();

    /** @param conditions how conditions are told */
    public CellLines(DecisionTable table, Texts texts, ConditionWords conditions) {
        this.table = table;
        this.texts = texts;
        this.conditions = conditions;
        this.deciders = new Deciders(table.model(), texts);
    }

    /** One line or more. Many cells share a verdict, and a verdict is worded once. */
    public List<CellLine> of(Role role, Part part) {
        Permission permission = part.permission();
        CellSituations situations = CellSituations.of(table.model(), table.frameOf(permission), role, part);
        Verdict verdict = table.verdict(role, permission);
        Asked asked = new Asked(verdict, situations, deciders.withdrawers(role, permission));
        return known.computeIfAbsent(asked, this::lines);
    }

    private record Asked(Verdict verdict, CellSituations situations, List<Role> withdrawers) {}

    private List<CellLine> lines(Asked asked) {
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
        List<CellLine> lines = new ArrayList<>();
        Guard before = Guard.never(asked.situations().frame().sizes());
        for (Map.Entry<Kind, Map<List<Role>, Guard>> entry : said.entrySet()) {
            for (Map.Entry<List<Role>, Guard> line : entry.getValue().entrySet()) {
                lines.add(line(entry.getKey(), line.getKey(), line.getValue(), before, asked));
                before = before.or(line.getValue());
            }
        }
        return lines.isEmpty() ? List.of(no(asked.situations())) : List.copyOf(lines);
    }

    private static CellLine no(CellSituations situations) {
        return new CellLine(Kind.NO, situations.possible(), situations, List.of(), "", "");
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

    private CellLine line(Kind kind, List<Role> granters, Guard guard, Guard before, Asked asked) {
        String condition = condition(guard, before, asked.situations());
        return switch (kind) {
            case YES, OPEN, FORBID, NO -> new CellLine(kind, guard, asked.situations(), List.of(), condition, "");
            case UNTIL ->
                new CellLine(
                        kind,
                        guard,
                        asked.situations(),
                        asked.withdrawers(),
                        condition,
                        deciders.until(asked.withdrawers()));
            case ASK -> new CellLine(kind, guard, asked.situations(), granters, condition, deciders.from(granters));
        };
    }

    private String condition(Guard guard, Guard before, CellSituations situations) {
        if (situations.isAlways(guard)) {
            return "";
        }
        return situations.isAlways(guard.or(before))
                ? texts.of("otherwise")
                : conditions.of(guard, situations.possible(), situations.frame().variables());
    }
}
