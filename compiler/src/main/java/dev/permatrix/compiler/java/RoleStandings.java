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
    private final List<Standing> standings;

    RoleStandings(JavaTypes types) {
        this.types = types;
        this.constants = new ReasonConstants(types);
        this.standings = types.table().roles().clauses().stream()
                .filter(clause -> !clause.offers().isEmpty())
                .map(this::standing)
                .toList();
    }

    /**
     * One role.
     *
     * @param wording what its method speaks of, and so takes
     */
    private record Standing(Role role, boolean onRequest, FactParameters wording, CodeBlock body) {}

    private Standing standing(Clause clause) {
        FactParameters wording = new FactParameters(types, "held");
        boolean onRequest =
                clause.offers().stream().anyMatch(it -> it.availability().isOnRequest());
        return new Standing(clause.role(), onRequest, wording, body(clause, wording));
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        if (!standings.isEmpty()) {
            Reason counts = new Reason(types.model().matrix().span(), "the role counts");
            fields.add(FieldSpec.builder(types.decision(), "COUNTS", PRIVATE, STATIC, FINAL)
                    .initializer("$T.allow($L)", types.decision(), ReasonEmitter.reason(types, counts))
                    .build());
        }
        fields.addAll(constants.fields());
        return fields;
    }

    /** Every fact that some role hangs on. */
    List<Fact> facts() {
        return types.people().facts().stream()
                .filter(fact ->
                        standings.stream().anyMatch(it -> it.wording().facts().contains(fact)))
                .toList();
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(effective());
        if (types.answers().asksForRoles()) {
            methods.add(requestable());
        }
        methods.add(standing());
        standings.forEach(it -> methods.add(method(it)));
        return methods;
    }

    private MethodSpec.Builder mask(String name, String javadoc) {
        MethodSpec.Builder mask =
                Members.method(TypeName.LONG, name, STATIC).addJavadoc(javadoc).addParameter(TypeName.LONG, "held");
        facts().forEach(it -> mask.addParameter(types.typeOf(it), types.names().of(it)));
        return mask;
    }

    private MethodSpec effective() {
        MethodSpec.Builder mask =
                mask("effective", "The roles among these that count.").addStatement("long effective = held");
        standings.forEach(it -> mask.beginControlFlow("if (!$L.allowed())", call(it, "", "held", ""))
                .addStatement("effective &= ~$L.bit()", types.constant(it.role()))
                .endControlFlow());
        return mask.addStatement("return effective").build();
    }

    private MethodSpec requestable() {
        MethodSpec.Builder mask = mask("requestable", "The roles among these that don't count, but can be asked for.")
                .addStatement("long requestable = 0");
        standings.stream()
                .filter(Standing::onRequest)
                .forEach(it -> mask.addCode(
                                "$[if ($L.isIn(held)$W&& $L.outcome() == $T.REQUESTABLE) {\n$]$>",
                                types.constant(it.role()),
                                call(it, "", "held", ""),
                                types.type("Outcome"))
                        .addStatement("requestable |= $L.bit()", types.constant(it.role()))
                        .addCode("$<}\n"));
        return mask.addStatement("return requestable").build();
    }

    /** The call of a role's method, with facts as {@code owner} has them. */
    private CodeBlock call(Standing it, String owner, String held, String end) {
        List<String> arguments = new ArrayList<>();
        if (it.wording().asksForRoles()) {
            arguments.add(owner + held);
        }
        it.wording().facts().forEach(fact -> arguments.add(owner + types.names().of(fact) + end));
        return CodeBlock.of("$L($L)", method(it.role()), String.join(", ", arguments));
    }

    private String method(Role role) {
        return JavaNames.lowerCamel(types.names().of(role)) + "Role";
    }

    /** How a role stands for one subject. */
    private MethodSpec standing() {
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch (role) {\n$>");
        Set<Role> listed = standings.stream().map(Standing::role).collect(Collectors.toSet());
        standings.forEach(it -> arms.add(
                "case $L -> $L;\n",
                types.names().of(it.role()),
                call(it, "subject.", types.people().held(), "()")));
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

    private MethodSpec method(Standing it) {
        MethodSpec.Builder method = Members.method(types.decision(), method(it.role()), PRIVATE, STATIC)
                .addJavadoc(
                        "$L",
                        "How the role stands: " + JavaText.sentence(it.role().label()));
        if (it.wording().asksForRoles()) {
            method.addParameter(TypeName.LONG, "held");
        }
        return method.addParameters(it.wording().parameters())
                .addCode(it.body())
                .build();
    }

    private CodeBlock body(Clause clause, FactParameters wording) {
        GuardExpressions guards =
                new GuardExpressions(types, types.table().roles().frame(), wording);
        CodeBlock.Builder code = CodeBlock.builder();
        clause.offers().stream().filter(it -> !it.availability().isOnRequest()).forEach(it -> offer(code, it, guards));
        clause.offers().stream().filter(it -> it.availability().isOnRequest()).forEach(it -> offer(code, it, guards));
        Availability first = clause.offers().stream()
                .map(RoleTable.Offer::availability)
                .filter(it -> !it.isOnRequest())
                .findFirst()
                .orElse(clause.offers().get(0).availability());
        String name = constants.of("UNAVAILABLE_" + first.span().line(), first.reason(), Outcome.DENY, false);
        return code.addStatement("return $L", name).build();
    }

    private void offer(CodeBlock.Builder code, RoleTable.Offer offer, GuardExpressions guards) {
        Availability availability = offer.availability();
        code.add("// $L\n", JavaText.comment(availability.written()))
                .add("$[if ($L) {\n$]$>", guards.condition(offer.when()))
                .addStatement("return $L", availability.isOnRequest() ? request(availability) : "COUNTS")
                .add("$<}\n");
    }

    private String request(Availability availability) {
        CodeBlock granters =
                availability.granters().stream().map(types::constant).collect(CodeBlock.joining(",$W"));
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
