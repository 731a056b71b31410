package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.RoleTable;
import dev.permatrix.dsl.table.RoleTable.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code HeldRoles}: which roles somebody holds, and which of them count. */
final class HeldRolesEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        People people = types.people();
        return people.workedOut() || people.availability() ? List.of(new HeldRolesType(types).type()) : List.of();
    }

    /** Calls of its methods; facts are handed over as {@code owner} has them. */
    record Calls(JavaTypes types) {

        CodeBlock held(String assigned) {
            return call("held", assigned, new HeldRolesType(types).ofHeld().facts());
        }

        CodeBlock effective(String held) {
            return call("effective", held, new HeldRolesType(types).ofStandings());
        }

        CodeBlock requestable(String held) {
            return call("requestable", held, new HeldRolesType(types).ofStandings());
        }

        /** Facts that what somebody holds hangs on. */
        List<Fact> toHold() {
            return new HeldRolesType(types).ofHeld().facts();
        }

        private CodeBlock call(String method, String bits, List<Fact> facts) {
            String arguments =
                    facts.stream().map(it -> ", " + types.names().of(it)).collect(Collectors.joining());
            return CodeBlock.of("$T.$L($L$L)", types.heldRoles(), method, bits, arguments);
        }
    }

    /** The type. */
    private static final class HeldRolesType {
        private final JavaTypes types;
        private final RoleTable table;
        private final RoleStandings standings;

        HeldRolesType(JavaTypes types) {
            this.types = types;
            this.table = types.table().roles();
            this.standings = new RoleStandings(types);
        }

        TypeSpec type() {
            TypeSpec.Builder type = Members.finalClass(types.heldRoles())
                    .addJavadoc("Which roles somebody holds, and which of them count.");
            List<MethodSpec> methods = new ArrayList<>();
            if (types.people().workedOut()) {
                methods.add(held());
            }
            if (types.people().availability()) {
                methods.addAll(standings.methods());
            }
            return type.addFields(standings.fields())
                    .addMethod(Members.hiddenConstructor())
                    .addMethods(methods)
                    .build();
        }

        /** What the working out of roles speaks of. */
        FactParameters ofHeld() {
            FactParameters wording = new FactParameters(types, "assigned");
            derivations(wording);
            return wording;
        }

        List<Fact> ofStandings() {
            return standings.facts();
        }

        private MethodSpec held() {
            FactParameters wording = new FactParameters(types, "assigned");
            CodeBlock derivations = derivations(wording);
            return Members.method(TypeName.LONG, "held", STATIC)
                    .addJavadoc("Every role that somebody holds to whom these were assigned.")
                    .addParameter(TypeName.LONG, "assigned")
                    .addParameters(wording.parameters())
                    .addStatement("long held = assigned")
                    .addCode(derivations)
                    .addCode(inclusions())
                    .addStatement("return held")
                    .build();
        }

        private CodeBlock derivations(FactParameters wording) {
            CodeBlock.Builder code = CodeBlock.builder();
            GuardExpressions guards = new GuardExpressions(types, table.frame(), wording);
            for (Clause clause : table.clauses()) {
                if (clause.derived()) {
                    String when = types.model()
                            .roleRules()
                            .derivations(clause.role())
                            .map(Derivation::when)
                            .map(it -> "held when " + it.words())
                            .collect(Collectors.joining(", "));
                    code.add("// $L\n", JavaText.comment(clause.role().label() + ": " + when))
                            .add("$[if ($L) {\n$]$>", guards.condition(clause.heldWhen()))
                            .addStatement("held |= $L.bit()", types.constant(clause.role()))
                            .add("$<}\n");
                }
            }
            return code.build();
        }

        private CodeBlock inclusions() {
            CodeBlock.Builder code = CodeBlock.builder();
            for (Clause clause : table.clauses()) {
                List<Role> brought = types.model().roles().stream()
                        .filter(role -> clause.brings().contains(role) && !role.equals(clause.role()))
                        .toList();
                if (!brought.isEmpty()) {
                    String labels = brought.stream().map(Role::label).collect(Collectors.joining(", "));
                    code.add("// $L\n", JavaText.comment(clause.role().label() + " includes " + labels))
                            .add("$[if ($L.isIn(held)) {\n$]$>", types.constant(clause.role()))
                            .addStatement(
                                    "held |= $L",
                                    brought.stream()
                                            .map(role -> CodeBlock.of("$L.bit()", types.constant(role)))
                                            .collect(CodeBlock.joining("$W| ")))
                            .add("$<}\n");
                }
            }
            return code.build();
        }
    }
}
