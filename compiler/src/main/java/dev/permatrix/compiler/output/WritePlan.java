package dev.permatrix.compiler.output;

import dev.permatrix.compiler.emission.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What has to be done to a folder, found without touching it.
 *
 * @param writes contents by path: new files, and ours with another content
 * @param unchanged paths of files that are right already
 * @param removals paths of files that we wrote and no longer make
 * @param after the list of written files once all is done
 */
record WritePlan(SortedMap<String, Content> writes, List<String> unchanged, List<String> removals, WrittenFiles after) {

    boolean isEmpty() {
        return writes.isEmpty() && removals.isEmpty();
    }

    WriteReport report(Path folder) {
        return new WriteReport(folder, List.copyOf(writes.keySet()), unchanged, removals);
    }
}
