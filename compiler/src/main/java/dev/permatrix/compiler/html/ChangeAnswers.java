package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeCases.Option;
import dev.permatrix.compiler.html.ChangeCases.Pair;
import dev.permatrix.compiler.html.ChangeLines.Line;
import dev.permatrix.compiler.html.view.ChangesView.ChangeAnswerView;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether one actor may do something to one target, in as few lines as tell everything that it depends on. */
final class ChangeAnswers {

    private static final int NAMED = 4;

    private final PageContext page;
    private final Texts texts;
    private final ChangeCases cases;
    private final ChangeLines lines;

    ChangeAnswers(PageContext page, OperationType type) {
        this.page = page;
        this.texts = page.texts();
        this.cases = new ChangeCases(page.table(), type);
        this.lines = new ChangeLines(page, cases);
    }

    List<ChangeAnswerView> of(Pair pair) {
        Map<Option, List<ChangeSituation>> options = cases.of(pair);
        if (options.isEmpty()) {
            return List.of(isOnlyOne(pair) ? onlyOne(pair.actor().orElseThrow()) : nothing());
        }
        Map<Set<Line>, List<String>> choices = new LinkedHashMap<>();
        options.forEach((option, situations) -> choices.computeIfAbsent(lines.of(situations), it -> new ArrayList<>())
                .add(name(option)));
        Set<Line> all =
                choices.keySet().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        if (all.stream().allMatch(Line::isPlainNo)) {
            return List.of(view("", List.copyOf(all)));
        }
        List<ChangeAnswerView> views = new ArrayList<>();
        choices.forEach((answers, names) ->
                answers.forEach(line -> views.add(view(about(names, options.size()), List.of(line)))));
        return views;
    }

    /** Whether both would have to hold a role that one user holds at most. */
    private static boolean isOnlyOne(Pair pair) {
        boolean both = !pair.self() && pair.target().equals(pair.actor());
        return both
                && pair.actor()
                        .flatMap(Role::heldBy)
                        .filter(count -> !count.allows(2))
                        .isPresent();
    }

    private ChangeAnswerView onlyOne(Role role) {
        ReasonView reason = page.reason(new Reason(role.span(), texts.of("onlyOneHolder", role.label())));
        return new ChangeAnswerView("none", texts.of("cannotBe"), "", "", List.of(reason));
    }

    /** No account holds these two, or there is nothing to choose. */
    private ChangeAnswerView nothing() {
        return switch (cases.type().kind()) {
            case GRANT, REVOKE -> nothing("no", "no", "nothingToGrant");
            case TRANSFER -> nothing("none", "cannotBe", "nothingToHandOver");
            case ASSIGN, UNASSIGN, CHANGE -> nothing("none", "cannotBe", "nothingToMove");
            case REMOVE, LOCK, UNLOCK, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED ->
                nothing("none", "cannotBe", "noSuchPeople");
        };
    }

    private ChangeAnswerView nothing(String tone, String word, String reason) {
        return new ChangeAnswerView(tone, texts.of(word), "", "", List.of(ChangeLines.nowhere(texts.of(reason))));
    }

    private String name(Option option) {
        return option.name().isEmpty() ? texts.of("nothingElse") : option.name();
    }

    private String about(List<String> names, int all) {
        if (names.size() == all) {
            return "";
        }
        return names.size() > NAMED
                ? texts.of("countOf", Integer.toString(names.size()), Integer.toString(all))
                : texts.of("some_" + cases.type().kind().name(), texts.or(names));
    }

    /** Lines with one word, as one answer. */
    private static ChangeAnswerView view(String about, List<Line> lines) {
        List<ReasonView> reasons = lines.stream().map(Line::reason).toList();
        Line first = lines.get(0);
        return new ChangeAnswerView(first.tone(), first.word(), about, first.circumstance(), reasons);
    }
}
