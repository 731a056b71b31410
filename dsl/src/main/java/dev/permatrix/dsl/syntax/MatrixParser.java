package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** From the text of a matrix to its statements. All errors of the file are reported in one run. */
public final class MatrixParser {

    /** In code points. */
    static final int LONGEST_LINE = 20_000;

    private MatrixParser() {}

    /** The whole file, or what is wrong with it. */
    public static Checked<MatrixSyntax> parse(SourceFile source) {
        return parsePartly(source).checked();
    }

    /** As much as can be read, with what is wrong with the rest. */
    public static Parsed parsePartly(SourceFile source) {
        return parsePartly(source, source.text(), UnaryOperator.identity());
    }

    /**
     * The same for a file that says the statements of a matrix in another form.
     *
     * @param text what the file says, as a matrix
     * @param origin from a place in that text to the one in the file
     */
    public static Parsed parsePartly(SourceFile source, String text, UnaryOperator<Span> origin) {
        Reports reports = new Reports();
        Builders builders = Builders.of(source.name(), reports, origin);
        SyntaxBuilder statements = new SyntaxBuilder(builders);
        List<Group> groups = new Outline(builders).groups(lines(withoutLongLines(text, builders)));
        return reports.parsed(new MatrixSyntax(source, statements.statements(groups)));
    }

    /** The lines of a text; also where the test for ambiguities starts. */
    static List<Line> lines(String text) {
        PermatrixLexer lexer = new PermatrixLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<? extends Token> tokens = lexer.getAllTokens();
        return LineJoiner.join(tokens);
    }

    private static String withoutLongLines(String text, Builders builders) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).codePointCount(0, lines.get(i).length());
            if (length > LONGEST_LINE) {
                Span span = builders.places().at(i + 1, LONGEST_LINE + 1, 1);
                builders.reports().leaveOut(SyntaxProblems.lineTooLong(span, length, LONGEST_LINE));
                lines.set(i, "");
            }
        }
        return String.join("\n", lines);
    }
}
