package dev.permatrix.compiler.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.permatrix.dsl.model.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of which something is stored for one user alone: what was granted, or what was withdrawn.
 *
 * @param withdrawn whether they are withdrawn; else they are granted
 */
record StoredRows(JavaTypes types, boolean withdrawn) {

    static StoredRows granted(JavaTypes types) {
        return new StoredRows(types, false);
    }

    static StoredRows withdrawn(JavaTypes types) {
        return new StoredRows(types, true);
    }

    /** Those that the matrix has. */
    static List<StoredRows> of(JavaTypes types) {
        return Stream.of(granted(types), withdrawn(types))
                .filter(it -> !it.rows().isEmpty())
                .toList();
    }

    List<Row> rows() {
        return withdrawn ? types.withdrawable() : types.grantable();
    }

    ClassName type() {
        return withdrawn ? types.withdrawal() : types.grant();
    }

    /** A parameter of the type. */
    String word() {
        return withdrawn ? "withdrawal" : "grant";
    }

    String constant(Row row) {
        return withdrawn ? types.names().ofWithdrawal(row) : types.names().of(row);
    }

    String javadoc() {
        return withdrawn
                ? "What can be taken from one user: a row of the matrix with a cell that allows until withdrawn."
                : "What can be given to one user: a row of the matrix with an on-request cell.";
    }

    String ofId() {
        return withdrawn
                ? "The withdrawal stored under this id; empty if there is none any more, which withdraws nothing."
                : "The grant stored under this id; empty if there is none any more, which grants nothing.";
    }

    boolean needsSeveralLongs() {
        return rows().size() >= Long.SIZE;
    }

    /** How a subject keeps them. */
    TypeName bitsType() {
        return needsSeveralLongs() ? ArrayTypeName.of(TypeName.LONG) : TypeName.LONG;
    }
}
