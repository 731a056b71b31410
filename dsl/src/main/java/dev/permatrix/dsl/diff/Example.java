package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Situation;
import java.util.Optional;

/**
 * A situation in which something differs.
 *
 * @param asked the question as each matrix puts it; empty where that matrix can't, or where no permission is asked for
 * @param frame what makes a difference
 * @param situation which of its situations
 */
public record Example(Both<Optional<Situation>> asked, SharedFrame frame, int situation) {}
