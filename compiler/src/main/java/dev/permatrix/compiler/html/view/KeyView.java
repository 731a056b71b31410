package dev.permatrix.compiler.html.view;

/**
 * What a further key column says of a row.
 *
 * @param head of the column, for narrow screens, on which each key names it
 */
public record KeyView(String head, String word) {}
