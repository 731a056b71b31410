package dev.permatrix.dsl;

import java.nio.file.Path;

/**
 * A file of people to audit.
 *
 * @param path where it is
 * @param shownName its name in messages, with {@code /} between folders
 */
public record PeopleFile(Path path, String shownName) {

    /** The file that this one names, beside it or in a folder below. */
    PeopleFile sibling(String name) {
        String folder = shownName.substring(0, shownName.lastIndexOf('/') + 1);
        return new PeopleFile(path.resolveSibling(name), folder + name);
    }
}
