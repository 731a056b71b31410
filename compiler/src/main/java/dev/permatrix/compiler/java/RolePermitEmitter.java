package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** {@code RoleChangePermit}: a nested class for each change of a role itself, which only a passed check can make. */
final class RolePermitEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        List<ChangeQuestion> questions =
                ChangeQuestion.of(types).stream().filter(it -> !it.hasTarget()).toList();
        return questions.isEmpty() ? List.of() : List.of(permits(types, questions));
    }

    private static TypeSpec permits(JavaTypes types, List<ChangeQuestion> questions) {
        ClassName name = types.type("RoleChangePermit");
        List<ParameterSpec> common =
                List.of(Members.parameter(types.subject(), "by"), Members.parameter(types.decision(), "decision"));
        TypeSpec.Builder permits = TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, ABSTRACT, SEALED)
                .addJavadoc(
                        "Proof that a change of a role itself was allowed: only the check can make one. Use it at once.");
        common.forEach(it -> permits.addField(Members.field(it.type(), it.name())));
        permits.addMethod(Members.storing(common, PRIVATE))
                .addMethod(Members.accessor(types.subject(), "by", "Who may.", PUBLIC, FINAL))
                .addMethod(Members.accessor(types.decision(), "decision", "What allowed it.", PUBLIC, FINAL))
                .addMethod(
                        Members.toString(CodeBlock.of("getClass().getSimpleName() + $S + by", " by "), PUBLIC, FINAL));
        questions.forEach(question -> permits.addType(new NestedPermit(types, question, name, common).type()));
        return permits.build();
    }
}
