package dev.permatrix.compiler.emission;

import java.util.List;

/**
 * What a list of matrices says of one of them, in words and figures.
 *
 * @param page the file with its page, in the folder of the list
 * @param name the identifier
 * @param label the author's words; empty where they are the name
 * @param reading a sentence that names the variant whose figures these are; empty for the matrix itself
 * @param file where the matrix is written
 * @param content a hash of what is written there
 */
public record MatrixSummary(
        String page,
        String name,
        String label,
        String reading,
        List<FigureGroup> figures,
        String file,
        String content) {

    public MatrixSummary {
        figures = List.copyOf(figures);
    }

    /** Figures under one heading, such as the promises that are proved and those that are open. */
    public record FigureGroup(String heading, List<Figure> figures) {
        public FigureGroup {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure in words, such as "13 proved".
     *
     * @param section the part of the page that tells more; empty where none does
     * @param tone {@code bad} or {@code open} where it asks for attention; else empty
     */
    public record Figure(String words, String section, String tone) {

        public boolean leads() {
            return !section.isEmpty();
        }
    }
}
