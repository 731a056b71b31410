package dev.permatrix.compiler.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Keeps javac's class files in memory and offers those of an earlier compilation as part of the class path. */
final class InMemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ClassFile> classes = new TreeMap<>();
    private final Map<String, ClassFile> earlier = new TreeMap<>();

    InMemoryFiles(JavaFileManager standard, Map<String, byte[]> earlierClasses) {
        super(standard);
        earlierClasses.forEach((name, bytes) -> earlier.put(name, new ClassFile(name, bytes)));
    }

    Map<String, byte[]> classes() {
        var all = new TreeMap<String, byte[]>();
        earlier.forEach((name, file) -> all.put(name, file.bytes()));
        classes.forEach((name, file) -> all.put(name, file.bytes()));
        return all;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return classes.computeIfAbsent(className, ClassFile::new);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        var found = new ArrayList<JavaFileObject>();
        super.list(location, packageName, kinds, recurse).forEach(found::add);
        if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
            found.addAll(inPackage(packageName));
        }
        return found;
    }

    private List<ClassFile> inPackage(String packageName) {
        return earlier.values().stream()
                .filter(file -> file.name.lastIndexOf('.') == packageName.length() && file.name.startsWith(packageName))
                .toList();
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ClassFile own ? own.name : super.inferBinaryName(location, file);
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

        byte[] bytes() {
            return content.toByteArray();
        }

        @Override
        public OutputStream openOutputStream() {
            content.reset();
            return content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes());
        }
    }
}
