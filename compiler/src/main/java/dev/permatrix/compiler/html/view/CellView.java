package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * What a role may do of a row.
 *
 * @param head of its column, for narrow screens, on which each cell names it
 * @param tone the tint of the whole cell
 * @param aside where the answer comes from, such as "level read"; empty where the answer says it all
 * @param tested what became of its tests
 * @param differences what changed in it; nothing where the page compares nothing
 */
public record CellView(
        String id,
        String head,
        String tone,
        List<AnswerView> answers,
        String aside,
        ResultView tested,
        List<DifferenceView> differences) {}
