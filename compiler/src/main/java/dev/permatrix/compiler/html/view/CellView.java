package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * What a role may do of a row.
 *
 * @param role for narrow screens, on which each cell names its role
 * @param tone the tint of the whole cell
 */
public record CellView(String id, String role, String tone, List<AnswerView> answers) {}
