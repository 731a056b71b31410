package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;

/** {@code Grant} and {@code Withdrawal}: the rows that can be given to one user, or taken away. */
final class GrantEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return StoredRows.of(types).stream().map(GrantEmitter::rows).toList();
    }

    private static TypeSpec rows(StoredRows stored) {
        TypeSpec.Builder rows =
                TypeSpec.enumBuilder(stored.type()).addModifiers(PUBLIC).addJavadoc(stored.javadoc());
        stored.rows()
                .forEach(row -> rows.addEnumConstant(stored.constant(row), Constants.constant(row.id(), row.label())));
        return rows.addField(none(stored))
                .addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(Members.STRING, "label"))
                .addMethod(Members.storing(
                        List.of(Members.parameter(Members.STRING, "id"), Members.parameter(Members.STRING, "label"))))
                .addMethod(Members.accessor(Members.STRING, "id", "The stable name, for storing and logging.", PUBLIC))
                .addMethod(Members.accessor(Members.STRING, "label", "The words of the matrix.", PUBLIC))
                .addMethod(Constants.ofId(stored.type(), stored.word(), stored.ofId()))
                .addMethod(bits(stored))
                .build();
    }

    /** The last bit of as many longs as the rows and this one need. */
    private static FieldSpec none(StoredRows stored) {
        return FieldSpec.builder(TypeName.INT, "NONE", STATIC, FINAL)
                .addJavadoc("The bit that is never set.")
                .initializer("$L", (stored.rows().size() / Long.SIZE + 1) * Long.SIZE - 1)
                .build();
    }

    private static MethodSpec bits(StoredRows stored) {
        boolean many = stored.needsSeveralLongs();
        String word = stored.word();
        return Members.method(stored.bitsType(), "bits", STATIC)
                .addJavadoc(
                        many
                                ? "Bit {@code n % 64} of long {@code n / 64} is " + word + " {@code n}."
                                : "Bit {@code n} is " + word + " {@code n}.")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Set.class), stored.type()), word + "s")
                .addStatement(many ? "long[] bits = new long[(NONE + 1) / 64]" : "long bits = 0")
                .beginControlFlow("for ($T $N : $N)", stored.type(), word, word + "s")
                .addStatement(
                        many ? "bits[$1N.ordinal() >>> 6] |= 1L << $1N.ordinal()" : "bits |= 1L << $1N.ordinal()", word)
                .endControlFlow()
                .addStatement("return bits")
                .build();
    }
}
