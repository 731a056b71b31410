package dev.permatrix.compiler.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.testing.Compilation;
import dev.permatrix.compiler.testing.InMemoryCompiler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What became of suites.
 *
 * @param ids of the tests that ran, as reports write them
 * @param failures each that failed
 */
record SuiteRun(List<TestId> ids, List<Failure> failures) {

    /** @param method the test method, or the factory of the test */
    record Failure(TestId id, String method, String test, String message) {}

    /** How many ran. */
    long tests() {
        return ids.size();
    }

    /** Java sources among files, by path. */
    static Map<String, String> sources(Map<String, String> files) {
        Map<String, String> sources = new TreeMap<>(files);
        sources.keySet().removeIf(path -> !path.endsWith(".java"));
        return sources;
    }

    /** Compiles everything strictly and runs every suite. */
    static SuiteRun of(Map<String, String> enforcing, Map<String, String> suites) {
        Map<String, String> all = new TreeMap<>(sources(suites));
        all.putAll(enforcing);
        Compilation compilation = InMemoryCompiler.strict().compile(all).orFail();
        return of(compilation.classes(), suites, names(suites));
    }

    /** The classes to run, by name. */
    static List<String> names(Map<String, String> suites) {
        return suites.keySet().stream()
                .filter(path -> path.endsWith("Test.java"))
                .map(path -> path.substring(0, path.length() - ".java".length()).replace('/', '.'))
                .toList();
    }

    /** Runs some suites in a fresh loader. */
    static SuiteRun of(Map<String, byte[]> classes, Map<String, String> resources, List<String> names) {
        ClassLoader loader = new Loader(classes, resources);
        DiscoverySelector[] selectors =
                names.stream().map(name -> selectClass(load(loader, name))).toArray(DiscoverySelector[]::new);
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors)
                .execute()
                .testEvents();
        List<Failure> failures = tests.failed().stream().map(SuiteRun::failure).toList();
        return new SuiteRun(
                tests.finished().map(Event::getTestDescriptor).map(SuiteRun::id).toList(), failures);
    }

    private static TestId id(TestDescriptor test) {
        TestDescriptor parent = test.getParent().orElseThrow();
        TestDescriptor suite = parent.isTest()
                        || parent.getSource()
                                .filter(ClassSource.class::isInstance)
                                .isPresent()
                ? parent
                : parent.getParent().orElseThrow();
        String name = ((ClassSource) suite.getSource().orElseThrow()).getClassName();
        String method = test.getLegacyReportingName();
        return TestId.method(name, method.endsWith("()") ? method.substring(0, method.length() - 2) : method);
    }

    private static Failure failure(Event event) {
        TestDescriptor test = event.getTestDescriptor();
        String method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("");
        String message = event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::getMessage)
                .orElse("");
        return new Failure(id(test), method, test.getDisplayName(), message);
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    /** Classes and files from memory. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;
        private final Map<String, String> resources;

        Loader(Map<String, byte[]> classes, Map<String, String> resources) {
            super(SuiteRun.class.getClassLoader());
            this.classes = classes;
            this.resources = resources;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public InputStream getResourceAsStream(String path) {
            return resources.containsKey(path)
                    ? new ByteArrayInputStream(resources.get(path).getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(path);
        }
    }
}
