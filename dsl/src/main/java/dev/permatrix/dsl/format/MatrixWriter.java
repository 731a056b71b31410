package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax;
import java.util.List;

/**
 * From statements to the text of a {@code .matrix} file that says the same and nothing else: what is not in the syntax,
 * such as comments, is not in the text. Equal syntax gives an equal text, wherever it stood.
 */
public final class MatrixWriter {

    private MatrixWriter() {}

    public static String write(MatrixSyntax syntax) {
        return write(syntax.statements());
    }

    /** A blank line stands between statements of which one has lines below it or that are of two kinds. */
    static String write(List<StatementSyntax> statements) {
        StringBuilder text = new StringBuilder();
        String before = "";
        Class<?> kindBefore = Void.class;
        for (StatementSyntax statement : statements) {
            String written = StatementWriter.write(statement);
            boolean apart = statement.getClass() != kindBefore || isLong(written) || isLong(before);
            text.append(apart && !before.isEmpty() ? "\n" : "").append(written);
            before = written;
            kindBefore = statement.getClass();
        }
        return text.toString();
    }

    private static boolean isLong(String written) {
        return written.indexOf('\n') < written.length() - 1;
    }
}
