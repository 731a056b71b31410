package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeArrows.Own;
import dev.permatrix.compiler.html.RoleGraph.Arrow;
import dev.permatrix.compiler.html.RoleGraph.Way;
import dev.permatrix.compiler.html.view.GraphView;
import dev.permatrix.compiler.html.view.GraphView.BoxView;
import dev.permatrix.compiler.html.view.GraphView.FigureView;
import dev.permatrix.compiler.html.view.GraphView.NoteView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The drawings of one operation: one for each kind of actor. */
final class ChangeGraphs {

    /** With more boxes, or more drawings, a reader sees nothing any more. */
    private static final int MOST_BOXES = 10;

    private static final int MOST_FIGURES = 9;

    /** With more, roles that behave alike stand in one box. */
    private static final int MOST_SINGLE = 5;

    private final Texts texts;
    private final OperationType type;
    private final ChangeAnswers answers;
    private final ChangeParties parties;

    ChangeGraphs(PageContext page, OperationType type, ChangeAnswers answers, ChangeParties parties) {
        this.texts = page.texts();
        this.type = type;
        this.answers = answers;
        this.parties = parties;
    }

    /** Actors for whom one drawing is drawn. */
    private record Kind(Map<Way, Arrow> arrows, Own own) {}

    /** One, or none where it can't be drawn, or would show no arrow. */
    List<GraphView> view() {
        if (!ChangeArrows.isDrawn(type.kind())) {
            return List.of();
        }
        List<Set<Role>> targets = parties.assigned().stream()
                .filter(it -> it.size() < 2)
                .sorted(Comparator.comparing(Set::isEmpty))
                .toList();
        ChangeArrows arrows = new ChangeArrows(texts, type.kind(), answers, targets);
        Map<Kind, List<Set<Role>>> kinds = new LinkedHashMap<>();
        parties.shown().stream()
                .filter(it -> it.size() < 2)
                .forEach(actor -> kinds.computeIfAbsent(
                                new Kind(arrows.of(actor), arrows.own(actor)), it -> new ArrayList<>())
                        .add(actor));
        return kinds.keySet().stream().allMatch(it -> it.arrows().isEmpty())
                ? List.of()
                : List.of(view(arrows.graph(), kinds));
    }

    private GraphView view(RoleGraph graph, Map<Kind, List<Set<Role>>> kinds) {
        List<Map<Way, Arrow>> all = kinds.keySet().stream().map(Kind::arrows).toList();
        List<List<Integer>> groups = graph.nodes().size() > MOST_SINGLE
                ? graph.alike(all)
                : IntStream.range(0, graph.nodes().size()).mapToObj(List::of).toList();
        long drawn = all.stream().filter(it -> !it.isEmpty()).count();
        String lead = texts.of("graph_" + type.kind().name());
        if (groups.size() > MOST_BOXES || drawn > MOST_FIGURES) {
            return new GraphView(lead, texts.of("graphLeftOut"), List.of(), List.of(), List.of(), "");
        }
        List<FigureView> figures = new ArrayList<>();
        kinds.forEach((kind, actors) -> {
            if (!kind.arrows().isEmpty()) {
                figures.add(figure(graph, groups, kind, labels(actors), figures.size() + 1));
            }
        });
        List<Set<Role>> still = kinds.entrySet().stream()
                .filter(it -> it.getKey().arrows().isEmpty())
                .flatMap(it -> it.getValue().stream())
                .toList();
        String none = still.isEmpty() ? "" : texts.of("graphStill", labels(still));
        return new GraphView(lead, "", figures, notes(graph), boxes(graph, groups), none);
    }

    private String labels(List<Set<Role>> actors) {
        return String.join(
                texts.of("comma"), actors.stream().map(parties::label).toList());
    }

    private FigureView figure(RoleGraph graph, List<List<Integer>> groups, Kind kind, String actors, int number) {
        Map<Way, Arrow> arrows = RoleGraph.merged(kind.arrows(), groups);
        GraphDrawing drawing = ChangeArrows.isColumn(type.kind())
                ? GraphDrawing.column(groups.size())
                : GraphDrawing.ring(groups.size(), groups.stream().anyMatch(it -> it.size() > 1));
        List<String> labels =
                groups.stream().map(group -> shortly(labels(graph, group))).toList();
        return new FigureView(
                "graph-" + type.id().replace(' ', '_') + "-" + number,
                actors,
                kind.own() == Own.UNTOLD
                        ? ""
                        : texts.of("graphOwn_" + kind.own().name()),
                texts.of("graphTitle", ChangesSection.name(texts, type), actors),
                described(graph, groups, arrows),
                drawing.width(),
                drawing.height(),
                drawing.arrows(arrows),
                drawing.boxes(labels));
    }

    private String described(RoleGraph graph, List<List<Integer>> groups, Map<Way, Arrow> arrows) {
        return arrows.entrySet().stream()
                .map(it -> {
                    String from = texts.or(labels(graph, groups.get(it.getKey().from())));
                    String to = texts.or(labels(graph, groups.get(it.getKey().to())));
                    int number = it.getValue().number();
                    return number == 0
                            ? texts.of("graphArrow", from, to)
                            : texts.of("graphArrowNumbered", from, to, Integer.toString(number));
                })
                .collect(Collectors.joining(texts.of("semicolon")));
    }

    private static List<String> labels(RoleGraph graph, List<Integer> group) {
        return group.stream()
                .flatMap(place -> graph.nodes().get(place).labels().stream())
                .toList();
    }

    private String shortly(List<String> labels) {
        return labels.size() == 1
                ? labels.get(0)
                : texts.of("graphBox", labels.get(0), Integer.toString(labels.size() - 1));
    }

    private List<BoxView> boxes(RoleGraph graph, List<List<Integer>> groups) {
        return groups.stream()
                .filter(group -> group.size() > 1)
                .map(group -> labels(graph, group))
                .map(labels -> new BoxView(shortly(labels), texts.and(labels)))
                .toList();
    }

    private static List<NoteView> notes(RoleGraph graph) {
        List<NoteView> views = new ArrayList<>();
        graph.notes()
                .forEach(note -> views.add(new NoteView(
                        GraphDrawing.tone(note.stroke()),
                        Integer.toString(views.size() + 1),
                        note.words(),
                        note.reasons())));
        return views;
    }
}
