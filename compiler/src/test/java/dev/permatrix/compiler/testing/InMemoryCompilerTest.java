package dev.permatrix.compiler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class InMemoryCompilerTest {
    private static final Map<String, String> ONE = Map.of(
            "sample/One.java",
            "package sample; public final class One { private One() {} public static int one() { return 1; } }");

    @Test
    void compiledClassesCanBeLoadedAndCalled() throws ReflectiveOperationException {
        var loader = InMemoryCompiler.strict().compile(ONE).orFail().load();
        assertThat(loader.loadClass("sample.One").getMethod("one").invoke(null)).isEqualTo(1);
    }

    @Test
    void laterSourcesSeeEarlierClasses() {
        var earlier = InMemoryCompiler.strict().compile(ONE).orFail();
        var two = Map.of("sample/Two.java", "package sample; final class Two { int two = One.one() + 1; }");
        var later = InMemoryCompiler.strict().compile(two, earlier.classes()).orFail();
        assertThat(later.classes()).containsOnlyKeys("sample.One", "sample.Two");
    }

    @Test
    void errorsCarryJavacsCodeAndPlace() {
        var wrong = InMemoryCompiler.strict()
                .compile(Map.of("sample/Bad.java", "package sample;\nclass Bad {int x = \"\";}"));
        assertThat(wrong.compiled()).isFalse();
        assertThat(wrong.codes()).containsExactly("compiler.err.prob.found.req");
        assertThat(wrong.messages().get(0).path()).isEqualTo("sample/Bad.java");
        assertThat(wrong.messages().get(0).line()).isEqualTo(2);
    }

    @Test
    void warningsFailTheCompilation() {
        var raw = Map.of("sample/Raw.java", "package sample; final class Raw { java.util.List list; }");
        assertThat(InMemoryCompiler.strict().compile(raw).compiled()).isFalse();
    }

    @Test
    void brokenJavadocFailsOnRequestOnly() {
        var broken = Map.of(
                "sample/Doc.java",
                "package sample; /** {@link Nowhere} <b> */ public final class Doc { private Doc() {} }");
        assertThat(InMemoryCompiler.strict().compile(broken).compiled()).isTrue();
        assertThat(InMemoryCompiler.strictWithDoclint().compile(broken).compiled())
                .isFalse();
    }
}
