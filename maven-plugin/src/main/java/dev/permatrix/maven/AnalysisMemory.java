package dev.permatrix.maven;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Spares the goals of one build from reading the same matrices again, and the user from reading the same warnings
 * again. What is remembered counts only while every file that was read is as it was.
 */
final class AnalysisMemory {

    private static final String KEY = AnalysisMemory.class.getName();

    private final Map<Object, Object> pluginContext;
    private final Path base;

    /**
     * @param pluginContext what Maven keeps for this plugin and project
     * @param base the folder that shown names are relative to
     */
    @SuppressWarnings({"rawtypes", "unchecked"})
    AnalysisMemory(Map pluginContext, Path base) {
        this.pluginContext = pluginContext;
        this.base = base;
    }

    /**
     * An analysis, and whether it was made just now.
     *
     * @param isFresh if not, the user has seen what it says
     */
    record Recalled(Analysis analysis, boolean isFresh) {}

    private record Memory(List<MatrixFile> files, Map<String, String> stamps, SoftReference<Analysis> analysis) {}

    Recalled analyze(List<MatrixFile> files) {
        return remembered(files).map(analysis -> new Recalled(analysis, false)).orElseGet(() -> {
            Analysis analysis = MatrixAnalyzer.analyze(files);
            Set<String> read = new TreeSet<>(analysis.sources().keySet());
            files.forEach(file -> read.add(file.shownName()));
            pluginContext.put(KEY, new Memory(files, stamps(read), new SoftReference<>(analysis)));
            return new Recalled(analysis, true);
        });
    }

    private Optional<Analysis> remembered(List<MatrixFile> files) {
        return pluginContext.get(KEY) instanceof Memory memory
                        && memory.files().equals(files)
                        && memory.stamps().equals(stamps(memory.stamps().keySet()))
                ? Optional.ofNullable(memory.analysis().get())
                : Optional.empty();
    }

    private Map<String, String> stamps(Set<String> shownNames) {
        Map<String, String> stamps = new LinkedHashMap<>();
        shownNames.forEach(name -> stamps.put(name, stamp(base.resolve(name))));
        return stamps;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
