package dev.permatrix.compiler.report;

import dev.permatrix.compiler.words.CellAnswer;
import dev.permatrix.compiler.words.CellAnswer.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table: permissions down and roles across, however the author laid it out.
 *
 * @param corner what the rows are
 * @param keys the headers of further key columns; mostly none
 * @param roles the heads of the columns of cells
 */
public record ReportTable(
        String label,
        String corner,
        List<String> keys,
        List<String> roles,
        List<Group> groups,
        List<Note> notes,
        Basis basis) {

    public ReportTable {
        keys = List.copyOf(keys);
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /**
     * Rows under one heading.
     *
     * @param heading empty where they stand under none
     */
    public record Group(String heading, List<Row> rows) {}

    /**
     * One row.
     *
     * @param keys what further key columns say
     * @param marks the numbers of its notes
     * @param hints what holds for every cell of the row beside the cell itself
     */
    public record Row(
            String label,
            List<String> keys,
            List<String> marks,
            List<String> hints,
            List<String> tags,
            Basis basis,
            List<Cell> cells) {}

    /**
     * What a role may do of a row.
     *
     * @param aside where the answer comes from; empty where it says it all
     * @param marks the numbers of notes and the letters of restrictions
     */
    public record Cell(List<CellAnswer> answers, String aside, List<String> marks) {

        /** The tint of the whole cell; empty where its lines differ. */
        public Optional<Tone> tone() {
            List<Tone> tones = answers.stream().map(CellAnswer::tone).distinct().toList();
            return tones.size() == 1 ? Optional.of(tones.get(0)) : Optional.empty();
        }

        /** Its lines: {@code Yes, owner or assignee [1]}. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (CellAnswer answer : answers) {
                String about = answer.about().isEmpty() ? "" : answer.about() + ": ";
                String condition = answer.condition().isEmpty() ? "" : ", " + answer.condition();
                lines.add(about + answer.word() + condition);
            }
            lines.set(0, lines.get(0) + marked(marks));
            if (!aside.isEmpty()) {
                lines.add("(" + aside + ")");
            }
            return List.copyOf(lines);
        }
    }

    /**
     * A numbered note.
     *
     * @param effect such as "Only when owner or assignee."; empty for a note that only explains
     */
    public record Note(String number, String effect, String explanation, Basis basis) {

        /** Effect and explanation. */
        public String words() {
            return effect.isEmpty() || explanation.isEmpty() ? effect + explanation : effect + " " + explanation;
        }
    }

    /** The numbers behind a label: {@code " [1, a]"}; nothing where there are none. */
    public static String marked(List<String> marks) {
        return marks.isEmpty() ? "" : " [" + String.join(", ", marks) + "]";
    }
}
