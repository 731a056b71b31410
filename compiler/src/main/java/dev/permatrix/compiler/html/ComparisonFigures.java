package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ComparisonView.Listed;
import dev.permatrix.compiler.html.view.HeadView.Entry;
import dev.permatrix.compiler.html.view.HeadView.Figure;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.DeclarationChange;
import dev.permatrix.dsl.diff.Declared;
import dev.permatrix.dsl.diff.DiffWords;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.diff.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed, for the head of the page: how many of each kind, and what came, went or got another name. */
final class ComparisonFigures {

    /** As many as a head has room for. */
    private static final int MOST_NAMED = 4;

    /** Of these names are told; all others are counted. */
    private static final Set<Declared.Topic> NAMED = EnumSet.of(
            Declared.Topic.ROLE,
            Declared.Topic.PERMISSION,
            Declared.Topic.ENTITY,
            Declared.Topic.RELATION,
            Declared.Topic.FACT,
            Declared.Topic.OPERATION);

    private static final Map<String, String> TONES =
            Map.of(DiffWords.heading(Move.Kind.WIDENED), "more", DiffWords.heading(Move.Kind.NARROWED), "less");

    private final Texts texts;
    private final MatrixDiff diff;

    ComparisonFigures(Texts texts, MatrixDiff diff) {
        this.texts = texts;
        this.diff = diff;
    }

    /** @param lists where the details are */
    List<Figure> of(List<Listed> lists) {
        Set<String> kinds =
                Arrays.stream(Move.Kind.values()).map(DiffWords::heading).collect(Collectors.toSet());
        List<Figure> figures = new ArrayList<>();
        add(figures, "comparedAnswers", counts(lists, it -> kinds.contains(it.title())));
        add(figures, "comparedAdded", names(DeclarationChange.Kind.ADDED));
        add(figures, "comparedRemoved", names(DeclarationChange.Kind.REMOVED));
        add(figures, "comparedRenamed", renamed());
        add(figures, "comparedBesides", counts(lists, it -> !kinds.contains(it.title())));
        return figures;
    }

    private void add(List<Figure> figures, String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            figures.add(new Figure(texts.of(heading), entries));
        }
    }

    private List<Entry> counts(List<Listed> lists, Predicate<Listed> wanted) {
        return lists.stream().filter(wanted).map(this::count).toList();
    }

    private Entry count(Listed list) {
        String words = texts.of("comparedCount", list.title(), Integer.toString(list.count()));
        return new Entry(LinkView.to(list.id(), words), TONES.getOrDefault(list.title(), ""));
    }

    private List<Entry> names(DeclarationChange.Kind kind) {
        return shortened(named().filter(it -> it.kind() == kind && it.renamed().isEmpty())
                .map(it -> name(it.shown()))
                .toList());
    }

    private List<Entry> renamed() {
        List<String> names = new ArrayList<>();
        named().filter(ComparisonFigures::isRenamed)
                .forEach(it -> names.add(texts.of(
                        "comparedNamed",
                        DiffWords.topic(it.shown().topic()),
                        it.before().orElseThrow().label(),
                        it.after().orElseThrow().label())));
        named().filter(it -> it.kind() == DeclarationChange.Kind.ADDED
                        && it.renamed().isPresent())
                .forEach(it -> names.add(texts.of("comparedOtherId", name(it.shown()))));
        return shortened(names);
    }

    private Stream<DeclarationChange> named() {
        return diff.declarations().stream()
                .filter(it -> NAMED.contains(it.shown().topic()));
    }

    private static boolean isRenamed(DeclarationChange change) {
        return change.before()
                .filter(before -> change.after()
                        .filter(after -> !after.label().equals(before.label()))
                        .isPresent())
                .isPresent();
    }

    private String name(Declared declared) {
        return texts.of("comparedName", DiffWords.topic(declared.topic()), declared.label());
    }

    private List<Entry> shortened(List<String> names) {
        List<Entry> entries = new ArrayList<>();
        names.stream().limit(MOST_NAMED).forEach(it -> entries.add(new Entry(LinkView.plain(it), "")));
        if (names.size() > MOST_NAMED) {
            String more = texts.of("moreCells", Integer.toString(names.size() - MOST_NAMED));
            entries.add(new Entry(LinkView.to("compared", more), ""));
        }
        return entries;
    }
}
