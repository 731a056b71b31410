package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.compiler.java.PersonSteps.Way;
import dev.permatrix.dsl.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code Target}: whom a change is about; another type than {@code Subject}, so that the two can't be swapped. */
final class TargetEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.hasTargets() ? List.of(new TargetType(types).type()) : List.of();
    }

    /** The type. */
    private record TargetType(JavaTypes types) {

        TypeSpec type() {
            TypeSpec.Builder target = TypeSpec.recordBuilder(types.target())
                    .addModifiers(PUBLIC)
                    .addJavadoc("$L", javadoc())
                    .recordConstructor(MethodSpec.constructorBuilder()
                            .addParameters(components())
                            .build())
                    .addMethod(compact())
                    .addMethod(Members.method(steps().first(), "user", PUBLIC, STATIC)
                            .addJavadoc("The first step.\n\n@param id the application's own id of the user")
                            .addParameter(Members.STRING, "id")
                            .addStatement("return new $L($L)", steps().first().simpleName(), Members.nonNull("id"))
                            .build());
            if (!types.people().isPlain()) {
                new TargetRoles(types).methods().forEach(target::addMethod);
            }
            target.addMethod(isSelf()).addMethod(requirePossible());
            steps().types().forEach(target::addType);
            return target.build();
        }

        private List<Fact> facts() {
            return types.people().ofUser();
        }

        private String javadoc() {
            String example = Values.examples(types, facts(), PersonRoles.example(types));
            StringBuilder tags = new StringBuilder();
            facts().forEach(it -> tags.append("\n@param ")
                    .append(types.names().of(it))
                    .append(' ')
                    .append(JavaText.javadoc(it.words())));
            return "Whom a change is about: {@code Target.user(\"18\")" + example
                    + "}. Not a {@link Subject}, so that the two\ncan't be swapped.\n\n"
                    + "@param id the application's own id of the user\n"
                    + (types.people().several()
                            ? "@param roles the roles that this user is assigned now"
                            : "@param role the role that this user holds now")
                    + tags;
        }

        private List<ParameterSpec> components() {
            List<ParameterSpec> components = new ArrayList<>(List.of(Members.parameter(Members.STRING, "id")));
            components.add(
                    types.people().several()
                            ? Members.parameter(PersonRoles.set(types), "roles")
                            : Members.parameter(types.assigned(), "role"));
            facts().forEach(it -> components.add(
                    Members.parameter(types.typeOf(it), types.names().of(it))));
            return components;
        }

        private MethodSpec compact() {
            boolean several = types.people().several();
            MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder()
                    .addModifiers(PUBLIC)
                    .addJavadoc(several ? "A user has an id; copies the roles." : "A user has an id and a role.")
                    .addStatement("$T.requireNonNull(id, $S)", Objects.class, "id");
            if (several) {
                compact.addStatement("roles = $T.copyOf(roles)", Set.class);
            } else {
                compact.addStatement("$T.requireNonNull(role, $S)", Objects.class, "role");
            }
            facts().forEach(it -> Values.check(types, types.names().of(it), it).ifPresent(compact::addStatement));
            return compact.build();
        }

        private PersonSteps steps() {
            PersonSteps steps = new PersonSteps(types.target());
            if (types.people().several()) {
                Way roles = new Way(
                        "roles",
                        "The roles that this user is assigned now.",
                        List.of(Members.parameter(PersonRoles.set(types), "roles")),
                        CodeBlock.of("roles"));
                steps.then("roles", PersonRoles.set(types), "the roles that this user is assigned now", roles);
            } else {
                Way role = new Way(
                        "role",
                        "The role that this user holds now.",
                        List.of(Members.parameter(types.assigned(), "role")),
                        CodeBlock.of("role"));
                steps.then("role", types.assigned(), "the role that this user holds now", role);
            }
            facts().forEach(it -> steps.thenUnchecked(types, it));
            return steps;
        }

        private MethodSpec isSelf() {
            return Members.method(TypeName.BOOLEAN, "isSelf")
                    .addJavadoc(
                            facts().isEmpty()
                                    ? "Whether this user is the actor; refuses one person with two roles."
                                    : "Whether this user is the actor; refuses one person of whom two things are said.")
                    .addParameter(types.subject(), "actor")
                    .addStatement("requirePossible(actor)")
                    .addStatement("return id.equals(actor.id())")
                    .build();
        }

        private MethodSpec requirePossible() {
            MethodSpec.Builder possible =
                    Members.method(TypeName.VOID, "requirePossible").addParameter(types.subject(), "actor");
            roles(possible);
            for (Fact fact : facts()) {
                String name = types.names().of(fact);
                possible.beginControlFlow("if (id.equals(actor.id()) && $1N != actor.$1N())", name)
                        .addStatement(
                                "String values = actor.$1N() + $2S + $1N + $3S", name, " as actor and ", " as target")
                        .addStatement(
                                "throw new $T($S + id + $S + values)",
                                IllegalArgumentException.class,
                                "user ",
                                ": " + fact.id() + " is ")
                        .endControlFlow();
            }
            return possible.build();
        }

        private void roles(MethodSpec.Builder possible) {
            boolean plain = !types.people().several();
            if (plain) {
                possible.beginControlFlow("if (id.equals(actor.id()) && role != actor.role())")
                        .addStatement("String roles = actor.role() + $S + role + $S", " as actor and ", " as target");
            } else {
                String field = types.people().assigned();
                possible.beginControlFlow("if (id.equals(actor.id()) && assigned() != actor.$N)", field)
                        .addStatement(
                                "String holding = $1T.of(actor.$2N) + $3S + $1T.of(assigned()) + $4S",
                                types.role(),
                                field,
                                " as actor and ",
                                " as target");
            }
            possible.addStatement(
                            "throw new $T($S + id + $S + $L)",
                            IllegalArgumentException.class,
                            "user ",
                            " holds ",
                            plain ? "roles" : "holding")
                    .endControlFlow();
        }
    }
}
