package dev.permatrix.compiler.emission;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms that a report can take. */
public enum ReportFormat {
    HTML("html", "HTML"),
    MARKDOWN("md", "Markdown"),
    CSV("csv", "CSV"),
    XLSX("xlsx", "XLSX"),
    JSON("json", "JSON");

    /** What users write for all of them. */
    public static final String ALL = "all";

    /** The list of all pages. */
    public static final String INDEX = "index.html";

    private final String extension;
    private final String label;

    ReportFormat(String extension, String label) {
        this.extension = extension;
        this.label = label;
    }

    /** How its files' names end, without the dot. */
    public String extension() {
        return extension;
    }

    /** For readers. */
    public String label() {
        return label;
    }

    /** As users choose it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file of a matrix in this form; never {@link #INDEX}, and no other matrix has it: an identifier has no hyphen. */
    public String fileName(String matrix) {
        String name = matrix.toLowerCase(Locale.ROOT);
        return (name.equals("index") ? "index-matrix" : name) + "." + extension;
    }

    /** The form of this word, or every one; empty where there is none. */
    public static Set<ReportFormat> ofWord(String word) {
        String plain = word.strip();
        return plain.equalsIgnoreCase(ALL)
                ? EnumSet.allOf(ReportFormat.class)
                : Stream.of(values())
                        .filter(it -> it.word().equalsIgnoreCase(plain))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportFormat.class)));
    }

    /** What a user can write: {@code html, markdown, csv, xlsx, json, all}. */
    public static String words() {
        return Stream.concat(Stream.of(values()).map(ReportFormat::word), Stream.of(ALL))
                .collect(Collectors.joining(", "));
    }

    /** The first of these words that is no form. */
    public static Optional<String> unknown(List<String> words) {
        return words.stream().filter(it -> ofWord(it).isEmpty()).findFirst();
    }

    /** The forms of these words, each of which is one. */
    public static Set<ReportFormat> ofWords(List<String> words) {
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        words.forEach(it -> formats.addAll(ofWord(it)));
        return formats;
    }
}
