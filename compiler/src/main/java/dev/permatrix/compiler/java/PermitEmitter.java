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
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ContactPermit}: a nested class for each permission, which only a passed check can make. */
final class PermitEmitter implements TypeEmitter {

    static final String THROWS = "@throws NotPermittedException if the decision is not {@link Outcome#ALLOW}";

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.groups().stream()
                .map(group -> new PermitType(types, group).type())
                .toList();
    }

    /** The permits of one group. */
    private record PermitType(JavaTypes types, PermissionGroup group) {

        TypeSpec type() {
            TypeSpec.Builder permit = TypeSpec.classBuilder(group.permit())
                    .addModifiers(PUBLIC, ABSTRACT, SEALED)
                    .addTypeVariables(variables())
                    .addJavadoc("$L", javadoc());
            parameters().forEach(it -> permit.addField(Members.field(it.type(), it.name())));
            permit.addMethod(Members.storing(parameters(), PRIVATE))
                    .addMethod(Members.accessor(types.subject(), "by", "Who may.", PUBLIC, FINAL));
            if (group.ofRecord()) {
                permit.addMethod(
                        Members.accessor(record(), group.variable(), "The record that was checked.", PUBLIC, FINAL));
            }
            permit.addMethod(Members.accessor(types.decision(), "decision", "What allowed it.", PUBLIC, FINAL))
                    .addMethod(Members.toString(text(), PUBLIC, FINAL));
            group.permissions().forEach(permission -> permit.addType(nested(permission)));
            return permit.build();
        }

        private String javadoc() {
            return group.ofRecord()
                    ? "Proof that a check passed for this subject and this record: only the check can make one. Use it"
                            + " at once, and\n"
                            + "act on {@link #" + group.variable()
                            + "()}, never on an id beside it.\n\n@param <"
                            + record().name() + "> the application's own type of a record, or of its id"
                    : "Proof that a check passed for this subject: only the check can make one. Use it at once.";
        }

        private TypeVariableName record() {
            return TypeVariables.ofRecord(types, group);
        }

        private List<TypeVariableName> variables() {
            return group.ofRecord() ? List.of(record()) : List.of();
        }

        private List<ParameterSpec> parameters() {
            List<ParameterSpec> parameters = new ArrayList<>();
            parameters.add(Members.parameter(types.subject(), "by"));
            if (group.ofRecord()) {
                parameters.add(Members.parameter(record(), group.variable()));
            }
            parameters.add(Members.parameter(types.decision(), "decision"));
            return parameters;
        }

        private CodeBlock text() {
            CodeBlock record =
                    group.ofRecord() ? CodeBlock.of(" + $S + $N", " on ", group.variable()) : CodeBlock.of("");
            return CodeBlock.of("getClass().getSimpleName() + $S + by$L", " by ", record);
        }

        private TypeSpec nested(Permission permission) {
            ClassName name =
                    group.permit().nestedClass(types.names().of(permission).type());
            String arguments = parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
            return Members.publicFinalClass(name)
                    .addModifiers(STATIC)
                    .addTypeVariables(variables())
                    .superclass(generic(group.permit()))
                    .addJavadoc("Permits: $L$L", JavaText.sentence(permission.label()), variableTag())
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(PRIVATE)
                            .addParameters(parameters())
                            .addStatement("super($L)", arguments)
                            .build())
                    .addMethod(
                            group.ofRecord() ? requireOfRecord(name, permission) : requireOfAccount(name, permission))
                    .build();
        }

        private String variableTag() {
            return group.ofRecord() ? "\n\n@param <" + record().name() + "> the record" : "";
        }

        private TypeName generic(ClassName name) {
            return group.ofRecord() ? ParameterizedTypeName.get(name, record()) : name;
        }

        private MethodSpec.Builder require(ClassName name) {
            return Members.method(generic(name), "require", PUBLIC, STATIC)
                    .addTypeVariables(variables())
                    .addJavadoc(
                            "The proof, if the check passes.$L\n$L",
                            variableTag().isEmpty() ? "\n" : variableTag(),
                            THROWS);
        }

        private MethodSpec requireOfRecord(ClassName name, Permission permission) {
            return require(name)
                    .addParameter(
                            ParameterizedTypeName.get(group.guard(), WildcardTypeName.supertypeOf(record())), "guard")
                    .addParameter(types.subject(), "subject")
                    .addParameter(record(), group.variable())
                    .addStatement(
                            "$T decision = guard.decide(subject, $L, $N)",
                            types.decision(),
                            types.constant(permission),
                            group.variable())
                    .addStatement(
                            "return new $T<>(subject, $N, $T.allowedOrThrow(decision))",
                            name,
                            group.variable(),
                            types.notPermitted())
                    .build();
        }

        private MethodSpec requireOfAccount(ClassName name, Permission permission) {
            return require(name)
                    .addParameter(types.subject(), "subject")
                    .addStatement(
                            "$T decision = $T.decide(subject, $L)",
                            types.decision(),
                            types.facade(),
                            types.constant(permission))
                    .addStatement("return new $T(subject, $T.allowedOrThrow(decision))", name, types.notPermitted())
                    .build();
        }
    }
}
