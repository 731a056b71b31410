package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;

/** The wording of everything that can stand between a matrix and its Java names. */
final class NameProblems {

    private NameProblems() {}

    static Diagnostic sameName(Named first, Named second, String javaName) {
        return Diagnostic.of(
                        NameCode.SAME_NAME,
                        second.span(),
                        "`" + second.id() + "` and `" + first.id() + "` have one name in Java: `" + javaName + "`")
                .under("the second")
                .and(first.span(), "the first")
                .help("give one of them another identifier, " + second.example());
    }

    static Diagnostic onlyCaseDiffers(Named first, Named second, String one, String other) {
        return Diagnostic.of(
                        NameCode.ONLY_CASE_DIFFERS,
                        second.span(),
                        "`" + second.id() + "` and `" + first.id() + "` become types that differ only in case: `" + one
                                + "` and `" + other + "`")
                .under("the second")
                .and(first.span(), "the first")
                .help("some file systems can't hold both; give one of them another identifier, " + second.example());
    }

    static Diagnostic noJavaName(Named named) {
        return Diagnostic.of(NameCode.NO_JAVA_NAME, named.span(), "`" + named.id() + "` makes no name in Java")
                .under("a name starts with a letter, and holds one from A to Z")
                .help("say what it is called in code, " + named.example());
    }

    static Diagnostic typeTaken(Named named, String type) {
        return Diagnostic.of(
                        NameCode.TYPE_TAKEN,
                        named.span(),
                        "`" + named.id() + "` would make a second type `" + type + "`")
                .under("this name is taken")
                .help("give it another identifier, " + named.example());
    }

    static Diagnostic badPackage(Span matrix, String basePackage) {
        return Diagnostic.of(NameCode.BAD_PACKAGE, matrix, "`" + basePackage + "` is no Java package")
                .under("the package of this matrix is made below it")
                .help("the base package is a setting of the build: names with dots between them, `com.example.access`");
    }

    static Diagnostic tooMany(Span span, String what, long count, long limit) {
        return Diagnostic.of(
                        NameCode.TOO_MANY,
                        span,
                        count + " " + what + " are more than the " + limit + " that one Java type can hold")
                .under("too many for generated Java")
                .help("divide the matrix, or leave its Java out of the build");
    }
}
