package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.syntax.StatementSyntax;
import java.util.List;

/**
 * Statements that belong together, on top of others.
 *
 * @param file the name of the file that they stand in
 */
record Layer(Kind kind, String file, List<StatementSyntax> statements) {

    Layer {
        statements = List.copyOf(statements);
    }

    /** What it may do to those below it. */
    enum Kind {
        /** There is nothing below. */
        MATRIX,
        /** {@code use}: adds; of its own roles it decides what those below decide for everyone else. */
        EXTENSION,
        /** {@code variant}: replaces what says something of the same. */
        VARIANT
    }

    /** Those of one kind, in order. */
    <S extends StatementSyntax> List<S> all(Class<S> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
