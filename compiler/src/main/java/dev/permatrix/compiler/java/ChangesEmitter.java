package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.OperationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code UserChanges}: one method for each operation; its clauses in order, the first that applies decides. */
final class ChangesEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.hasChanges() ? List.of(changes(types)) : List.of();
    }

    private static TypeSpec changes(JavaTypes types) {
        RoleTests roles = new RoleTests(types);
        ChangeReasons reasons = new ChangeReasons(types);
        List<MethodSpec> methods = new ArrayList<>();
        for (ChangeQuestion question : ChangeQuestion.of(types)) {
            methods.add(
                    new ChangeMethod(types, question, new ChangeConditions(types, question, roles), reasons).method());
            if (question.operation().kind() == OperationKind.CHANGE) {
                methods.add(everyRole(types, question));
            }
        }
        String asked =
                types.hasTargets() ? "May this actor do this to that user?" : "May this actor do this to that role?";
        return Members.publicFinalClass(types.type("UserChanges"))
                .addJavadoc(
                        asked + " The rules are tried in order, the first that applies " + "decides; none is a deny.")
                .addFields(reasons.fields())
                .addMethod(Members.hiddenConstructor())
                .addMethods(methods)
                .addMethods(roles.methods())
                .build();
    }

    private static MethodSpec everyRole(JavaTypes types, ChangeQuestion change) {
        TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), types.assigned(), types.decision());
        List<ParameterSpec> parameters = change.parameters().stream()
                .filter(it -> !it.name().equals("to"))
                .toList();
        return Members.method(map, "changes", PUBLIC, STATIC)
                .addJavadoc("The decision for every role at once: which ones to offer.")
                .addParameters(parameters)
                .addStatement("$T decisions = new $T<>($T.class)", map, EnumMap.class, types.assigned())
                .beginControlFlow("for ($1T to : $1T.values())", types.assigned())
                .addStatement(
                        "decisions.put(to, change($L))",
                        change.parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", ")))
                .endControlFlow()
                .addStatement("return $T.unmodifiableMap(decisions)", Collections.class)
                .build();
    }
}
