package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.GateClause;
import java.util.ArrayList;
import java.util.List;

/** {@code Gates}: what must be so before anybody does anything. */
final class GatesEmitter implements TypeEmitter {

    private static final String PASSED = "everything that is required to sign in is so";

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.hasSignIn() ? List.of(new GatesType(types).type()) : List.of();
    }

    /** The question, where a subject is made. */
    static CodeBlock call(JavaTypes types) {
        GatesType gates = new GatesType(types);
        gates.body();
        List<CodeBlock> arguments = gates.parameters().stream()
                .map(it -> CodeBlock.of(it.name().equals(types.people().effective()) ? "this.$N" : "$N", it.name()))
                .toList();
        return CodeBlock.of("$T.signIn($L)", types.gates(), CodeBlock.join(arguments, ", "));
    }

    /** The type. */
    private static final class GatesType {
        private final JavaTypes types;
        private final ReasonConstants constants;
        private final FactParameters wording;

        GatesType(JavaTypes types) {
            this.types = types;
            this.constants = new ReasonConstants(types);
            this.wording = new FactParameters(
                    types, types.people().isPlain() ? "role" : types.people().effective());
        }

        TypeSpec type() {
            CodeBlock body = body();
            MethodSpec signIn = Members.method(types.decision(), "signIn", STATIC)
                    .addJavadoc("May somebody like this sign in?")
                    .addParameters(parameters())
                    .addCode(body)
                    .build();
            return Members.finalClass(types.gates())
                    .addJavadoc("What is required of everybody, whatever their roles.")
                    .addField(signedIn())
                    .addFields(constants.fields())
                    .addMethod(Members.hiddenConstructor())
                    .addMethod(signIn)
                    .build();
        }

        List<ParameterSpec> parameters() {
            List<ParameterSpec> parameters = new ArrayList<>();
            if (wording.asksForRoles()) {
                parameters.add(
                        types.people().isPlain()
                                ? Members.parameter(types.role(), "role")
                                : Members.parameter(
                                        TypeName.LONG, types.people().effective()));
            }
            parameters.addAll(wording.parameters());
            return parameters;
        }

        private FieldSpec signedIn() {
            return FieldSpec.builder(types.decision(), "SIGNED_IN", STATIC, FINAL)
                    .initializer(
                            "$T.allow($L)",
                            types.decision(),
                            ReasonEmitter.reason(types, new Reason(permission().span(), PASSED)))
                    .build();
        }

        private Permission permission() {
            return types.model().permissions().stream()
                    .filter(Permission::isSignIn)
                    .findFirst()
                    .orElseThrow();
        }

        CodeBlock body() {
            CodeBlock.Builder body = CodeBlock.builder();
            for (GateClause clause : types.table().gates(permission())) {
                Reason reason = clause.gate().reason();
                CodeBlock closed = new GuardExpressions(types, clause.frame(), wording).negated(clause.passed());
                body.add("// $L\n", JavaText.comment(reason.text()))
                        .add("$[if ($L) {\n$]$>", closed)
                        .add(
                                "return $L;\n",
                                constants.of("REQUIRED_" + reason.span().line(), reason, Outcome.DENY, false))
                        .add("$<}\n");
            }
            return body.add("return SIGNED_IN;\n").build();
        }
    }
}
