package dev.permatrix.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this compiler, as the build wrote it into the jar. */
final class CompilerVersion {

    private static final String RESOURCE = "version.properties";

    private CompilerVersion() {}

    /** Who makes the files, such as {@code Permatrix 0.1.0}. */
    static String maker() {
        return "Permatrix " + version();
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = CompilerVersion.class.getResourceAsStream(RESOURCE)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " can't be read from the compiler's own jar", e);
        }
        return properties.getProperty("version");
    }
}
