package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Situation;
import java.util.List;
import java.util.Optional;

/**
 * A situation in which something differs.
 *
 * @param asked the question as each matrix puts it; empty where that matrix can't, or where no permission is asked for
 * @param words what is so in it, each of what makes a difference
 */
public record Example(Both<Optional<Situation>> asked, List<String> words) {

    public Example {
        words = List.copyOf(words);
    }
}
