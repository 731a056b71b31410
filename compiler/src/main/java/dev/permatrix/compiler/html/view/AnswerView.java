package dev.permatrix.compiler.html.view;

/**
 * One line of a cell.
 *
 * @param tone which tint and icon it has: {@code yes}, {@code part}, {@code ask}, {@code open} or {@code no}
 * @param permission which permission of the row it is about; empty where it is about all of them
 * @param word such as {@code On request}
 * @param condition such as {@code owner or assignee}; empty where there is none
 */
public record AnswerView(String tone, String permission, String word, String condition) {}
