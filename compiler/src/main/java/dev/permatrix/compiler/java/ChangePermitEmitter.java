package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** {@code UserChangePermit}: a nested class for each change, which only a passed check can make. */
final class ChangePermitEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        List<ChangeQuestion> questions = ChangeQuestion.of(types);
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
        ClassName name = types.type("UserChangePermit").nestedClass(question.permit());
        TypeSpec.Builder permit = Members.publicFinalClass(name)
                .addModifiers(STATIC)
                .superclass(types.type("UserChangePermit"))
                .addJavadoc("$L", question.done());
        question.more().forEach(it -> permit.addField(Members.field(it.type(), it.name())));
        permit.addMethod(constructor(types, question)).addMethod(require(types, question, name));
        question.more()
                .forEach(it -> permit.addMethod(Members.accessor(it.type(), it.name(), said(it.name()), PUBLIC)));
        return permit.build();
    }

    private static String said(String parameter) {
        return switch (parameter) {
            case "to" -> "The role that the target gets.";
            case "becoming" -> "What the former holder becomes.";
            case "grant" -> "What is given or taken.";
            case "holders" -> "The counts that it rests on: write only while they still hold.";
            default -> throw new IllegalArgumentException("no such parameter: " + parameter);
        };
    }

    private static MethodSpec constructor(JavaTypes types, ChangeQuestion question) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameters(common(types))
                .addParameters(question.more())
                .addStatement("super(by, target, decision)");
        question.more().forEach(it -> constructor.addStatement("this.$1N = $1N", it.name()));
        return constructor.build();
    }

    private static MethodSpec require(JavaTypes types, ChangeQuestion question, ClassName name) {
        String more = question.more().stream().map(it -> ", " + it.name()).reduce("", String::concat);
        return Members.method(name, "require", PUBLIC, STATIC)
                .addJavadoc("The proof, if the check passes.\n\n$L", PermitEmitter.THROWS)
                .addParameters(question.parameters())
                .addStatement(
                        "$T decision = $T.$L($L)",
                        types.decision(),
                        types.type("UserChanges"),
                        question.method(),
                        question.arguments())
                .addStatement(
                        "return new $T(actor, target, $T.allowedOrThrow(decision)$L)", name, types.notPermitted(), more)
                .build();
    }
}
