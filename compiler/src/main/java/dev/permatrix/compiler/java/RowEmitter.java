package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Stream;

/** {@code Row}: where a row of a table stands, and what its cells say as reasons. */
final class RowEmitter implements TypeEmitter {

    private static final TypeName COLUMNS = ArrayTypeName.of(TypeName.INT);

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        TypeSpec.Builder row = Members.finalClass(types.row())
                .addJavadoc("A row of a table: its words, its line, and the column where each role's cell stands; "
                        + "0 for a role that\nanother row decides for.")
                .addField(Members.field(Members.STRING, "file"))
                .addField(Members.field(Members.STRING, "label"))
                .addField(Members.field(TypeName.INT, "line"))
                .addField(Members.field(COLUMNS, "columns"));
        if (copies(types)) {
            row.addField(Members.field(Members.STRING, "like"))
                    .addMethod(Members.storing(copied(), PRIVATE))
                    .addMethod(like(types));
        } else {
            row.addMethod(Members.storing(parameters(true), PRIVATE));
        }
        row.addMethod(of(types))
                .addMethod(in(types))
                .addMethod(answer(types, "allow"))
                .addMethod(answer(types, "deny"))
                .addMethod(answer(types, "undecided"));
        if (types.answers().forbids()) {
            row.addMethod(answer(types, "forbid"));
        }
        if (types.hasGrants()) {
            row.addMethod(onRequest(types)).addMethod(requestable(types));
        }
        if (types.hasWithdrawals()) {
            row.addMethod(untilWithdrawn(types));
        }
        row.addMethod(saying(types, "says", "", "The cell as a reason."))
                .addMethod(saying(types, "granted", ", granted", "The reason where a grant made the difference."));
        if (types.hasWithdrawals()) {
            row.addMethod(
                    saying(types, "withdrawn", ", withdrawn", "The reason where a withdrawal made the difference."));
        }
        return List.of(row.addMethod(reason(types)).build());
    }

    /** Whether some role copies another's cells. */
    private static boolean copies(JavaTypes types) {
        return types.model().cells().stream().anyMatch(cell -> cell.like().isPresent());
    }

    private static MethodSpec like(JavaTypes types) {
        return Members.method(types.row(), "like")
                .addJavadoc("The same row, for a role that copies the cells of another.")
                .addParameter(types.role(), "other")
                .addStatement(
                        "return new $T(file, label, line, columns, $S.concat(other.label()))", types.row(), ", like ")
                .build();
    }

    private static MethodSpec untilWithdrawn(JavaTypes types) {
        return Members.method(types.decision(), "untilWithdrawn")
                .addJavadoc("Denied once it was withdrawn; until then allowed.")
                .addParameter(Members.STRING, "symbol")
                .addParameter(types.role(), "role")
                .addParameter(TypeName.BOOLEAN, "withdrawn")
                .addCode("return withdrawn\n$>$>? $T.deny(withdrawn(symbol, role))\n", types.decision())
                .addCode(": allow(symbol, role);\n$<$<")
                .build();
    }

    private static List<ParameterSpec> parameters(boolean withFile) {
        List<ParameterSpec> inMatrix = List.of(
                Members.parameter(Members.STRING, "label"),
                Members.parameter(TypeName.INT, "line"),
                Members.parameter(COLUMNS, "columns"));
        return withFile
                ? List.of(Members.parameter(Members.STRING, "file"), inMatrix.get(0), inMatrix.get(1), inMatrix.get(2))
                : inMatrix;
    }

    private static List<ParameterSpec> copied() {
        return Stream.concat(parameters(true).stream(), Stream.of(Members.parameter(Members.STRING, "like")))
                .toList();
    }

    private static MethodSpec of(JavaTypes types) {
        return Members.method(types.row(), "of", STATIC)
                .addParameters(parameters(false))
                .varargs()
                .addStatement(
                        "return new $T($L, label, line, columns$L)",
                        types.row(),
                        JavaText.literal(types.model().source().name()),
                        copies(types) ? ", \"\"" : "")
                .build();
    }

    private static MethodSpec in(JavaTypes types) {
        return Members.method(types.row(), "in", STATIC)
                .addJavadoc("A row of another file.")
                .addParameters(parameters(true))
                .varargs()
                .addStatement("return new $T(file, label, line, columns$L)", types.row(), copies(types) ? ", \"\"" : "")
                .build();
    }

    private static MethodSpec answer(JavaTypes types, String name) {
        return Members.method(types.decision(), name)
                .addParameter(Members.STRING, "symbol")
                .addParameter(types.role(), "role")
                .addStatement("return $T.$L(says(symbol, role))", types.decision(), name)
                .build();
    }

    private static MethodSpec onRequest(JavaTypes types) {
        return Members.method(types.decision(), "onRequest")
                .addJavadoc("Allowed once it was granted; until then these can be asked.")
                .addParameter(Members.STRING, "symbol")
                .addParameter(types.role(), "role")
                .addParameter(TypeName.BOOLEAN, "granted")
                .addParameter(types.grant(), "grant")
                .addParameter(ArrayTypeName.of(types.role()), "granters")
                .varargs()
                .addCode("return granted\n$>$>? $T.allow(granted(symbol, role))\n", types.decision())
                .addCode(": requestable(symbol, role, grant, granters);\n$<$<")
                .build();
    }

    private static MethodSpec requestable(JavaTypes types) {
        return Members.method(types.decision(), "requestable")
                .addParameter(Members.STRING, "symbol")
                .addParameter(types.role(), "role")
                .addParameter(types.grant(), "grant")
                .addParameter(ArrayTypeName.of(types.role()), "granters")
                .varargs()
                .addStatement("return $T.requestable(says(symbol, role), grant, granters)", types.decision())
                .build();
    }

    private static MethodSpec saying(JavaTypes types, String name, String end, String javadoc) {
        return Members.method(types.reason(), name)
                .addJavadoc(javadoc)
                .addParameter(Members.STRING, "symbol")
                .addParameter(types.role(), "role")
                .addStatement("return reason(symbol, role, $S)", end)
                .build();
    }

    private static MethodSpec reason(JavaTypes types) {
        return Members.method(types.reason(), "reason", PRIVATE)
                .addParameter(Members.STRING, "symbol")
                .addParameter(types.role(), "role")
                .addParameter(Members.STRING, "end")
                .addStatement(
                        "String text = $T.join($S, label, $S, symbol, $S, role.label(), $Lend)",
                        String.class,
                        "",
                        ": ",
                        " for ",
                        copies(types) ? "like, " : "")
                .addStatement("return new $T(file, line, columns[role.ordinal()], text)", types.reason())
                .build();
    }

    /** The expression that makes a row. */
    static CodeBlock row(JavaTypes types, RowPlace place, CodeBlock columns) {
        String label = JavaText.literal(place.label());
        return place.file().equals(types.model().source().name())
                ? CodeBlock.of("$T.of($L, $L,$W$L)", types.row(), label, place.line(), columns)
                : CodeBlock.of(
                        "$T.in($L, $L, $L,$W$L)",
                        types.row(),
                        JavaText.literal(place.file()),
                        label,
                        place.line(),
                        columns);
    }
}
