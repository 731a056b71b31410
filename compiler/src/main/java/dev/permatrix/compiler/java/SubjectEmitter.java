package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
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
import java.util.Set;

/** {@code Subject}: who asks, built in steps so that nothing is forgotten; the last works out what follows from them. */
final class SubjectEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return List.of(new SubjectType(types).type());
    }

    /** The type. */
    private record SubjectType(JavaTypes types) {

        TypeSpec type() {
            TypeSpec.Builder subject = Members.publicFinalClass(types.subject())
                    .addJavadoc(
                            "Who asks: {@code Subject.user(\"17\")$L}. Immutable; every step must be taken.",
                            example());
            stated().forEach(it -> subject.addField(
                    it.name().equals(types.people().assigned())
                            ? SubjectRoles.bits(it.name(), "A bit for each role that was assigned.")
                            : Members.field(it.type(), it.name())));
            types.people()
                    .facts()
                    .forEach(it -> Values.ranges(types.names().of(it), it).ifPresent(subject::addField));
            SubjectRoles roles = new SubjectRoles(types);
            roles.fields().forEach(subject::addField);
            if (types.hasSignIn()) {
                subject.addField(Members.field(types.decision(), "signIn"));
            }
            subject.addMethod(constructor(roles))
                    .addMethod(user())
                    .addMethod(Members.accessor(Members.STRING, "id", "The application's own id of the user.", PUBLIC));
            roles.methods().forEach(subject::addMethod);
            types.people().facts().forEach(it -> subject.addMethod(fact(it)));
            if (types.hasSignIn()) {
                subject.addMethod(Members.accessor(
                        types.decision(),
                        "signIn",
                        "May this user sign in? Who may not is denied everything.",
                        PUBLIC));
            }
            StoredRows.of(types).forEach(it -> subject.addMethod(holds(it)).addMethod(bit(it)));
            subject.addMethod(Members.toString(roles.text(), PUBLIC));
            steps().types().forEach(subject::addType);
            return subject.build();
        }

        private String example() {
            String example = Values.examples(types, types.people().facts(), PersonRoles.example(types));
            return example.endsWith("…")
                    ? example
                    : example
                            + (types.hasGrants() ? ".noGrants()" : "")
                            + (types.hasWithdrawals() ? ".nothingWithdrawn()" : "");
        }

        /** What the steps state, as fields: id, what was assigned, facts, grants, withdrawals. */
        private List<ParameterSpec> stated() {
            List<ParameterSpec> stated = new ArrayList<>(List.of(Members.parameter(Members.STRING, "id")));
            stated.add(PersonRoles.stated(types));
            types.people()
                    .facts()
                    .forEach(it -> stated.add(
                            Members.parameter(types.typeOf(it), types.names().of(it))));
            StoredRows.of(types).forEach(it -> stated.add(Members.parameter(it.bitsType(), it.word() + "s")));
            return stated;
        }

        private MethodSpec constructor(SubjectRoles roles) {
            MethodSpec.Builder constructor =
                    MethodSpec.constructorBuilder().addModifiers(PRIVATE).addParameters(stated());
            List<ParameterSpec> stated = stated();
            stated.subList(0, 2).forEach(it -> constructor.addStatement("this.$1N = $1N", it.name()));
            roles.workedOut().forEach(constructor::addStatement);
            stated.subList(2, stated.size()).forEach(it -> constructor.addStatement("this.$1N = $1N", it.name()));
            if (types.hasSignIn()) {
                constructor.addStatement("this.signIn = $L", GatesEmitter.call(types));
            }
            return constructor.build();
        }

        private PersonSteps steps() {
            PersonSteps steps = new PersonSteps(types.subject());
            PersonRoles.addTo(steps, types);
            types.people().facts().forEach(it -> steps.then(types, it));
            if (types.hasGrants()) {
                steps.then(
                        StoredRows.granted(types),
                        "GrantsStep",
                        "what this user was granted",
                        nothing("noGrants", "Nothing was granted.", "grants"));
            }
            if (types.hasWithdrawals()) {
                steps.then(
                        StoredRows.withdrawn(types),
                        "WithdrawnStep",
                        "what was withdrawn from this user",
                        nothing("nothingWithdrawn", "Nothing was withdrawn.", "withdrawn"));
            }
            return steps;
        }

        private static Way nothing(String method, String javadoc, String some) {
            return new Way(method, javadoc, List.of(), CodeBlock.of("$L($T.of())", some, Set.class));
        }

        private MethodSpec user() {
            return Members.method(steps().first(), "user", PUBLIC, STATIC)
                    .addJavadoc(
                            "The first step.\n\n@param id the application's own id of the user; two are the same person"
                                    + " if the ids are equal")
                    .addParameter(Members.STRING, "id")
                    .addStatement("return new $L($L)", steps().first().simpleName(), Members.nonNull("id"))
                    .build();
        }

        private MethodSpec fact(Fact fact) {
            return Members.accessor(types.typeOf(fact), types.names().of(fact), Values.stated(fact), PUBLIC);
        }

        private MethodSpec holds(StoredRows stored) {
            String javadoc = stored.withdrawn()
                    ? "Whether this was withdrawn; it counts only where the role's cell allows until withdrawn."
                    : "Whether this was granted; it counts only where the role's cell is on request.";
            return Members.method(TypeName.BOOLEAN, stored.withdrawn() ? "isWithdrawn" : "holdsGrant", PUBLIC)
                    .addJavadoc(javadoc)
                    .addParameter(stored.type(), stored.word())
                    .addStatement("return $L($N.ordinal()) != 0", bitMethod(stored), stored.word())
                    .build();
        }

        private static String bitMethod(StoredRows stored) {
            return stored.withdrawn() ? "withdrawn" : "granted";
        }

        private MethodSpec bit(StoredRows stored) {
            String bits = stored.word() + "s";
            return Members.method(TypeName.INT, bitMethod(stored))
                    .addJavadoc("1 if $L, else 0.", bitMethod(stored))
                    .addParameter(TypeName.INT, "bit")
                    .addStatement(
                            "return (int) ($L >>> bit) & 1", stored.needsSeveralLongs() ? bits + "[bit >>> 6]" : bits)
                    .build();
        }
    }
}
