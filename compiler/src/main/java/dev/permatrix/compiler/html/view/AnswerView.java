package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * One line of a cell.
 *
 * @param tone which tint and icon it has: {@code yes}, {@code part}, {@code until}, {@code ask}, {@code open},
 *     {@code never} or {@code no}
 * @param permission which permission of the row it is about; empty where it is about all of them
 * @param word such as {@code On request}
 * @param condition such as {@code owner or assignee}; empty where there is none
 * @param marks the note numbers and restriction letters of the cell, in its first line
 */
public record AnswerView(String tone, String permission, String word, String condition, List<LinkView> marks) {

    public static AnswerView of(String tone, String word, String condition) {
        return new AnswerView(tone, "", word, condition, List.of());
    }

    /** The same line, said of these permissions only. */
    public AnswerView about(String permissions) {
        return new AnswerView(tone, permissions, word, condition, marks);
    }

    public AnswerView marked(List<LinkView> more) {
        return new AnswerView(tone, permission, word, condition, more);
    }
}
