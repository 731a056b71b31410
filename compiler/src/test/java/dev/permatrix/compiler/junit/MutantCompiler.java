package dev.permatrix.compiler.junit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a few changed files against classes made before, many times: listings of the class path are kept. */
final class MutantCompiler {

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final Files files;

    MutantCompiler(Map<String, byte[]> classes) {
        files = new Files(javac.getStandardFileManager(new DiagnosticCollector<>(), null, null), classes);
    }

    /**
     * The classes with those of the changed sources in place of the old ones; empty if they don't compile.
     */
    Optional<Map<String, byte[]>> compile(Map<String, String> changed) {
        List<JavaFileObject> units = new ArrayList<>();
        changed.forEach((path, text) -> units.add(new Source(path, text)));
        files.made.clear();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        if (!javac.getTask(null, files, said, List.of("-proc:none", "-g:none"), null, units)
                .call()) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new TreeMap<>(files.classes);
        files.made.forEach((name, file) -> classes.put(name, file.content.toByteArray()));
        return Optional.of(classes);
    }

    private record Listing(String location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

    private static final class Files extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> classes;
        private final Map<String, ClassFile> made = new TreeMap<>();
        private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();

        Files(JavaFileManager standard, Map<String, byte[]> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return made.computeIfAbsent(name, ClassFile::new);
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            Listing listing = new Listing(location.getName(), packageName, kinds, recurse);
            if (!listings.containsKey(listing)) {
                List<JavaFileObject> found = new ArrayList<>();
                super.list(location, packageName, kinds, recurse).forEach(found::add);
                if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                    found.addAll(inPackage(packageName));
                }
                listings.put(listing, found);
            }
            return listings.get(listing);
        }

        private List<ClassFile> inPackage(String packageName) {
            return classes.entrySet().stream()
                    .filter(it -> it.getKey().lastIndexOf('.') == packageName.length()
                            && it.getKey().startsWith(packageName))
                    .map(it -> new ClassFile(it.getKey(), it.getValue()))
                    .toList();
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFile own ? own.name : super.inferBinaryName(location, file);
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final String name;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
        }

        ClassFile(String name, byte[] bytes) {
            this(name);
            content.writeBytes(bytes);
        }

        @Override
        public OutputStream openOutputStream() {
            content.reset();
            return content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content.toByteArray());
        }
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
