package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The lines of a cell, worked out from its verdict, so that the page shows what is enforced. What no line speaks of
 * is No.
 */
final class CellAnswers {

    private final DecisionTable table;
    private final Texts texts;
    private final ConditionWords conditions;
    private final boolean namesGranters;
    private final Map<Asked, List<AnswerView>> worded = new HashMap<>();

    CellAnswers(PageContext page) {
        table = page.table();
        texts = page.texts();
        conditions = page.conditions();
        namesGranters = table.verdicts().stream()
                        .flatMap(verdict -> verdict.rulings().stream())
                        .map(ruling -> ruling.answer().granters())
                        .filter(granters -> !granters.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /** One line or more; where the permissions of the row differ for this role, each line names its permissions. */
    List<AnswerView> of(Role role, Row row) {
        if (row.permissions().isEmpty()) {
            return List.of(AnswerView.of("no", texts.of("nothingLeft"), ""));
        }
        Map<List<AnswerView>, List<String>> labels = new LinkedHashMap<>();
        for (Permission permission : row.permissions()) {
            labels.computeIfAbsent(of(role, permission), lines -> new ArrayList<>())
                    .add(permission.label());
        }
        if (labels.size() == 1) {
            return labels.keySet().iterator().next();
        }
        List<AnswerView> lines = new ArrayList<>();
        labels.forEach((answers, permissions) ->
                answers.forEach(line -> lines.add(line.about(String.join(texts.of("comma"), permissions)))));
        return lines;
    }

    /** The lines for one permission; many cells share a verdict, and a verdict is worded once. */
    List<AnswerView> of(Role role, Permission permission) {
        Asked asked = new Asked(table.verdict(role, permission), DecisionTable.frameOf(permission));
        return worded.computeIfAbsent(asked, it -> words(it.verdict(), it.frame()));
    }

    private List<AnswerView> words(Verdict verdict, Frame frame) {
        List<AnswerView> lines = new ArrayList<>();
        Guard before = Guard.never(frame.grantVariable());
        for (Kind kind : Kind.values()) {
            Guard guard = Guard.of(frame.grantVariable(), situation -> kind.fits.test(verdict.at(situation)));
            if (!guard.isNever()) {
                String granters = kind == Kind.ASK && namesGranters ? granters(verdict) : "";
                lines.add(line(kind, condition(guard, before, frame), granters));
                before = before.or(guard);
            }
        }
        return lines.isEmpty() ? List.of(AnswerView.of("no", texts.of("no"), "")) : List.copyOf(lines);
    }

    private String condition(Guard guard, Guard before, Frame frame) {
        if (guard.isAlways()) {
            return "";
        }
        return guard.or(before).isAlways() ? texts.of("otherwise") : conditions.of(guard, frame.relations());
    }

    private AnswerView line(Kind kind, String condition, String granters) {
        boolean both = !condition.isEmpty() && !granters.isEmpty();
        String behind = both ? texts.of("conditionAndGranters", condition, granters) : condition + granters;
        return switch (kind) {
            case YES -> AnswerView.of(condition.isEmpty() ? "yes" : "part", texts.of("yes"), behind);
            case ASK -> AnswerView.of("ask", texts.of("ask"), behind);
            case OPEN -> AnswerView.of("open", texts.of("open"), behind);
        };
    }

    private String granters(Verdict verdict) {
        List<String> labels = verdict.rulings().stream()
                .flatMap(ruling -> ruling.answer().granters().stream())
                .map(Role::label)
                .distinct()
                .toList();
        return texts.of("fromGranters", texts.or(labels));
    }

    private record Asked(Verdict verdict, Frame frame) {}

    /** What a line can say but No, for a user to whom nothing was granted. */
    private enum Kind {
        YES(answer -> answer.outcome() == Outcome.ALLOW),
        ASK(answer -> answer.outcome() == Outcome.REQUESTABLE),
        OPEN(Answer::open);

        private final Predicate<Answer> fits;

        Kind(Predicate<Answer> fits) {
            this.fits = fits;
        }
    }
}
