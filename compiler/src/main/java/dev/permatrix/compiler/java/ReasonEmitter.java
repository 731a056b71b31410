package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;

/** {@code Reason}: a statement and where it stands. */
final class ReasonEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return List.of(TypeSpec.recordBuilder(types.reason())
                .addModifiers(PUBLIC)
                .addJavadoc("A statement of the matrix that decided, and where it stands.\n\n"
                        + "@param file the matrix\n@param line counted from 1\n"
                        + "@param column counted from 1, in Unicode code points\n"
                        + "@param text the statement in the author's words")
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(Members.STRING, "file")
                        .addParameter(TypeName.INT, "line")
                        .addParameter(TypeName.INT, "column")
                        .addParameter(Members.STRING, "text")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("A place has a file and a text.")
                        .addStatement("$T.requireNonNull(file, $S)", Objects.class, "file")
                        .addStatement("$T.requireNonNull(text, $S)", Objects.class, "text")
                        .build())
                .addMethod(at(types))
                .addMethod(
                        Members.toString(CodeBlock.of("file + \":\" + line + \":\" + column + \": \" + text"), PUBLIC))
                .build());
    }

    private static MethodSpec at(JavaTypes types) {
        return Members.method(types.reason(), "at", STATIC)
                .addJavadoc(
                        "A statement of $L.",
                        JavaText.javadoc(types.model().source().name()))
                .addParameter(TypeName.INT, "line")
                .addParameter(TypeName.INT, "column")
                .addParameter(Members.STRING, "text")
                .addStatement(
                        "return new $T($L, line, column, text)",
                        types.reason(),
                        JavaText.literal(types.model().source().name()))
                .build();
    }

    /** The expression that makes a reason. */
    static CodeBlock reason(JavaTypes types, dev.permatrix.dsl.model.Reason reason) {
        return reason(types, reason, CodeBlock.of("$L", JavaText.literal(reason.text())));
    }

    /** The same with another text. */
    static CodeBlock reason(JavaTypes types, dev.permatrix.dsl.model.Reason reason, CodeBlock text) {
        int line = reason.span().line();
        int column = reason.span().column();
        return reason.span().file().equals(types.model().source().name())
                ? CodeBlock.of("$T.at($L, $L,$W$L)", types.reason(), line, column, text)
                : CodeBlock.of(
                        "new $T($L, $L, $L,$W$L)",
                        types.reason(),
                        JavaText.literal(reason.span().file()),
                        line,
                        column,
                        text);
    }
}
