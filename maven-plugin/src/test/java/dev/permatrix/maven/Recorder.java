package dev.permatrix.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/** Stands in for Maven's log or an editor, and keeps what it was told, such as {@code warn(text)}. */
final class Recorder {

    private final List<String> calls = new ArrayList<>();

    List<String> calls() {
        return calls;
    }

    Log log() {
        return recording(Log.class);
    }

    /** A page of a site. */
    Sink sink() {
        return recording(Sink.class);
    }

    /** An editor that marks places. */
    Editor editor() {
        var older = new org.sonatype.plexus.build.incremental.DefaultBuildContext();
        return new Editor(recording(BuildContext.class), older);
    }

    /** No editor, as on a command line. */
    static Editor noEditor() {
        var older = new org.sonatype.plexus.build.incremental.DefaultBuildContext();
        return new Editor(new DefaultBuildContext(older), older);
    }

    private <T> T recording(Class<T> type) {
        InvocationHandler keep = (self, method, arguments) -> {
            String shown = Arrays.stream(Objects.requireNonNullElse(arguments, new Object[0]))
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            calls.add(method.getName() + "(" + shown + ")");
            return null;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, keep));
    }
}
