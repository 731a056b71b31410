package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;

/** {@code Grant}: the rows that can be given to one user. */
final class GrantEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.hasGrants() ? List.of(grant(types)) : List.of();
    }

    private static TypeSpec grant(JavaTypes types) {
        TypeSpec.Builder grant = TypeSpec.enumBuilder(types.grant())
                .addModifiers(PUBLIC)
                .addJavadoc("What can be given to one user: a row of the matrix with an on-request cell.");
        types.grantable()
                .forEach(
                        row -> grant.addEnumConstant(types.names().of(row), Constants.constant(row.id(), row.label())));
        return grant.addField(none(types))
                .addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(Members.STRING, "label"))
                .addMethod(Members.storing(
                        List.of(Members.parameter(Members.STRING, "id"), Members.parameter(Members.STRING, "label"))))
                .addMethod(Members.accessor(Members.STRING, "id", "The stable name, for storing and logging.", PUBLIC))
                .addMethod(Members.accessor(Members.STRING, "label", "The words of the matrix.", PUBLIC))
                .addMethod(Constants.ofId(
                        types.grant(),
                        "grant",
                        "The grant stored under this id; empty if there is none any more, which grants nothing."))
                .addMethod(bits(types))
                .build();
    }

    /** The last bit of as many longs as the grants and this one need. */
    private static FieldSpec none(JavaTypes types) {
        return FieldSpec.builder(TypeName.INT, "NONE", STATIC, FINAL)
                .addJavadoc("The bit that is never set.")
                .initializer("$L", (types.grantable().size() / Long.SIZE + 1) * Long.SIZE - 1)
                .build();
    }

    static boolean needsSeveralLongs(JavaTypes types) {
        return types.grantable().size() >= Long.SIZE;
    }

    /** How a subject keeps its grants. */
    static TypeName bitsType(JavaTypes types) {
        return needsSeveralLongs(types) ? ArrayTypeName.of(TypeName.LONG) : TypeName.LONG;
    }

    private static MethodSpec bits(JavaTypes types) {
        boolean many = needsSeveralLongs(types);
        return Members.method(bitsType(types), "bits", STATIC)
                .addJavadoc(
                        many
                                ? "Bit {@code n % 64} of long {@code n / 64} is grant {@code n}."
                                : "Bit {@code n} is grant {@code n}.")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Set.class), types.grant()), "grants")
                .addStatement(many ? "long[] bits = new long[(NONE + 1) / 64]" : "long bits = 0")
                .beginControlFlow("for ($T grant : grants)", types.grant())
                .addStatement(
                        many ? "bits[grant.ordinal() >>> 6] |= 1L << grant.ordinal()" : "bits |= 1L << grant.ordinal()")
                .endControlFlow()
                .addStatement("return bits")
                .build();
    }
}
