package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Decision.Request}: whom to ask, and for what. Where rows can be granted and roles can be asked for, it is the
 * one or the other.
 */
record RequestType(JavaTypes types) {

    static TypeName optional(JavaTypes types) {
        return ParameterizedTypeName.get(
                ClassName.get(Optional.class), types.decision().nestedClass("Request"));
    }

    private boolean either() {
        return types.hasGrants() && types.answers().asksForRoles();
    }

    TypeSpec type() {
        List<ParameterSpec> components = new ArrayList<>();
        if (types.hasGrants()) {
            components.add(Members.parameter(grant(), "grant"));
        }
        components.add(
                Members.parameter(ParameterizedTypeName.get(ClassName.get(List.class), types.role()), "granters"));
        MethodSpec.Builder compact =
                MethodSpec.compactConstructorBuilder().addModifiers(PUBLIC).addJavadoc("Copies the list.");
        if (types.hasGrants()) {
            compact.addStatement("$T.requireNonNull(grant, $S)", Objects.class, "grant");
        }
        return TypeSpec.recordBuilder("Request")
                .addModifiers(PUBLIC)
                .addJavadoc("$L", javadoc())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build())
                .addMethod(compact.addStatement("granters = $T.copyOf(granters)", List.class)
                        .build())
                .build();
    }

    private String javadoc() {
        String granters = "\n@param granters the roles that may give it";
        if (!types.hasGrants()) {
            return "Whom to ask for the role.\n" + granters;
        }
        return "What to ask for, and whom.\n\n@param grant what would allow it"
                + (either() ? "; empty where the role itself is to be asked for" : "")
                + granters;
    }

    private TypeName grant() {
        return either() ? ParameterizedTypeName.get(ClassName.get(Optional.class), types.grant()) : types.grant();
    }

    /** @param reason the parameter {@code reason}, as the constructor takes it */
    List<MethodSpec> factories(CodeBlock reason) {
        List<MethodSpec> factories = new ArrayList<>();
        if (types.hasGrants()) {
            CodeBlock grant = either() ? CodeBlock.of("$T.of(grant), ", Optional.class) : CodeBlock.of("grant, ");
            factories.add(factory("requestable", grant, reason));
        }
        if (types.answers().asksForRoles()) {
            CodeBlock none = either() ? CodeBlock.of("$T.empty(), ", Optional.class) : CodeBlock.of("");
            factories.add(factory("requestableRole", none, reason));
        }
        return factories;
    }

    private MethodSpec factory(String name, CodeBlock grant, CodeBlock reason) {
        MethodSpec.Builder factory =
                Members.method(types.decision(), name, STATIC).addParameter(types.reason(), "reason");
        if (name.equals("requestable")) {
            factory.addParameter(types.grant(), "grant");
        }
        return factory.addParameter(ArrayTypeName.of(types.role()), "granters")
                .varargs()
                .addStatement("Request request = new Request($L$T.of(granters))", grant, List.class)
                .addStatement(
                        "return new $T($T.REQUESTABLE, $L, false$L, $T.of(request))",
                        types.decision(),
                        types.type("Outcome"),
                        reason,
                        types.answers().forbids() ? ", false" : "",
                        Optional.class)
                .build();
    }

    /** What several requests ask for together. */
    CodeBlock joinedGrant() {
        if (!types.hasGrants()) {
            return CodeBlock.of("");
        }
        return either() ? CodeBlock.of("grant(requests), ") : CodeBlock.of("first.request.orElseThrow().grant(), ");
    }
}
