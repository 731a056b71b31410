package dev.permatrix.cli.answer;

import dev.permatrix.dsl.model.Decision;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Prints the decision and the question on a line, and below it a reason a line. */
public final class TextPrinter implements AnswerPrinter {

    private final PrintWriter out;
    private final UnaryOperator<String> decisionStyle;

    /** {@code decisionStyle} makes a decision's word stand out. */
    public TextPrinter(PrintWriter out, UnaryOperator<String> decisionStyle) {
        this.out = out;
        this.decisionStyle = decisionStyle;
    }

    @Override
    public void begin(List<String> columns) {
        // a text has no head
    }

    @Override
    public void print(Answered answered) {
        out.print(decisionStyle.apply(answered.reply().word()) + "  " + answered.question() + "\n");
        answered.reply()
                .match(
                        decided -> lines(ReplyWords.sentences(decided.decision()), decided.explanation()),
                        differing -> differing.parts().stream()
                                .flatMap(part ->
                                        lines(List.of(part.name() + ": " + of(part.decision())), part.explanation())),
                        faulty -> faulty.faults().stream())
                .forEach(line -> out.print("  " + line + "\n"));
    }

    private static Stream<String> lines(List<String> reasons, List<String> explanation) {
        return Stream.concat(reasons.stream(), explanation.stream().map(line -> "  " + line));
    }

    @Override
    public void end() {
        out.flush();
    }

    private String of(Decision decision) {
        return decisionStyle.apply(decision.outcome().name()) + " " + String.join("; ", ReplyWords.sentences(decision));
    }
}
