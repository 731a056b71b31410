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
import java.util.ArrayList;
import java.util.List;
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
                        "The answer to one question, with the statement that decided it. Immutable$L.",
                        !combines(types) ? "; asking makes none" : "")
                .addField(Members.field(types.type("Outcome"), "outcome"))
                .addField(Members.field(reasons(types), "reasons"))
                .addField(Members.field(TypeName.BOOLEAN, "open"));
        if (types.answers().hasRequests()) {
            decision.addField(Members.field(RequestType.optional(types), "request"));
        }
        if (types.answers().forbids()) {
            decision.addField(Members.field(TypeName.BOOLEAN, "forbids"));
        }
        decision.addMethod(constructor(types));
        factories(types).forEach(decision::addMethod);
        new CombinedDecisions(types).methods().forEach(decision::addMethod);
        decision.addMethod(shared(types)).addMethod(says(types));
        accessors(types).forEach(decision::addMethod);
        if (types.answers().hasRequests()) {
            decision.addType(new RequestType(types).type());
        }
        return decision.build();
    }

    /** Whether a question may make a decision of others. */
    private static boolean combines(JavaTypes types) {
        return !types.model().needs().isEmpty() || types.answers().joinsRequests();
    }

    private static MethodSpec constructor(JavaTypes types) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(PRIVATE).addParameter(types.type("Outcome"), "outcome");
        if (combines(types)) {
            constructor.addParameter(reasons(types), "reasons");
        } else {
            constructor.addParameter(types.reason(), "reason");
        }
        constructor.addParameter(TypeName.BOOLEAN, "open");
        if (types.answers().forbids()) {
            constructor.addParameter(TypeName.BOOLEAN, "forbids");
        }
        if (types.answers().hasRequests()) {
            constructor.addParameter(RequestType.optional(types), "request");
        }
        constructor
                .addStatement("this.outcome = outcome")
                .addStatement("this.reasons = $T.$L", List.class, combines(types) ? "copyOf(reasons)" : "of(reason)")
                .addStatement("this.open = open");
        if (types.answers().forbids()) {
            constructor.addStatement("this.forbids = forbids");
        }
        return types.answers().hasRequests()
                ? constructor.addStatement("this.request = request").build()
                : constructor.build();
    }

    private static List<MethodSpec> factories(JavaTypes types) {
        List<MethodSpec> factories = new ArrayList<>();
        factories.add(factory(types, "allow", "ALLOW", false).build());
        factories.add(factory(types, "deny", "DENY", false).build());
        factories.add(factory(types, "undecided", "DENY", true)
                .addJavadoc("Denied until someone decides what the document means.")
                .build());
        if (types.answers().forbids()) {
            factories.add(factory(types, "forbid", "DENY", false)
                    .addJavadoc("Denied whatever other roles say.")
                    .build());
        }
        factories.addAll(new RequestType(types).factories(reason(types)));
        return factories;
    }

    /** The reason, as the constructor takes it. */
    private static CodeBlock reason(JavaTypes types) {
        return combines(types) ? CodeBlock.of("$T.of(reason)", List.class) : CodeBlock.of("reason");
    }

    private static MethodSpec.Builder factory(JavaTypes types, String name, String outcome, boolean open) {
        CodeBlock forbids = types.answers().forbids() ? CodeBlock.of(", $L", name.equals("forbid")) : CodeBlock.of("");
        CodeBlock request =
                types.answers().hasRequests() ? CodeBlock.of(", $T.empty()", Optional.class) : CodeBlock.of("");
        return Members.method(types.decision(), name, STATIC)
                .addParameter(types.reason(), "reason")
                .addStatement(
                        "return new $T($T.$L, $L, $L$L$L)",
                        types.decision(),
                        types.type("Outcome"),
                        outcome,
                        reason(types),
                        open,
                        forbids,
                        request);
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
        CodeBlock request =
                types.answers().hasRequests() ? CodeBlock.of("$W&& request.equals(other.request)") : CodeBlock.of("");
        return Members.method(TypeName.BOOLEAN, "says", PRIVATE)
                .addParameter(types.decision(), "other")
                .addStatement(
                        "return outcome == other.outcome$W&& open == other.open$L$W&& reasons.equals(other.reasons)$L",
                        types.answers().forbids() ? CodeBlock.of("$W&& forbids == other.forbids") : CodeBlock.of(""),
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
        List<MethodSpec> accessors = new ArrayList<>(List.of(outcome, allowed, reasons, open));
        if (types.answers().forbids()) {
            accessors.add(
                    Members.accessor(TypeName.BOOLEAN, "forbids", "Whether it is denied whatever other roles say."));
        }
        if (types.answers().hasRequests()) {
            accessors.add(requestAccessor(types));
        }
        accessors.add(text);
        return accessors;
    }

    private static MethodSpec requestAccessor(JavaTypes types) {
        return Members.accessor(
                RequestType.optional(types),
                "request",
                "Whom to ask, and for what; empty unless the outcome is {@link Outcome#REQUESTABLE}.",
                PUBLIC);
    }

    private static TypeName reasons(JavaTypes types) {
        return ParameterizedTypeName.get(ClassName.get(List.class), types.reason());
    }
}
