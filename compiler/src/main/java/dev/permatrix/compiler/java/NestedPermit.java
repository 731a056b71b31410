package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The permit of one change, nested in the type of all.
 *
 * @param common what every permit of the type holds
 */
record NestedPermit(JavaTypes types, ChangeQuestion question, ClassName outer, List<ParameterSpec> common) {

    NestedPermit {
        common = List.copyOf(common);
    }

    TypeSpec type() {
        TypeSpec.Builder permit = Members.publicFinalClass(name())
                .addModifiers(STATIC)
                .superclass(outer)
                .addJavadoc("$L", question.words().done());
        question.more().forEach(it -> permit.addField(Members.field(it.type(), it.name())));
        permit.addMethod(constructor()).addMethod(require());
        question.more()
                .forEach(it -> permit.addMethod(Members.accessor(it.type(), it.name(), said(it.name()), PUBLIC)));
        return permit.build();
    }

    private ClassName name() {
        return outer.nestedClass(question.words().permit());
    }

    private String said(String parameter) {
        return switch (parameter) {
            case "to" -> "The role that the target gets.";
            case "role" ->
                switch (question.operation().kind()) {
                    case ASSIGN -> "The role that the target gets.";
                    case UNASSIGN -> "The role that the target loses.";
                    case EDIT_ROLE, DELETE_ROLE -> "Which role.";
                    case REMOVE, LOCK, UNLOCK, CHANGE, TRANSFER, GRANT, REVOKE, CREATE_ROLE, DECLARED ->
                        throw new IllegalArgumentException("it names no role: " + question.operation());
                };
            case "becoming" -> "What the former holder becomes.";
            case "grant", "withdrawal" -> "What is given or taken.";
            case "holders" -> "The counts that it rests on: write only while they still hold.";
            default -> throw new IllegalArgumentException("no such parameter: " + parameter);
        };
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameters(common)
                .addParameters(question.more())
                .addStatement(
                        "super($L)", common.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")));
        question.more().forEach(it -> constructor.addStatement("this.$1N = $1N", it.name()));
        return constructor.build();
    }

    private MethodSpec require() {
        String more = question.more().stream().map(it -> ", " + it.name()).reduce("", String::concat);
        CodeBlock people = CodeBlock.of(question.hasTarget() ? "actor, target" : "actor");
        return Members.method(name(), "require", PUBLIC, STATIC)
                .addJavadoc("The proof, if the check passes.\n\n$L", PermitEmitter.THROWS)
                .addParameters(question.parameters())
                .addStatement(
                        "$T decision = $T.$L($L)",
                        types.decision(),
                        types.type("UserChanges"),
                        question.words().method(),
                        question.arguments())
                .addStatement(
                        "return new $T($L, $T.allowedOrThrow(decision)$L)", name(), people, types.notPermitted(), more)
                .build();
    }
}
