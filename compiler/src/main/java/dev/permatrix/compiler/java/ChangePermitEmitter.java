package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** {@code UserChangePermit}: a nested class for each change, which only a passed check can make. */
final class ChangePermitEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        List<ChangeQuestion> questions = ChangeQuestion.of(types).stream()
                .filter(ChangeQuestion::hasTarget)
                .toList();
        return questions.isEmpty() ? List.of() : List.of(permits(types, questions));
    }

    private static TypeSpec permits(JavaTypes types, List<ChangeQuestion> questions) {
        List<ParameterSpec> parameters = common(types);
        TypeSpec.Builder permits = TypeSpec.classBuilder(types.type("UserChangePermit"))
                .addModifiers(PUBLIC, ABSTRACT, SEALED)
                .addJavadoc(
                        "Proof that a change was allowed: only the check can make one. Apply exactly what it says, in "
                                + "the\ntransaction that read the facts.");
        parameters.forEach(it -> permits.addField(Members.field(it.type(), it.name())));
        permits.addMethod(Members.storing(parameters, PRIVATE))
                .addMethod(Members.accessor(types.subject(), "by", "Who may.", PUBLIC, FINAL))
                .addMethod(Members.accessor(types.target(), "target", "Whom it is about.", PUBLIC, FINAL))
                .addMethod(Members.accessor(types.decision(), "decision", "What allowed it.", PUBLIC, FINAL))
                .addMethod(Members.toString(
                        CodeBlock.of("getClass().getSimpleName() + $S + by + $S + target", " by ", " on "),
                        PUBLIC,
                        FINAL));
        questions.forEach(question -> permits.addType(nested(types, question)));
        return permits.build();
    }

    private static List<ParameterSpec> common(JavaTypes types) {
        return List.of(
                Members.parameter(types.subject(), "by"),
                Members.parameter(types.target(), "target"),
                Members.parameter(types.decision(), "decision"));
    }

    private static TypeSpec nested(JavaTypes types, ChangeQuestion question) {
        return new NestedPermit(types, question, types.type("UserChangePermit"), common(types)).type();
    }
}
