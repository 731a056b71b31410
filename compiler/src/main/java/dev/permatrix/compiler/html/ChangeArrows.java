package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeAnswers.Answers;
import dev.permatrix.compiler.html.ChangeCases.Option;
import dev.permatrix.compiler.html.ChangeCases.Pair;
import dev.permatrix.compiler.html.ChangeLines.Line;
import dev.permatrix.compiler.html.ChangeLines.Tone;
import dev.permatrix.compiler.html.RoleGraph.Arrow;
import dev.permatrix.compiler.html.RoleGraph.Node;
import dev.permatrix.compiler.html.RoleGraph.Note;
import dev.permatrix.compiler.html.RoleGraph.Stroke;
import dev.permatrix.compiler.html.RoleGraph.Way;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** From what is answered about one operation to arrows between the roles that its targets have, and get. */
final class ChangeArrows {

    private final Texts texts;
    private final OperationKind kind;
    private final ChangeAnswers answers;
    private final List<Set<Role>> targets;
    private final RoleGraph graph;

    /** @param targets each with the one role that they have, or with none */
    ChangeArrows(Texts texts, OperationKind kind, ChangeAnswers answers, List<Set<Role>> targets) {
        this.texts = texts;
        this.kind = kind;
        this.answers = answers;
        this.targets = targets;
        List<Node> nodes = new ArrayList<>();
        targets.forEach(it -> nodes.add(new Node(List.of(label(it)), !it.isEmpty())));
        if (isColumn(kind)) {
            nodes.add(new Node(List.of(texts.of("graphEnd_" + kind.name())), false));
        }
        this.graph = new RoleGraph(nodes, new ArrayList<>());
    }

    private String label(Set<Role> roles) {
        return roles.stream().findFirst().map(Role::label).orElse(texts.of("noRoleAssigned"));
    }

    /** Whether its arrows say something that can be drawn. */
    static boolean isDrawn(OperationKind kind) {
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK, ASSIGN, UNASSIGN, CHANGE, TRANSFER -> true;
            case GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    /** Whether all arrows begin, or end, at one place that is no role. */
    static boolean isColumn(OperationKind kind) {
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK, UNASSIGN -> true;
            case ASSIGN, CHANGE, TRANSFER, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    RoleGraph graph() {
        return graph;
    }

    /** What this actor may do to others. */
    Map<Way, Arrow> of(Set<Role> actor) {
        Map<Way, Arrow> arrows = new TreeMap<>();
        for (int i = 0; i < targets.size(); i++) {
            int target = i;
            Answers said = answers.answers(new Pair(actor, false, targets.get(i)));
            if (kind == OperationKind.TRANSFER) {
                transfer(said.choices())
                        .ifPresent(it -> actor.forEach(role -> arrows.put(new Way(target, place(role.id())), it)));
            } else {
                said.choices()
                        .forEach((option, lines) -> arrow(lines).ifPresent(it -> arrows.put(way(target, option), it)));
            }
        }
        return arrows;
    }

    private Way way(int target, Option option) {
        int end = graph.nodes().size() - 1;
        return !isColumn(kind)
                ? new Way(target, place(option.chosen()))
                : kind == OperationKind.UNLOCK ? new Way(end, target) : new Way(target, end);
    }

    private int place(String role) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).stream().anyMatch(it -> it.id().equals(role))) {
                return i;
            }
        }
        throw new IllegalArgumentException("a role that nobody is assigned: " + role);
    }

    private Optional<Arrow> arrow(List<Line> lines) {
        Line first = lines.get(0);
        return switch (first.tone()) {
            case YES ->
                Optional.of(
                        first.circumstance().isEmpty()
                                ? new Arrow(Stroke.MAY, 0)
                                : numbered(Stroke.PART, first.circumstance(), List.of()));
            case OPEN -> Optional.of(numbered(Stroke.OPEN, first.circumstance(), first.reasons()));
            case NO -> assumed(first.reasons());
        };
    }

    /** Where it is No only since an assumption was made, the document itself leaves it open. */
    private Optional<Arrow> assumed(List<ReasonView> reasons) {
        List<ReasonView> assumed = reasons.stream()
                .filter(it -> it.trace().cites().isEmpty() && it.trace().rests())
                .toList();
        return assumed.isEmpty()
                ? Optional.empty()
                : Optional.of(numbered(Stroke.OPEN, texts.of("graphAssumed"), assumed));
    }

    private Arrow numbered(Stroke stroke, String words, List<ReasonView> reasons) {
        return new Arrow(stroke, graph.number(new Note(stroke, words, reasons)));
    }

    /** One arrow for all that the former holder may become. */
    private Optional<Arrow> transfer(Map<Option, List<Line>> choices) {
        List<String> becoming = new ArrayList<>();
        choices.forEach((option, lines) -> {
            if (lines.get(0).tone() == Tone.YES) {
                String name = option.name().isEmpty() ? texts.of("nothingElse") : option.name();
                String circumstance = lines.get(0).circumstance();
                becoming.add(circumstance.isEmpty() ? name : texts.of("graphBecomingWhen", name, circumstance));
            }
        });
        return becoming.isEmpty()
                ? choices.values().stream().flatMap(it -> arrow(it).stream()).findFirst()
                : Optional.of(numbered(Stroke.PART, texts.of("graphBecoming", texts.or(becoming)), List.of()));
    }

    /** What is so of themselves: each has its words in {@link Texts}. */
    enum Own {
        NOT,
        LIKE_OTHERS,
        OTHERWISE,
        UNTOLD
    }

    Own own(Set<Role> actor) {
        if (kind == OperationKind.TRANSFER) {
            return Own.UNTOLD;
        }
        Map<Option, List<Line>> self =
                answers.answers(new Pair(actor, true, Set.of())).choices();
        if (self.values().stream().allMatch(lines -> lines.get(0).tone() == Tone.NO)) {
            return Own.NOT;
        }
        Map<Option, List<Line>> others =
                answers.answers(new Pair(actor, false, actor)).choices();
        return tones(self).equals(tones(others)) ? Own.LIKE_OTHERS : Own.OTHERWISE;
    }

    private static Map<Option, List<String>> tones(Map<Option, List<Line>> choices) {
        Map<Option, List<String>> tones = new TreeMap<>();
        choices.forEach((option, lines) -> tones.put(
                option, lines.stream().map(it -> it.tone() + it.circumstance()).toList()));
        return tones;
    }
}
