package dev.permatrix.compiler.testing;

import java.util.List;
import java.util.Map;

/**
 * What javac made of some sources.
 *
 * @param compiled whether there was neither an error nor a warning
 * @param messages errors and warnings in javac's order
 * @param classes class files by binary name, those of the earlier compilation included
 */
public record Compilation(boolean compiled, List<Message> messages, Map<String, byte[]> classes) {
    /** @param code javac's key, such as {@code compiler.err.cant.apply.symbol} */
    public record Message(String code, String path, long line, String text) {}

    public Compilation {
        messages = List.copyOf(messages);
        classes = Map.copyOf(classes);
    }

    /** The same compilation, if there was nothing to complain of; else the complaints as an error. */
    public Compilation orFail() {
        if (!compiled || !messages.isEmpty()) {
            throw new AssertionError("does not compile:\n"
                    + String.join("\n", messages.stream().map(Message::toString).toList()));
        }
        return this;
    }

    public List<String> codes() {
        return messages.stream().map(Message::code).distinct().toList();
    }

    /** A new loader of these classes, below the tests' own. */
    public ClassLoader load() {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }
}
