package dev.permatrix.cli.git;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of a revision.
 *
 * @param blobs what holds each file's content, by its path from the top of the repository, with {@code /}
 */
record GitTree(Map<String, String> blobs) {

    GitTree {
        blobs = Map.copyOf(blobs);
    }

    /**
     * What {@code git ls-tree -r -z} prints, such as {@code 100644 blob 1f7a…<tab>path<nul>}. Links and submodules are left
     * out, as is what would lead out of a folder.
     */
    static GitTree of(String listing) {
        Map<String, String> blobs = new HashMap<>();
        for (String entry : listing.split("\0")) {
            int tab = entry.indexOf('\t');
            String[] fields = tab < 0 ? new String[0] : entry.substring(0, tab).split(" ");
            String path = entry.substring(tab + 1);
            if (fields.length == 3 && fields[0].startsWith("100") && isPlain(path)) {
                blobs.put(path, fields[2]);
            }
        }
        return new GitTree(blobs);
    }

    private static boolean isPlain(String path) {
        return !path.startsWith("/") && !path.contains("\\") && !("/" + path + "/").matches(".*/\\.{0,2}/.*");
    }

    Optional<String> blob(String path) {
        return Optional.ofNullable(blobs.get(path));
    }

    /** The files beside this one or below whose names stand in its text: a matrix names no others. */
    Set<String> namedIn(String path, String text) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Set<String> named = new TreeSet<>();
        for (String other : blobs.keySet()) {
            if (other.startsWith(folder) && text.contains(other.substring(folder.length()))) {
                named.add(other);
            }
        }
        return named;
    }
}
