package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Holders}: how many users hold each role that a rule counts, one step for each. */
final class HoldersEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.counted().isEmpty() ? List.of() : List.of(new HoldersType(types, types.counted()).type());
    }

    /** The type over its roles. */
    private record HoldersType(JavaTypes types, List<Role> roles) {

        TypeSpec type() {
            String example =
                    names(roles.size()).stream().map(name -> "." + name + "(1)").collect(Collectors.joining());
            TypeSpec.Builder holders = Members.publicFinalClass(types.holders())
                    .addJavadoc(
                            "How many users hold each role that a rule counts, before the change: {@code Holders$L}.",
                            example);
            fields(holders, roles.size());
            holders.addMethod(step(0).addModifiers(STATIC).build());
            names(roles.size())
                    .forEach(name -> holders.addMethod(
                            Members.accessor(TypeName.INT, name, "How many there are before the change.", PUBLIC)));
            if (types.hasTargets()) {
                holders.addMethod(requirePossible()).addMethod(requireCounted());
            }
            if (types.countsForRoles()) {
                holders.addMethod(requirePossibleForRole()).addMethod(requireCountedOnce());
            }
            holders.addMethod(notNegative());
            for (int i = 1; i < roles.size(); i++) {
                holders.addType(stepType(i));
            }
            return holders.build();
        }

        private String name(int i) {
            return types.names().holdersOf(roles.get(i));
        }

        private List<String> names(int count) {
            return roles.subList(0, count).stream()
                    .map(types.names()::holdersOf)
                    .toList();
        }

        private void fields(TypeSpec.Builder type, int count) {
            List<ParameterSpec> parameters = names(count).stream()
                    .map(name -> Members.parameter(TypeName.INT, name))
                    .toList();
            parameters.forEach(it -> type.addField(Members.field(TypeName.INT, it.name())));
            type.addMethod(Members.storing(parameters, PRIVATE));
        }

        private MethodSpec.Builder step(int i) {
            ClassName next = i + 1 == roles.size() ? types.holders() : stepName(i + 1);
            String before = names(i).stream().map(it -> it + ", ").collect(Collectors.joining());
            return Members.method(next, name(i), PUBLIC)
                    .addJavadoc(
                            "How many users hold the role: $L",
                            JavaText.sentence(roles.get(i).label()))
                    .addParameter(TypeName.INT, name(i))
                    .addStatement(
                            "return new $T($L$T.notNegative($S, $N))", next, before, types.holders(), name(i), name(i));
        }

        private ClassName stepName(int i) {
            return types.holders().nestedClass(types.names().typeOf(roles.get(i)) + "Step");
        }

        private TypeSpec stepType(int i) {
            TypeSpec.Builder step = Members.publicFinalClass(stepName(i))
                    .addModifiers(STATIC)
                    .addJavadoc("The next step: $L.", name(i));
            fields(step, i);
            return step.addMethod(step(i).build()).build();
        }

        private MethodSpec requirePossible() {
            MethodSpec.Builder possible = Members.method(TypeName.VOID, "requirePossible")
                    .addJavadoc("Refuses counts below the number of holders who take part.")
                    .addParameter(types.subject(), "actor")
                    .addParameter(types.target(), "target");
            for (int i = 0; i < roles.size(); i++) {
                possible.addStatement(
                        "requireCounted($S, $N, $L, actor, target)", name(i), name(i), types.constant(roles.get(i)));
            }
            return possible.build();
        }

        private MethodSpec requireCounted() {
            return Members.method(TypeName.VOID, "requireCounted", PRIVATE, STATIC)
                    .addParameter(Members.STRING, "name")
                    .addParameter(TypeName.INT, "counted")
                    .addParameter(types.role(), "role")
                    .addParameter(types.subject(), "actor")
                    .addParameter(types.target(), "target")
                    .addStatement("int acting = $L ? 1 : 0", acts())
                    .addStatement("int seen = acting + (!target.isSelf(actor) && $L ? 1 : 0)", isTarget())
                    .beginControlFlow("if (counted < seen)")
                    .addStatement(
                            "throw new $T(name + $S + counted + $S + seen + $S)",
                            IllegalArgumentException.class,
                            ": ",
                            ", though ",
                            " take part")
                    .endControlFlow()
                    .build();
        }

        private CodeBlock acts() {
            return types.people().isPlain()
                    ? CodeBlock.of("actor.role() == role")
                    : CodeBlock.of("role.isIn(actor.$N)", types.people().assigned());
        }

        private CodeBlock isTarget() {
            return types.people().isPlain()
                    ? CodeBlock.of("target.role() == role")
                    : CodeBlock.of("role.isIn(target.assigned())");
        }

        private MethodSpec requirePossibleForRole() {
            MethodSpec.Builder possible = Members.method(TypeName.VOID, "requirePossible")
                    .addJavadoc("Refuses counts below the number of holders who take part.")
                    .addParameter(types.subject(), "actor");
            for (int i = 0; i < roles.size(); i++) {
                possible.addStatement(
                        "requireCounted($S, $N, $L, actor)", name(i), name(i), types.constant(roles.get(i)));
            }
            return possible.build();
        }

        private MethodSpec requireCountedOnce() {
            return Members.method(TypeName.VOID, "requireCounted", PRIVATE, STATIC)
                    .addParameter(Members.STRING, "name")
                    .addParameter(TypeName.INT, "counted")
                    .addParameter(types.role(), "role")
                    .addParameter(types.subject(), "actor")
                    .beginControlFlow("if (counted < 1 && $L)", acts())
                    .addStatement(
                            "throw new $T(name + $S + counted + $S)",
                            IllegalArgumentException.class,
                            ": ",
                            ", though 1 takes part")
                    .endControlFlow()
                    .build();
        }

        private static MethodSpec notNegative() {
            return Members.method(TypeName.INT, "notNegative", PRIVATE, STATIC)
                    .addParameter(Members.STRING, "name")
                    .addParameter(TypeName.INT, "count")
                    .beginControlFlow("if (count < 0)")
                    .addStatement("throw new $T(name + $S + count)", IllegalArgumentException.class, ": ")
                    .endControlFlow()
                    .addStatement("return count")
                    .build();
        }
    }
}
