package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.permatrix.dsl.model.Permission;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code ContactGuard<C>}: decides on the application's own records, by one function that says how a subject stands
 * to one.
 */
final class GuardEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.groups().stream()
                .filter(PermissionGroup::ofRecord)
                .map(group -> new GuardType(types, group).type())
                .toList();
    }

    /** One guard. */
    private record GuardType(JavaTypes types, PermissionGroup group) {

        TypeSpec type() {
            TypeSpec.Builder guard = Members.publicFinalClass(group.guard())
                    .addTypeVariable(record())
                    .addJavadoc("$L", javadoc())
                    .addField(Members.field(functionOfRecord(), "facts"))
                    .addMethod(Members.storing(List.of(Members.parameter(functionOfRecord(), "facts")), PRIVATE))
                    .addMethod(of())
                    .addMethod(asked("decide", types.decision(), "The decision on one record.")
                            .addStatement(
                                    "return $T.decide(subject, permission, factsOf(subject, $N))",
                                    types.facade(),
                                    group.variable())
                            .build())
                    .addMethod(asked("may", TypeName.BOOLEAN, "Whether it is allowed.")
                            .addStatement("return decide(subject, permission, $N).allowed()", group.variable())
                            .build())
                    .addMethod(decisions())
                    .addMethod(allowing());
            group.permissions().forEach(it -> guard.addMethod(can(it)).addMethod(require(it)));
            return guard.addMethod(factsOf()).addType(function()).build();
        }

        private String javadoc() {
            String words = JavaText.javadoc(group.entity().orElseThrow().label());
            return "Decides on the application's own records of " + words + ". The application says once, here, how a "
                    + "subject stands to one;\nno caller can pair a record with the facts of another.\n\n@param <"
                    + record().name() + "> the application's own type of a record, or of its id";
        }

        private TypeVariableName record() {
            return TypeVariables.ofRecord(types, group);
        }

        private ClassName functionName() {
            return group.guard().nestedClass("Facts");
        }

        private TypeName functionOfRecord() {
            return ParameterizedTypeName.get(functionName(), WildcardTypeName.supertypeOf(record()));
        }

        private TypeSpec function() {
            return TypeSpec.interfaceBuilder("Facts")
                    .addModifiers(PUBLIC, STATIC)
                    .addTypeVariable(record())
                    .addAnnotation(
                            AnnotationSpec.builder(FunctionalInterface.class).build())
                    .addJavadoc("How a subject stands to a record.\n\n@param <$L> the record", record().name())
                    .addMethod(Members.method(group.facts(), "of", PUBLIC, ABSTRACT)
                            .addJavadoc("The facts of this record, for this subject.")
                            .addParameter(types.subject(), "subject")
                            .addParameter(record(), group.variable())
                            .build())
                    .build();
        }

        private MethodSpec of() {
            return Members.method(ParameterizedTypeName.get(group.guard(), record()), "of", PUBLIC, STATIC)
                    .addTypeVariable(record())
                    .addJavadoc("The guard that works out facts like this.\n\n@param <$L> the record", record().name())
                    .addParameter(functionOfRecord(), "facts")
                    .addStatement("return new $T<>($L)", group.guard(), Members.nonNull("facts"))
                    .build();
        }

        private MethodSpec.Builder asked(String name, TypeName returns, String javadoc) {
            return Members.method(returns, name, PUBLIC)
                    .addJavadoc(javadoc)
                    .addParameter(types.subject(), "subject")
                    .addParameter(group.permission(), "permission")
                    .addParameter(record(), group.variable());
        }

        private MethodSpec decisions() {
            TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), group.permission(), types.decision());
            return Members.method(map, "decisions", PUBLIC)
                    .addJavadoc("The decision for every permission at once: which buttons to show. In the order of the "
                            + "matrix.")
                    .addParameter(types.subject(), "subject")
                    .addParameter(record(), group.variable())
                    .addStatement("$T known = factsOf(subject, $N)", group.facts(), group.variable())
                    .addStatement("$T decisions = new $T<>($T.class)", map, EnumMap.class, group.permission())
                    .beginControlFlow("for ($1T permission : $1T.values())", group.permission())
                    .addStatement("decisions.put(permission, $T.decide(subject, permission, known))", types.facade())
                    .endControlFlow()
                    .addStatement("return $T.unmodifiableMap(decisions)", Collections.class)
                    .build();
        }

        private MethodSpec allowing() {
            return Members.method(
                            ParameterizedTypeName.get(ClassName.get(Predicate.class), record()), "allowing", PUBLIC)
                    .addJavadoc("For filtering a list.")
                    .addParameter(types.subject(), "subject")
                    .addParameter(group.permission(), "permission")
                    .addStatement("return $1N -> may(subject, permission, $1N)", group.variable())
                    .build();
        }

        private MethodSpec can(Permission permission) {
            return named("can", permission, TypeName.BOOLEAN)
                    .addJavadoc("May the subject: $L", JavaText.sentence(permission.label()))
                    .addStatement("return may(subject, $L, $N)", types.constant(permission), group.variable())
                    .build();
        }

        private MethodSpec require(Permission permission) {
            ClassName permit =
                    group.permit().nestedClass(types.names().of(permission).type());
            return named("require", permission, ParameterizedTypeName.get(permit, record()))
                    .addJavadoc(
                            "Proof that the subject may: $L\n\n$L",
                            JavaText.sentence(permission.label()),
                            PermitEmitter.THROWS)
                    .addStatement("return $T.require(this, subject, $N)", permit, group.variable())
                    .build();
        }

        private MethodSpec.Builder named(String verb, Permission permission, TypeName returns) {
            return Members.method(returns, verb + types.names().of(permission).type(), PUBLIC)
                    .addParameter(types.subject(), "subject")
                    .addParameter(record(), group.variable());
        }

        private MethodSpec factsOf() {
            return Members.method(group.facts(), "factsOf", PRIVATE)
                    .addParameter(types.subject(), "subject")
                    .addParameter(record(), group.variable())
                    .addStatement(Members.nonNull("subject"))
                    .addStatement(Members.nonNull(group.variable()))
                    .addStatement(
                            "return $T.requireNonNull(facts.of(subject, $N), $S)",
                            java.util.Objects.class,
                            group.variable(),
                            "facts.of(subject, " + group.variable() + ")")
                    .build();
        }
    }
}
