package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.permatrix.compiler.names.JavaNames;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.RoleTable;
import dev.permatrix.dsl.table.RoleTable.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the roles stand that may be held and not count. */
final class RoleStandings {
    private final JavaTypes types;
    private final ReasonConstants constants;
    private final FactParameters wording;
    private final List<Clause> limited;
    private final GuardExpressions guards;

    RoleStandings(JavaTypes types) {
        this.types = types;
        this.constants = new ReasonConstants(types);
        this.wording = new FactParameters(types, "held");
        this.guards = new GuardExpressions(types, types.table().roles().frame(), wording);
        this.limited = types.table().roles().clauses().stream()
                .filter(clause -> !clause.offers().isEmpty())
                .toList();
        limited.forEach(this::body);
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        if (!limited.isEmpty()) {
            fields.add(FieldSpec.builder(
                            types.decision(), "COUNTS", PRIVATE, STATIC, FINAL)
                    .initializer(
                            "$T.allow($L)",
                            types.decision(),
                            ReasonEmitter.reason(
                                    types,
                                    new Reason(
                                            types.model().matrix().span(), "the role counts")))
                    .build());
        }
        fields.addAll(constants.fields());
        return fields;
    }

    List<Fact> facts() {
        return wording.facts();
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(mask("effective", "The roles among these that count."));
        if (types.asksForRoles()) {
            methods.add(mask("requestable", "The roles among these that don't count, but can be asked for."));
        }
        methods.add(standing());
        limited.forEach(clause -> methods.add(method(clause)));
        return methods;
    }

    private MethodSpec mask(String name, String javadoc) {
        boolean counting = name.equals("effective");
        MethodSpec.Builder mask = bits(Members.method(TypeName.LONG, name, STATIC).addJavadoc(javadoc))
                .addStatement("long $L = $L", name, counting ? "held" : "0");
        for (Clause clause : limited) {
            if (!counting && clause.offers().stream().noneMatch(it -> it.availability().isOnRequest())) {
                continue;
            }
            CodeBlock call = call(clause);
            CodeBlock role = types.constant(clause.role());
            if (counting) {
                mask.beginControlFlow("if (!$L.allowed())", call).addStatement("effective &= ~$L.bit()", role);
            } else {
                mask.beginControlFlow(
                                "if ($L.isIn(held) && $L.outcome() == $T.REQUESTABLE)",
                                role,
                                call,
                                types.type("Outcome"))
                        .addStatement("requestable |= $L.bit()", role);
            }
            mask.endControlFlow();
        }
        return mask.addStatement("return $L", name).build();
    }

    private CodeBlock call(Clause clause) {
        String arguments =
                facts().stream().map(it -> ", " + types.names().of(it)).collect(Collectors.joining());
        return CodeBlock.of("$L(held$L)", method(clause.role()), arguments);
    }

    private MethodSpec.Builder bits(MethodSpec.Builder method) {
        return method.addParameter(TypeName.LONG, "held").addParameters(wording.parameters());
    }

    private String method(Role role) {
        return JavaNames.method(JavaNames.lowerCamel(types.names().of(role))) + "Role";
    }

    /** How a role stands for one subject. */
    private MethodSpec standing() {
        String arguments = facts().stream()
                .map(it -> ", subject." + types.names().of(it) + "()")
                .collect(Collectors.joining());
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch (role) {\n$>");
        Set<Role> listed = limited.stream().map(Clause::role).collect(Collectors.toSet());
        limited.forEach(clause -> arms.add(
                "case $L -> $L(subject.$N$L);\n",
                types.names().of(clause.role()),
                method(clause.role()),
                types.people().held(),
                arguments));
        List<Role> others = types.model().roles().stream()
                .filter(role -> !listed.contains(role))
                .toList();
        if (!others.isEmpty()) {
            arms.add("$[case $L -> COUNTS;\n$]", types.labels(others));
        }
        return Members.method(types.decision(), "standing", STATIC)
                .addJavadoc("Whether a role that the subject holds counts; if not, why, and who can be asked for it.")
                .addParameter(types.role(), "role")
                .addParameter(types.subject(), "subject")
                .addCode(arms.add("$<};\n").build())
                .build();
    }

    private MethodSpec method(Clause clause) {
        return bits(Members.method(types.decision(), method(clause.role()), PRIVATE, STATIC)
                        .addJavadoc("$L", "How the role stands: " + JavaText.sentence(clause.role().label())))
                .addCode(body(clause))
                .build();
    }

    private CodeBlock body(Clause clause) {
        CodeBlock.Builder code = CodeBlock.builder();
        clause.offers().stream().filter(it -> !it.availability().isOnRequest()).forEach(it -> offer(code, it));
        clause.offers().stream().filter(it -> it.availability().isOnRequest()).forEach(it -> offer(code, it));
        Availability first = clause.offers().stream()
                .map(RoleTable.Offer::availability)
                .filter(it -> !it.isOnRequest())
                .findFirst()
                .orElse(clause.offers().get(0).availability());
        String name = constants.of(
                "UNAVAILABLE_" + first.span().line(), first.reason(), Outcome.DENY, false);
        return code.addStatement("return $L", name).build();
    }

    private void offer(CodeBlock.Builder code, RoleTable.Offer offer) {
        Availability availability = offer.availability();
        code.add("// $L\n", JavaText.comment(availability.written()))
                .add("$[if ($L) {\n$]$>", guards.condition(offer.when()))
                .addStatement("return $L", availability.isOnRequest() ? request(availability) : "COUNTS")
                .add("$<}\n");
    }

    private String request(Availability availability) {
        CodeBlock granters = availability.granters().stream()
                .map(types::constant)
                .collect(CodeBlock.joining(",$W"));
        return constants.once(
                "REQUEST_" + availability.span().line(),
                types.decision(),
                CodeBlock.of(
                        "$T.requestableRole($L,$W$L)",
                        types.decision(),
                        ReasonEmitter.reason(types, availability.reason()),
                        granters),
                availability.reason().text());
    }
}
