package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ComparisonView;
import dev.permatrix.compiler.html.view.ComparisonView.Filter;
import dev.permatrix.compiler.html.view.ComparisonView.Kind;
import dev.permatrix.compiler.html.view.ComparisonView.Listed;
import dev.permatrix.compiler.html.view.ComparisonView.Named;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.ComparedWords;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.CircumstanceWords;
import dev.permatrix.dsl.diff.DecisionRow;
import dev.permatrix.dsl.diff.DiffReport;
import dev.permatrix.dsl.diff.DiffWords;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.diff.Subject;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the page compares, and every difference: what stands on it beside the tables. */
final class ComparisonSection {

    private final PageContext page;
    private final Texts texts;
    private final Comparison comparison;
    private final MatrixDiff diff;
    private final CircumstanceWords circumstances;
    private final DiffReport report;
    private final DiffWords words;
    private final Map<String, Row> rows = new HashMap<>();

    ComparisonSection(PageContext page, Comparison comparison) {
        this.page = page;
        this.texts = page.texts();
        this.comparison = comparison;
        this.diff = comparison.diff();
        this.circumstances = new ComparedWords(diff, texts, true);
        this.report = DiffReport.of(diff, circumstances);
        this.words = new DiffWords(diff);
        page.model().rows().forEach(row -> row.permissions().forEach(it -> rows.putIfAbsent(it.id(), row)));
    }

    ComparisonView view() {
        List<Listed> lists = lists();
        List<Filter> filters = filters();
        return new ComparisonView(
                file(comparison.before()),
                file(comparison.after()),
                diff.isSame() ? report.summary() : "",
                new ComparisonFigures(texts, diff).of(report.sections()),
                notes(filters),
                lists,
                comparison.text(),
                filters);
    }

    private ComparisonView.File file(Comparison.Compared compared) {
        String content = compared.table().model().source().contentHash();
        return new ComparisonView.File(compared.name(), texts.of("content", content));
    }

    /** What a reader of the tables would miss. */
    private List<String> notes(List<Filter> filters) {
        List<String> notes = new ArrayList<>();
        if (!filters.isEmpty()) {
            notes.add(texts.of("comparedInTables"));
        }
        if (diff.decisions().stream().anyMatch(it -> it.roles().size() != 1)) {
            notes.add(texts.of("comparedSeveral"));
        }
        return notes;
    }

    private List<Listed> lists() {
        List<Listed> lists = new ArrayList<>();
        for (DiffReport.Section section : report.sections()) {
            List<List<LinkView>> links = section.kind().stream()
                    .flatMap(kind -> DecisionRow.of(diff, diff.decisions(), kind, circumstances).stream())
                    .map(this::links)
                    .toList();
            lists.add(list(place(lists.size()), section, links));
        }
        return lists;
    }

    /** Where a table of differences stands on the page. */
    static String place(int number) {
        return "compared-" + number;
    }

    /** @param links what the first column of each row names; none where it names nothing that has a place */
    private Listed list(String id, DiffReport.Section section, List<List<LinkView>> links) {
        List<List<Named>> shown = new ArrayList<>();
        int most = Math.min(section.rows().size(), PageContext.MOST_LISTED);
        for (int i = 0; i < most; i++) {
            shown.add(row(section, section.rows().get(i), links.isEmpty() ? List.of() : links.get(i)));
        }
        return new Listed(
                id,
                section.title(),
                section.count(),
                section.columns(),
                shown,
                page.more(section.rows().size()));
    }

    private static List<Named> row(DiffReport.Section section, List<String> row, List<LinkView> links) {
        List<Named> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String heading = section.columns().get(i);
            cells.add(new Named(heading, i == 0 ? links : List.of(), row.get(i)));
        }
        return cells;
    }

    private List<LinkView> links(DecisionRow row) {
        return row.subjects().stream().map(this::link).toList();
    }

    private LinkView link(Subject subject) {
        String label = words.subjects(List.of(subject));
        return Optional.ofNullable(rows.get(subject.id()))
                .flatMap(row -> page.anchors().find(row.span()))
                .map(place -> LinkView.to(place, label))
                .orElse(LinkView.plain(label));
    }

    /** The kinds of change that occur in the tables, each with how many rows have one. */
    private List<Filter> filters() {
        Map<CellDifference.Kind, Integer> counts = new TreeMap<>();
        int changed = 0;
        int all = 0;
        for (Table table : page.model().tables()) {
            for (ShownRow row : ShownCells.rows(table)) {
                Set<CellDifference.Kind> found = kinds(table, row);
                found.forEach(kind -> counts.merge(kind, 1, Integer::sum));
                changed += found.isEmpty() ? 0 : 1;
                all++;
            }
        }
        return changed == 0
                ? List.of()
                : List.of(new Filter(
                        texts.of("comparedAny", Integer.toString(changed)),
                        texts.of("comparedShown", texts.count("comparedRows", changed), Integer.toString(all)),
                        counts.entrySet().stream().map(this::kind).toList()));
    }

    private Kind kind(Map.Entry<CellDifference.Kind, Integer> counted) {
        CellDifference.Kind kind = counted.getKey();
        String count = Integer.toString(counted.getValue());
        return new Kind(kind.id(), texts.of("comparedKind", kind.title(), count));
    }

    private Set<CellDifference.Kind> kinds(Table table, ShownRow row) {
        return page.differences().stream()
                .filter(it -> it.mayConcern(row))
                .flatMap(it ->
                        new ShownCells(page.model()).of(table, row).stream().map(it::of))
                .flatMap(List::stream)
                .map(CellDifference::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
