package dev.permatrix.maven;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the goals of one build out of each other's folders. A goal removes from its folder what it doesn't make
 * itself: two that shared one would undo each other's work.
 *
 * @param requests what was asked for, by folder
 */
record FolderClaims(Map<Path, Object> requests) {

    private static final String KEY = FolderClaims.class.getName();

    /**
     * The claims of this build.
     *
     * @param pluginContext what Maven keeps for this plugin and project
     * @param build tells this build from an earlier one whose claims may still be kept
     */
    @SuppressWarnings({"rawtypes", "unchecked"})
    static FolderClaims of(Map pluginContext, Object build) {
        return (FolderClaims) pluginContext.computeIfAbsent(KEY + build, key -> new FolderClaims(new HashMap<>()));
    }

    /** Takes a folder for a request; false if this build has filled it for another one. */
    boolean take(Path folder, Object request) {
        Object first = requests.putIfAbsent(folder.toAbsolutePath().normalize(), request);
        return first == null || first.equals(request);
    }
}
