package dev.permatrix.compiler.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts of the page, from their files, and the words by which a browser lets them run and no other. */
final class PageScript {

    private static final List<String> LARGE = List.of("data.js", "view.js", "grid.js", "search.js", "page.js");

    private PageScript() {}

    /** Draws a large table: the files of {@code large/}, in one. */
    static String large() {
        return LARGE.stream().map(file -> read("large/" + file)).collect(Collectors.joining("\n"));
    }

    /** The source of this script, for a page's content security policy. */
    static String source(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String file) {
        try (InputStream stream = PageScript.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
