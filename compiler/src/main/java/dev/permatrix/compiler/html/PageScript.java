package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page's script, in one piece, and its data. Both are put into the finished page, into elements that the template
 * leaves empty: no text of an author can look like one, since none holds {@code <}. The browser runs this script and
 * no other, because the page names its hash.
 */
final class PageScript {

    private static final List<String> TABLES =
            List.of("dom", "address", "cells", "table", "filter", "keyboard", "panel", "answers", "theme", "start");
    private static final List<String> LARGE_TABLE = List.of(
            "dom",
            "address",
            "cells",
            "large/data",
            "large/view",
            "large/grid",
            "large/search",
            "panel",
            "answers",
            "theme",
            "large/page");
    private static final String DATA = "<script type=\"application/json\" id=\"data\">";
    private static final String SCRIPT = "<script>";
    private static final String END = "</script>";

    private final String script;

    private PageScript(List<String> files) {
        script = files.stream()
                .map(PageScript::read)
                .collect(Collectors.joining("\n", "\n(function () {\n'use strict';\n\n", "})();\n"));
    }

    /** Of a page whose tables are laid out. */
    static PageScript ofTables() {
        return new PageScript(TABLES);
    }

    /** Of a page whose table is drawn on demand. */
    static PageScript ofLargeTable() {
        return new PageScript(LARGE_TABLE);
    }

    /** The same on a page that compares two matrices. */
    static PageScript ofComparedTables() {
        return comparing(TABLES, "comparedtables");
    }

    /** The same of a page whose table is drawn on demand. */
    static PageScript ofComparedLargeTable() {
        return comparing(LARGE_TABLE, "large/compared");
    }

    /** What compares comes before the last file, which starts it all. */
    private static PageScript comparing(List<String> ordinary, String kind) {
        List<String> files = new ArrayList<>(ordinary);
        files.addAll(files.size() - 1, List.of("comparison", kind, "copy"));
        return new PageScript(files);
    }

    private static String read(String file) {
        try (InputStream stream = PageScript.class.getResourceAsStream("script/" + file + ".js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a Content-Security-Policy names the script. */
    String hash() {
        return "sha256-" + Base64.getEncoder().encodeToString(Digest.bytes(script.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page with the script and its data. */
    String in(String html, String json) {
        return html.replace(DATA + END, DATA + json + END).replace(SCRIPT + END, SCRIPT + script + END);
    }
}
