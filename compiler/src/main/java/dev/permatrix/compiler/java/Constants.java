package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Optional;

/** What the generated enums have in common: an id for storing and the author's words. */
final class Constants {

    private Constants() {}

    /** A constant with these arguments, documented by its words. */
    static TypeSpec constant(String id, String label) {
        return TypeSpec.anonymousClassBuilder("$L,$W$L", JavaText.literal(id), JavaText.literal(label))
                .addJavadoc("$L", JavaText.sentence(label))
                .build();
    }

    static TypeSpec constant(String id, String label, CodeBlock more) {
        return TypeSpec.anonymousClassBuilder("$L,$W$L,$W$L", JavaText.literal(id), JavaText.literal(label), more)
                .addJavadoc("$L", JavaText.sentence(label))
                .build();
    }

    /** The constant that was stored under an id. */
    static MethodSpec ofId(ClassName type, String variable, String javadoc) {
        return Members.method(ParameterizedTypeName.get(ClassName.get(Optional.class), type), "ofId", PUBLIC, STATIC)
                .addJavadoc(javadoc)
                .addParameter(Members.STRING, "id")
                .beginControlFlow("for ($T $N : values())", type, variable)
                .beginControlFlow("if ($N.id.equals(id))", variable)
                .addStatement("return $T.of($N)", Optional.class, variable)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.empty()", Optional.class)
                .build();
    }
}
