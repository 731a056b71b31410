package dev.permatrix.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A difference as headed tables of words, the same for every form that it is shown in.
 *
 * @param summary one line
 */
public record DiffReport(String summary, List<Section> sections) {

    public DiffReport {
        sections = List.copyOf(sections);
    }

    /**
     * One table.
     *
     * @param kind of which all its changes are; empty where it is of decisions of several kinds, or of something else
     * @param count how many answers or declarations it tells of; a row may tell of several
     * @param columns its headers
     * @param rows as many texts as there are columns; empty where there is nothing to say
     */
    public record Section(
            Optional<Move.Kind> kind, String title, int count, List<String> columns, List<List<String>> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param circumstances the words for situations */
    public static DiffReport of(MatrixDiff diff, CircumstanceWords circumstances) {
        return new Maker(diff, circumstances).report();
    }

    private static final class Maker {
        private static final List<String> DECISIONS =
                List.of("Permission", "Who", "Before", "After", "When", "Example");
        private static final List<String> DECLARATIONS = List.of("What", "Name", "Detail");

        private final MatrixDiff diff;
        private final DiffWords words;
        private final CircumstanceWords circumstances;
        private final List<Section> sections = new ArrayList<>();

        Maker(MatrixDiff diff, CircumstanceWords circumstances) {
            this.diff = diff;
            this.circumstances = circumstances;
            this.words = new DiffWords(diff);
        }

        DiffReport report() {
            notCompared();
            for (Move.Kind kind : Move.Kind.values()) {
                decisions(
                        Optional.of(kind),
                        DiffWords.heading(kind),
                        DecisionRow.of(diff, diff.decisions(), kind, circumstances),
                        DECISIONS);
            }
            List<String> holdings = new ArrayList<>(DECISIONS);
            holdings.set(0, "Role");
            decisions(
                    Optional.empty(),
                    "Who holds which role",
                    Stream.of(Move.Kind.values())
                            .flatMap(kind -> DecisionRow.of(diff, diff.holdings(), kind, circumstances).stream())
                            .toList(),
                    holdings);
            operations();
            declarations("Declarations", diff.meaningful());
            String summary = summary();
            declarations("Statements written otherwise", diff.rewritten());
            declarations("Other words for the same", diff.reworded());
            return new DiffReport(summary, sections);
        }

        private String summary() {
            if (sections.isEmpty()) {
                return "No change in meaning.";
            }
            String changes = sections.stream()
                    .map(it -> lowerCase(it.title()) + " " + it.count())
                    .collect(Collectors.joining(", "));
            return "Changes in meaning: " + changes + ".";
        }

        private static String lowerCase(String title) {
            return Character.toLowerCase(title.charAt(0)) + title.substring(1);
        }

        private void add(
                Optional<Move.Kind> kind, String title, int count, List<String> columns, List<List<String>> rows) {
            if (!rows.isEmpty()) {
                sections.add(new Section(kind, title, count, columns, rows));
            }
        }

        private void notCompared() {
            List<List<String>> rows = diff.notCompared().stream()
                    .map(it -> List.of(it.what(), it.because()))
                    .toList();
            add(Optional.empty(), "Not compared", rows.size(), List.of("What", "Because"), rows);
        }

        private void decisions(
                Optional<Move.Kind> kind, String title, List<DecisionRow> changes, List<String> columns) {
            List<List<String>> rows = changes.stream()
                    .map(it -> List.of(
                            words.subjects(it.subjects()),
                            words.people(it.people()),
                            answer(it.move().from()),
                            answer(it.move().to()),
                            it.when(),
                            String.join(", ", circumstances.of(it.example()))))
                    .toList();
            add(kind, title, changes.stream().mapToInt(DecisionRow::count).sum(), columns, rows);
        }

        private String answer(Said said) {
            return circumstances.answer(
                    said, said.granters().stream().map(diff::role).toList());
        }

        private void operations() {
            List<List<String>> rows = diff.operations().stream()
                    .map(it -> List.of(
                            words.operation(it),
                            words.actors(it),
                            words.targets(it),
                            answer(it.move().from()),
                            answer(it.move().to()),
                            String.join(" and ", circumstances.of(it))))
                    .toList();
            add(
                    Optional.empty(),
                    "Who may change whom",
                    rows.size(),
                    List.of("Change", "By", "To", "Before", "After", "When"),
                    rows);
        }

        private void declarations(String title, Stream<DeclarationChange> changes) {
            List<List<String>> rows = changes.map(
                            it -> List.of(DiffWords.change(it), it.shown().label(), DiffWords.detail(it)))
                    .toList();
            add(Optional.empty(), title, rows.size(), DECLARATIONS, rows);
        }
    }
}
