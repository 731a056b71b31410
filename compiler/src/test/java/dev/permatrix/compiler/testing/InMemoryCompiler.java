package dev.permatrix.compiler.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles Java sources without a file: {@code --release 17 -Xlint:all -Werror}, with Javadoc's own checks on request.
 *
 * <p>Sources are keyed by their path below a source root ({@code example/Role.java}). The class path is the tests'
 * own, so that generated suites find JUnit.
 */
public final class InMemoryCompiler {
    private final List<String> options;

    private InMemoryCompiler(List<String> options) {
        this.options = options;
    }

    public static InMemoryCompiler strict() {
        return new InMemoryCompiler(List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none"));
    }

    /** As {@link #strict()}, and Javadoc comments must be well-formed too. */
    public static InMemoryCompiler strictWithDoclint() {
        return new InMemoryCompiler(
                List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-Xdoclint:all,-missing"));
    }

    public Compilation compile(Map<String, String> sources) {
        return compile(sources, Map.of());
    }

    /** Compiles only {@code sources}, against the classes of an earlier compilation (by their binary names). */
    public Compilation compile(Map<String, String> sources, Map<String, byte[]> earlier) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
                InMemoryFiles files = new InMemoryFiles(standard, earlier)) {
            var units = new ArrayList<JavaFileObject>();
            new TreeMap<>(sources).forEach((path, text) -> units.add(new Source(path, text)));
            boolean compiled = compiler.getTask(new StringWriter(), files, diagnostics, options, null, units)
                    .call();
            return new Compilation(compiled, messages(diagnostics), files.classes());
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private static List<Compilation.Message> messages(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(InMemoryCompiler::message)
                .toList();
    }

    private static Compilation.Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String path = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().toUri().getPath().substring(1);
        return new Compilation.Message(
                diagnostic.getCode(), path, diagnostic.getLineNumber(), diagnostic.getMessage(java.util.Locale.ROOT));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
