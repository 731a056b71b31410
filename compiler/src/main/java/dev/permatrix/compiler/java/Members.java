package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The members that many generated types have. */
final class Members {

    static final ClassName STRING = ClassName.get(String.class);

    private Members() {}

    static TypeSpec.Builder finalClass(ClassName name) {
        return TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
    }

    static TypeSpec.Builder publicFinalClass(ClassName name) {
        return finalClass(name).addModifiers(Modifier.PUBLIC);
    }

    static MethodSpec.Builder method(TypeName returns, String name, Modifier... modifiers) {
        return MethodSpec.methodBuilder(name).returns(returns).addModifiers(modifiers);
    }

    static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    static FieldSpec field(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
    }

    /** A field that the whole package reads. */
    static FieldSpec sharedField(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.FINAL).build();
    }

    static MethodSpec hiddenConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    /** A constructor that stores its parameters in fields of the same names. */
    static MethodSpec storing(List<ParameterSpec> parameters, Modifier... modifiers) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(modifiers).addParameters(parameters);
        parameters.forEach(it -> constructor.addStatement("this.$1N = $1N", it.name()));
        return constructor.build();
    }

    /** A method that gives a field. */
    static MethodSpec accessor(TypeName type, String name, String javadoc, Modifier... modifiers) {
        MethodSpec.Builder accessor = method(type, name, modifiers).addStatement("return $N", name);
        return javadoc.isEmpty()
                ? accessor.build()
                : accessor.addJavadoc(javadoc).build();
    }

    static MethodSpec toString(CodeBlock text, Modifier... modifiers) {
        return method(STRING, "toString", modifiers)
                .addAnnotation(Override.class)
                .addStatement("return $L", text)
                .build();
    }

    /** {@code Objects.requireNonNull(x, "x")}. */
    static CodeBlock nonNull(String name) {
        return CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, name);
    }
}
