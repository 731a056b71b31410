package dev.permatrix.maven;

import dev.permatrix.compiler.output.WriteReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.logging.Log;

/**
 * What became of the files of one goal, told to the user and to Maven.
 *
 * @param base where Maven was started: folders of classes are shown relative to it
 */
record Delivery(WriteReport report, Path base) {

    /** A line for each folder that has files: with Java, for each matrix. */
    void tellFolders(String what, Log log) {
        files().collect(Collectors.groupingBy(this::folderOf, TreeMap::new, Collectors.toList()))
                .forEach((folder, files) -> log.info("%s: %s (%s, %d written)"
                        .formatted(what, folder, Summary.count(files.size(), "file"), writtenAmong(files))));
        tellRemoved(log);
    }

    /** A line for each file, with a path that can be opened from anywhere. */
    void tellFiles(String what, Log log) {
        files().sorted().forEach(file -> log.info(what + ": " + report.folder().resolve(file)));
        tellRemoved(log);
    }

    boolean hasFiles() {
        return files().findAny().isPresent();
    }

    /** What the compiler doesn't take and the classes need beside them; empty if there is nothing but Java. */
    Optional<Resource> resources() {
        List<String> others =
                files().filter(file -> !file.endsWith(".java")).sorted().toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Resource resource = new Resource();
        resource.setDirectory(report.folder().toString());
        resource.setIncludes(others);
        return Optional.of(resource);
    }

    private Stream<String> files() {
        return Stream.concat(report.written().stream(), report.unchanged().stream());
    }

    private String folderOf(String file) {
        return ShownName.of(report.folder().resolve(file).getParent(), base);
    }

    private long writtenAmong(List<String> files) {
        return files.stream().filter(report.written()::contains).count();
    }

    private void tellRemoved(Log log) {
        if (!report.removed().isEmpty()) {
            log.info("removed: " + Summary.count(report.removed().size(), "file") + " no longer made, from "
                    + ShownName.of(report.folder(), base));
        }
    }
}
