package dev.permatrix.compiler.html.view;

/**
 * What changed in a cell.
 *
 * @param tone {@code more}, {@code less} or {@code other}: which colour and arrow it has
 * @param title such as {@code Widened}
 * @param about of which permissions of the cell; empty where of all
 * @param was such as {@code was No}; empty where nothing was
 * @param when such as {@code when not author}; empty where always
 */
public record DifferenceView(String tone, String title, String about, String was, String when) {}
