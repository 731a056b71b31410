package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code Outcome} and {@code Decision}: the answer to a question. */
final class DecisionEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return List.of(outcome(), decision(types));
    }

    private static TypeSpec outcome() {
        return TypeSpec.enumBuilder("Outcome")
                .addModifiers(PUBLIC)
                .addJavadoc("What a decision says.")
                .addEnumConstant("ALLOW", documented("The operation may go ahead."))
                .addEnumConstant("DENY", documented("The operation must not go ahead, and nobody can be asked for it."))
                .addEnumConstant(
                        "REQUESTABLE", documented("The operation must not go ahead now; somebody can be asked for it."))
                .build();
    }

    private static TypeSpec documented(String javadoc) {
        return TypeSpec.anonymousClassBuilder("").addJavadoc(javadoc).build();
    }

    private static TypeSpec decision(JavaTypes types) {
        TypeSpec.Builder decision = Members.publicFinalClass(types.decision())
                .addJavadoc(
                        "The answer to one question, with the statement that decided it. Immutable; asking makes none.")
                .addField(Members.field(types.type("Outcome"), "outcome"))
                .addField(Members.field(reasons(types), "reasons"))
                .addField(Members.field(TypeName.BOOLEAN, "open"));
        if (types.hasGrants()) {
            decision.addField(Members.field(optionalRequest(types), "request"));
        }
        decision.addMethod(constructor(types));
        factories(types).forEach(decision::addMethod);
        decision.addMethod(shared(types)).addMethod(says(types));
        accessors(types).forEach(decision::addMethod);
        if (types.hasGrants()) {
            decision.addType(request(types));
        }
        return decision.build();
    }

    private static MethodSpec constructor(JavaTypes types) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(types.type("Outcome"), "outcome")
                .addParameter(types.reason(), "reason")
                .addParameter(TypeName.BOOLEAN, "open");
        if (types.hasGrants()) {
            constructor.addParameter(optionalRequest(types), "request");
        }
        constructor
                .addStatement("this.outcome = outcome")
                .addStatement("this.reasons = $T.of(reason)", List.class)
                .addStatement("this.open = open");
        return types.hasGrants()
                ? constructor.addStatement("this.request = request").build()
                : constructor.build();
    }

    private static List<MethodSpec> factories(JavaTypes types) {
        MethodSpec allow = factory(types, "allow", "ALLOW", false).build();
        MethodSpec deny = factory(types, "deny", "DENY", false).build();
        MethodSpec undecided = factory(types, "undecided", "DENY", true)
                .addJavadoc("Denied until someone decides what the document means.")
                .build();
        return types.hasGrants()
                ? List.of(allow, deny, undecided, requestable(types))
                : List.of(allow, deny, undecided);
    }

    private static MethodSpec.Builder factory(JavaTypes types, String name, String outcome, boolean open) {
        CodeBlock request = types.hasGrants() ? CodeBlock.of(", $T.empty()", Optional.class) : CodeBlock.of("");
        return Members.method(types.decision(), name, STATIC)
                .addParameter(types.reason(), "reason")
                .addStatement(
                        "return new $T($T.$L, reason, $L$L)",
                        types.decision(),
                        types.type("Outcome"),
                        outcome,
                        open,
                        request);
    }

    private static MethodSpec requestable(JavaTypes types) {
        return Members.method(types.decision(), "requestable", STATIC)
                .addParameter(types.reason(), "reason")
                .addParameter(types.grant(), "grant")
                .addParameter(ArrayTypeName.of(types.role()), "granters")
                .varargs()
                .addStatement("Request request = new Request(grant, $T.of(granters))", List.class)
                .addStatement(
                        "return new $T($T.REQUESTABLE, reason, false, $T.of(request))",
                        types.decision(),
                        types.type("Outcome"),
                        Optional.class)
                .build();
    }

    private static MethodSpec shared(JavaTypes types) {
        return Members.method(types.decision(), "shared", STATIC)
                .addJavadoc(
                        "The decision among these that says the same, or else this one: equal answers are kept once.")
                .addParameter(types.decision(), "decision")
                .addParameter(ArrayTypeName.of(types.decision()), "answers")
                .addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .beginControlFlow("for (int i = from; i < to; i++)")
                .beginControlFlow("if (answers[i].says(decision))")
                .addStatement("return answers[i]")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return decision")
                .build();
    }

    private static MethodSpec says(JavaTypes types) {
        CodeBlock request = types.hasGrants() ? CodeBlock.of("$W&& request.equals(other.request)") : CodeBlock.of("");
        return Members.method(TypeName.BOOLEAN, "says", PRIVATE)
                .addParameter(types.decision(), "other")
                .addStatement(
                        "return outcome == other.outcome$W&& open == other.open$W&& reasons.equals(other.reasons)$L",
                        request)
                .build();
    }

    private static List<MethodSpec> accessors(JavaTypes types) {
        MethodSpec outcome = Members.accessor(types.type("Outcome"), "outcome", "What is decided.", PUBLIC);
        MethodSpec allowed = Members.method(TypeName.BOOLEAN, "allowed", PUBLIC)
                .addJavadoc("Whether it may go ahead.")
                .addStatement("return outcome == $T.ALLOW", types.type("Outcome"))
                .build();
        MethodSpec reasons = Members.accessor(
                reasons(types), "reasons", "Never empty; the statement that decided comes first.", PUBLIC);
        MethodSpec open = Members.accessor(
                TypeName.BOOLEAN, "open", "Whether it is denied only because the document leaves it open.", PUBLIC);
        MethodSpec text = Members.toString(CodeBlock.of("outcome + \" \" + reasons"), PUBLIC);
        return types.hasGrants()
                ? List.of(outcome, allowed, reasons, open, requestAccessor(types), text)
                : List.of(outcome, allowed, reasons, open, text);
    }

    private static MethodSpec requestAccessor(JavaTypes types) {
        return Members.accessor(
                optionalRequest(types),
                "request",
                "Whom to ask, and for what; empty unless the outcome is {@link Outcome#REQUESTABLE}.",
                PUBLIC);
    }

    private static TypeSpec request(JavaTypes types) {
        TypeName granters = ParameterizedTypeName.get(ClassName.get(List.class), types.role());
        return TypeSpec.recordBuilder("Request")
                .addModifiers(PUBLIC)
                .addJavadoc("What to ask for, and whom.\n\n@param grant what would allow it\n"
                        + "@param granters the roles that may give it")
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(types.grant(), "grant")
                        .addParameter(granters, "granters")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("Copies the list.")
                        .addStatement("$T.requireNonNull(grant, $S)", Objects.class, "grant")
                        .addStatement("granters = $T.copyOf(granters)", List.class)
                        .build())
                .build();
    }

    private static TypeName reasons(JavaTypes types) {
        return ParameterizedTypeName.get(ClassName.get(List.class), types.reason());
    }

    private static TypeName optionalRequest(JavaTypes types) {
        return ParameterizedTypeName.get(
                ClassName.get(Optional.class), types.decision().nestedClass("Request"));
    }
}
