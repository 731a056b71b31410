package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code RoleAnswers}: what each role says by itself, and what counts of it for somebody who holds several. */
final class RoleAnswersEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.people().isPlain() ? List.of() : List.of(new RoleAnswersType(types).type());
    }

    /** The type. */
    private record RoleAnswersType(JavaTypes types) {

        private static final TypeName BITS = ArrayTypeName.of(TypeName.LONG);

        TypeSpec type() {
            TypeSpec.Builder type = Members.finalClass(types.roleAnswers())
                    .addJavadoc(
                            "What each role says by itself in each situation; of several roles, the most permissive "
                                    + "counts, and of those that\nsay the same the one declared first gives the reason.")
                    .addField(noRole());
            if (types.people().availability()) {
                type.addField(FieldSpec.builder(ArrayTypeName.of(types.role()), "ROLES", PRIVATE, STATIC, FINAL)
                        .initializer("$T.values()", types.role())
                        .build());
            }
            if (types.answers().forbids() && !unrestricted().isEmpty()) {
                type.addField(unrestrictedBits());
            }
            type.addField(Members.field(answers(), "answers"));
            kinds().keySet()
                    .forEach(kind -> type.addField(FieldSpec.builder(BITS, kind, PRIVATE, FINAL)
                            .addJavadoc("For each situation, a bit for each role that $L.", said(kind))
                            .build()));
            type.addMethod(constructor()).addMethod(put()).addMethod(combined()).addMethod(best());
            if (types.answers().hasRequests()) {
                type.addMethod(requested());
            }
            return type.addMethod(first()).build();
        }

        private TypeName answers() {
            return ArrayTypeName.of(ArrayTypeName.of(types.decision()));
        }

        /** What is noted of an answer, and the condition that it is so. */
        private Map<String, String> kinds() {
            Map<String, String> kinds = new LinkedHashMap<>();
            kinds.put("allowing", "answer.allowed()");
            if (types.answers().hasRequests()) {
                kinds.put("requesting", "answer.outcome() == Outcome.REQUESTABLE");
            }
            if (types.answers().leavesOpen()) {
                kinds.put("open", "answer.open()");
            }
            if (types.answers().forbids()) {
                kinds.put("forbidding", "answer.forbids()");
            }
            return kinds;
        }

        private static String said(String kind) {
            return switch (kind) {
                case "allowing" -> "allows";
                case "requesting" -> "can be asked about";
                case "open" -> "is undecided";
                case "forbidding" -> "forbids";
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private FieldSpec noRole() {
            Reason reason = new Reason(types.model().matrix().span(), "the user holds no role");
            return FieldSpec.builder(types.decision(), "NO_ROLE", PRIVATE, STATIC, FINAL)
                    .initializer("$T.deny($L)", types.decision(), ReasonEmitter.reason(types, reason))
                    .build();
        }

        private List<Role> unrestricted() {
            return types.model().roles().stream()
                    .filter(role -> !role.isRestrictable())
                    .toList();
        }

        private FieldSpec unrestrictedBits() {
            CodeBlock bits = unrestricted().stream()
                    .map(role -> CodeBlock.of("$L.bit()", types.constant(role)))
                    .collect(CodeBlock.joining("$W| "));
            return FieldSpec.builder(TypeName.LONG, "UNRESTRICTED", PRIVATE, STATIC, FINAL)
                    .addJavadoc("A bit for each role to which no restriction applies.")
                    .initializer(bits)
                    .build();
        }

        private MethodSpec constructor() {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                    .addParameter(TypeName.INT, "situations")
                    .addStatement("answers = new $T[$T.values().length][situations]", types.decision(), types.role());
            kinds().keySet().forEach(kind -> constructor.addStatement("$N = new long[situations]", kind));
            return constructor.build();
        }

        private MethodSpec put() {
            MethodSpec.Builder put = Members.method(TypeName.VOID, "put")
                    .addJavadoc("Keeps an answer; those to the same permission start at {@code first}.")
                    .addParameter(types.role(), "role")
                    .addParameter(TypeName.INT, "situation")
                    .addParameter(TypeName.INT, "first")
                    .addParameter(types.decision(), "answer")
                    .addStatement("$T[] own = answers[role.ordinal()]", types.decision())
                    .addStatement("own[situation] = $T.shared(answer, own, first, situation)", types.decision());
            kinds().forEach((kind, condition) ->
                    put.addStatement("$N[situation] |= $L ? role.bit() : 0", kind, condition));
            return put.build();
        }

        private MethodSpec combined() {
            MethodSpec.Builder combined = Members.method(types.decision(), "combined")
                    .addParameter(types.subject(), "subject")
                    .addParameter(TypeName.INT, "situation");
            String held = types.people().held();
            if (!types.answers().forbids()) {
                return combined.addStatement("return best(subject, subject.$N, situation)", held)
                        .build();
            }
            combined.addStatement(
                            "long forbidden = subject.$N & forbidding[situation]",
                            types.people().effective())
                    .beginControlFlow("if (forbidden == 0)")
                    .addStatement("return best(subject, subject.$N, situation)", held)
                    .endControlFlow();
            if (unrestricted().isEmpty()) {
                return combined.addStatement("return first(forbidden, situation)")
                        .build();
            }
            return combined.addCode("// a forbid binds all but roles to which no restriction applies\n")
                    .addStatement(
                            "$T others = best(subject, subject.$N & UNRESTRICTED & ~forbidden, situation)",
                            types.decision(),
                            held)
                    .addStatement(
                            "return others.outcome() == $T.DENY ? first(forbidden, situation) : others",
                            types.type("Outcome"))
                    .build();
        }

        private MethodSpec best() {
            String effective = "subject." + types.people().effective();
            boolean availability = types.people().availability();
            MethodSpec.Builder best = Members.method(types.decision(), "best", PRIVATE)
                    .addJavadoc("The most permissive of what these roles say.")
                    .addParameter(types.subject(), "subject")
                    .addParameter(TypeName.LONG, "roles")
                    .addParameter(TypeName.INT, "situation")
                    .addStatement("long allowed = roles$L & allowing[situation]", availability ? " & " + effective : "")
                    .beginControlFlow("if (allowed != 0)")
                    .addStatement("return first(allowed, situation)")
                    .endControlFlow();
            if (types.answers().hasRequests()) {
                best.addStatement("long asked = roles & " + asked(effective, availability))
                        .beginControlFlow("if (asked != 0)")
                        .addStatement("return requested(subject, asked, situation)")
                        .endControlFlow();
            }
            if (types.answers().leavesOpen()) {
                best.addStatement(
                                "long undecided = roles$L & open[situation]",
                                availability ? " & " + counting(effective) : "")
                        .beginControlFlow("if (undecided != 0)")
                        .addStatement("return first(undecided, situation)")
                        .endControlFlow();
            }
            return denied(best, effective, availability).build();
        }

        /** The roles that speak for themselves: that count, or don't count yet. */
        private String counting(String effective) {
            return types.answers().asksForRoles() ? "(" + effective + " | subject.requestable)" : effective;
        }

        private String asked(String effective, boolean availability) {
            if (!availability) {
                return "requesting[situation]";
            }
            String own = effective + " & requesting[situation]";
            return types.answers().asksForRoles()
                    ? "(" + own + "$W| subject.requestable & (allowing[situation] | requesting[situation]))"
                    : own;
        }

        /** A role that is not available denies for that reason. */
        private MethodSpec.Builder denied(MethodSpec.Builder best, String effective, boolean availability) {
            best.beginControlFlow("if (roles == 0)")
                    .addStatement("return NO_ROLE")
                    .endControlFlow();
            if (!availability) {
                return best.addStatement("return first(roles, situation)");
            }
            return best.addStatement("$T role = ROLES[$T.numberOfTrailingZeros(roles)]", types.role(), Long.class)
                    .addStatement(
                            "return role.isIn($L)$W? first(roles, situation)$W: $T.standing(role, subject)",
                            counting(effective).replace("(", "").replace(")", ""),
                            types.heldRoles());
        }

        private MethodSpec requested() {
            MethodSpec.Builder requested = Members.method(types.decision(), "requested", PRIVATE)
                    .addJavadoc("All that can be asked for through these roles.")
                    .addParameter(types.subject(), "subject")
                    .addParameter(TypeName.LONG, "roles")
                    .addParameter(TypeName.INT, "situation")
                    .addStatement(
                            "$T requests = new $T<>()",
                            ParameterizedTypeName.get(ClassName.get(List.class), types.decision()),
                            ArrayList.class)
                    .beginControlFlow("for ($T role : $T.of(roles))", types.role(), types.role());
            if (types.answers().asksForRoles()) {
                requested.addStatement(
                        "requests.add(subject.holds(role)$W? answers[role.ordinal()][situation]"
                                + "$W: $T.standing(role, subject))",
                        types.heldRoles());
            } else {
                requested.addStatement("requests.add(answers[role.ordinal()][situation])");
            }
            return requested
                    .endControlFlow()
                    .addStatement("return $T.joined(requests)", types.decision())
                    .build();
        }

        private MethodSpec first() {
            return Members.method(types.decision(), "first", PRIVATE)
                    .addJavadoc("What the role says that is declared first.")
                    .addParameter(TypeName.LONG, "roles")
                    .addParameter(TypeName.INT, "situation")
                    .addStatement("return answers[$T.numberOfTrailingZeros(roles)][situation]", Long.class)
                    .build();
        }
    }
}
