package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.testing.Compilation;
import dev.permatrix.compiler.testing.InMemoryCompiler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compiles code that asks generated classes a wrong question, and its right twin. */
final class Misuse {

    private final Map<String, byte[]> generated;

    private Misuse(Map<String, byte[]> generated) {
        this.generated = generated;
    }

    /** Against the classes of these cases. */
    static Misuse of(String... cases) {
        Map<String, String> sources = new TreeMap<>();
        Stream.of(cases).forEach(name -> sources.putAll(JavaCases.matrix(name).sources()));
        return new Misuse(InMemoryCompiler.strict().compile(sources).orFail().classes());
    }

    /**
     * A wrong question.
     *
     * @param matrix the package of the generated classes
     * @param code the end of javac's key; several keys mean that any of them will do
     */
    record Case(String name, String matrix, String wrong, String right, String... code) {}

    Stream<DynamicTest> tests(List<Case> cases) {
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private void check(Case misuse) {
        assertThat(compile(misuse, misuse.right()).messages()).isEmpty();
        Compilation wrong = compile(misuse, misuse.wrong());
        assertThat(wrong.compiled()).isFalse();
        assertThat(wrong.codes())
                .anySatisfy(code -> assertThat(Stream.of(misuse.code())).anyMatch(code::endsWith));
    }

    private Compilation compile(Case misuse, String body) {
        String edit = misuse.matrix().equals("example.smallcrm")
                ? "static void edit(ContactPermit.EditContact<Contact> permit) {}\n"
                : "";
        String source = "package app;\nimport java.util.*;\nimport " + misuse.matrix() + ".*;\n"
                + "final class Use {\nprivate Use() {}\nrecord Contact(String id, String owner) {}\n" + edit
                + "static void use() {\n" + body + "\n}\n}\n";
        return InMemoryCompiler.strict().compile(Map.of("app/Use.java", source), generated);
    }
}
