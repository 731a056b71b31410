package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods of {@code Decision} that make one decision of several: what is needed besides, and requests through roles. */
record CombinedDecisions(JavaTypes types) {

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (!types.model().needs().isEmpty()) {
            methods.add(atMost());
            methods.add(rank());
        }
        if (types.answers().joinsRequests()) {
            methods.add(joined());
            if (types.hasGrants() && types.answers().asksForRoles()) {
                methods.add(grant());
            }
        }
        return methods;
    }

    private CodeBlock more(String request) {
        return CodeBlock.of(
                "$L$L",
                types.answers().forbids() ? ", false" : "",
                types.answers().hasRequests() ? ", " + request : "");
    }

    private MethodSpec atMost() {
        return Members.method(types.decision(), "atMost")
                .addJavadoc(
                        "This decision, unless what is needed gives less: then that, for the reason that it is needed.")
                .addParameter(types.decision(), "needed")
                .addParameter(types.reason(), "need")
                .beginControlFlow("if (needed.rank() >= rank())")
                .addStatement("return this")
                .endControlFlow()
                .addStatement(
                        "$T more = new $T<>($T.of(need))",
                        ParameterizedTypeName.get(ClassName.get(List.class), types.reason()),
                        ArrayList.class,
                        List.class)
                .addStatement("more.addAll(needed.reasons)")
                .addStatement(
                        "return new $T(needed.outcome, more, needed.open$L)", types.decision(), more("needed.request"))
                .build();
    }

    private MethodSpec rank() {
        return Members.method(TypeName.INT, "rank", PRIVATE)
                .addJavadoc("How much it gives: nothing, perhaps something once it is decided, a request, or all.")
                .addCode("return switch (outcome) {\n$>")
                .addCode("case ALLOW -> 3;\ncase REQUESTABLE -> 2;\ncase DENY -> open ? 1 : 0;\n$<};\n")
                .build();
    }

    private TypeName decisions() {
        return ParameterizedTypeName.get(ClassName.get(List.class), types.decision());
    }

    private MethodSpec joined() {
        TypeName roles = ParameterizedTypeName.get(ClassName.get(Set.class), types.role());
        return Members.method(types.decision(), "joined", STATIC)
                .addJavadoc("The first of these requests, which all may give whom any of them names.")
                .addParameter(decisions(), "requests")
                .addStatement("$T first = requests.get(0)", types.decision())
                .beginControlFlow("if (requests.size() == 1)")
                .addStatement("return first")
                .endControlFlow()
                .addStatement("$T granters = new $T<>()", roles, LinkedHashSet.class)
                .addStatement("requests.forEach(it -> granters.addAll(it.request.orElseThrow().granters()))")
                .addStatement(
                        "Request request = new Request($L$T.copyOf(granters))",
                        new RequestType(types).joinedGrant(),
                        List.class)
                .addStatement(
                        "return new $T(first.outcome, first.reasons, false$L)",
                        types.decision(),
                        CodeBlock.of("$L, $T.of(request)", types.answers().forbids() ? ", false" : "", Optional.class))
                .build();
    }

    private MethodSpec grant() {
        return Members.method(
                        ParameterizedTypeName.get(ClassName.get(Optional.class), types.grant()),
                        "grant",
                        PRIVATE,
                        STATIC)
                .addJavadoc("What would allow it by itself: the first that one of these asks for.")
                .addParameter(decisions(), "requests")
                .addStatement(
                        "return requests.stream().flatMap(it -> it.request.orElseThrow().grant().stream()).findFirst()")
                .build();
    }
}
