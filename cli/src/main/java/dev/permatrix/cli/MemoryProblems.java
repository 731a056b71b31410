package dev.permatrix.cli;

import java.util.List;

/** What is said where the input needs more memory than Java may take. */
final class MemoryProblems {

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    private MemoryProblems() {}

    /**
     * What happened, and what to write instead.
     *
     * @param most bytes that Java was allowed to take
     */
    static List<String> outOfMemory(long most) {
        String more = "-Xmx" + 2 * ((most + GIGABYTE - 1) / GIGABYTE) + "g";
        return List.of(
                "permatrix failed: the input needs more memory than the " + size(most) + " that Java may take",
                "give Java more, if the machine has it: set the variable PERMATRIX_OPTS to " + more
                        + " for ./permatrix, or write java " + more + " -jar permatrix.jar");
    }

    private static String size(long bytes) {
        return bytes < 2 * GIGABYTE
                ? Math.round((double) bytes / MEGABYTE) + " MB"
                : Math.round((double) bytes / GIGABYTE) + " GB";
    }
}
