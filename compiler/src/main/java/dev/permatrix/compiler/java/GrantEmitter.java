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
                .forEach(row -> grant.addEnumConstant(types.names().of(row), Constants.constant(row.id(), row.label())));
        return grant.addField(words(types))
                .addField(none())
                .addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(Members.STRING, "label"))
                .addMethod(Members.storing(List.of(
                        Members.parameter(Members.STRING, "id"), Members.parameter(Members.STRING, "label"))))
                .addMethod(Members.accessor(Members.STRING, "id", "The stable name, for storing and logging.", PUBLIC))
                .addMethod(Members.accessor(Members.STRING, "label", "The words of the matrix.", PUBLIC))
                .addMethod(Constants.ofId(
                        types.grant(),
                        "grant",
                        "The grant stored under this id; empty if there is none any more, which grants nothing."))
                .addMethod(bits(types.grant()))
                .build();
    }

    private static FieldSpec words(JavaTypes types) {
        return FieldSpec.builder(TypeName.INT, "WORDS", STATIC, FINAL)
                .addJavadoc("How many longs hold a bit for each grant, and one that is never set.")
                .initializer("$L", types.grantable().size() / Long.SIZE + 1)
                .build();
    }

    private static FieldSpec none() {
        return FieldSpec.builder(TypeName.INT, "NONE", STATIC, FINAL)
                .addJavadoc("The bit that is never set.")
                .initializer("WORDS * $T.SIZE - 1", Long.class)
                .build();
    }

    private static MethodSpec bits(ClassName grant) {
        return Members.method(ArrayTypeName.of(TypeName.LONG), "bits", STATIC)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Set.class), grant), "grants")
                .addStatement("long[] bits = new long[WORDS]")
                .beginControlFlow("for ($T grant : grants)", grant)
                .addStatement("int bit = grant.ordinal()")
                .addStatement("bits[bit / $1T.SIZE] |= 1L << bit % $1T.SIZE", Long.class)
                .endControlFlow()
                .addStatement("return bits")
                .build();
    }
}
