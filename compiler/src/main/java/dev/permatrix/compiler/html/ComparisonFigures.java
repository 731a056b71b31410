package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.HeadView.Entry;
import dev.permatrix.compiler.html.view.HeadView.Figure;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.DeclarationChange;
import dev.permatrix.dsl.diff.Declared;
import dev.permatrix.dsl.diff.DiffReport;
import dev.permatrix.dsl.diff.DiffWords;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.diff.Move;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private final Texts texts;
    private final MatrixDiff diff;

    ComparisonFigures(Texts texts, MatrixDiff diff) {
        this.texts = texts;
        this.diff = diff;
    }

    /** @param sections where the details are, in order */
    List<Figure> of(List<DiffReport.Section> sections) {
        List<Entry> answers = new ArrayList<>();
        List<Entry> besides = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            DiffReport.Section section = sections.get(i);
            (section.kind().isPresent() ? answers : besides).add(count(section, ComparisonSection.place(i)));
        }
        List<Figure> figures = new ArrayList<>();
        add(figures, "comparedAnswers", answers);
        add(figures, "comparedAdded", names(DeclarationChange.Kind.ADDED));
        add(figures, "comparedRemoved", names(DeclarationChange.Kind.REMOVED));
        add(figures, "comparedRenamed", renamed());
        add(figures, "comparedBesides", besides);
        return figures;
    }

    private void add(List<Figure> figures, String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            figures.add(new Figure(texts.of(heading), entries));
        }
    }

    private Entry count(DiffReport.Section section, String place) {
        String words = texts.of("comparedCount", section.title(), Integer.toString(section.count()));
        return new Entry(
                LinkView.to(place, words),
                section.kind().map(ComparisonFigures::tone).orElse(""));
    }

    /** Other kinds may give more or less. */
    private static String tone(Move.Kind kind) {
        return kind == Move.Kind.WIDENED ? "more" : kind == Move.Kind.NARROWED ? "less" : "";
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
