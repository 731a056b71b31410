package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** {@code NotPermittedException}: a permit was required and there is none. */
final class NotPermittedEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return List.of(Members.publicFinalClass(types.notPermitted())
                .addJavadoc("Thrown where a permit was required and the decision was not {@link Outcome#ALLOW}.")
                .superclass(RuntimeException.class)
                .addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID", PRIVATE, STATIC, FINAL)
                        .initializer("1L")
                        .build())
                .addField(FieldSpec.builder(types.decision(), "decision", PRIVATE, FINAL, TRANSIENT)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PRIVATE)
                        .addParameter(types.decision(), "decision")
                        .addStatement("super(decision.toString())")
                        .addStatement("this.decision = decision")
                        .build())
                .addMethod(Members.accessor(
                        types.decision(),
                        "decision",
                        "What was decided; null only in a copy that was deserialised.",
                        PUBLIC))
                .addMethod(Members.method(types.decision(), "allowedOrThrow", STATIC)
                        .addParameter(types.decision(), "decision")
                        .beginControlFlow("if (decision.allowed())")
                        .addStatement("return decision")
                        .endControlFlow()
                        .addStatement("throw new $T(decision)", types.notPermitted())
                        .build())
                .build());
    }
}
