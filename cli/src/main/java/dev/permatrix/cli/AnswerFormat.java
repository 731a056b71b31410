package dev.permatrix.cli;

import dev.permatrix.cli.answer.AnswerPrinter;
import dev.permatrix.cli.answer.CsvPrinter;
import dev.permatrix.cli.answer.JsonPrinter;
import dev.permatrix.cli.answer.TextPrinter;
import java.io.PrintWriter;

/** How answers are printed. */
enum AnswerFormat {
    /** For people. */
    TEXT,
    /** An object, or an array of them. */
    JSON,
    /** A row an answer. */
    CSV;

    AnswerPrinter forOne(PrintWriter out, Terminal terminal) {
        return switch (this) {
            case TEXT -> new TextPrinter(out, terminal::decision);
            case JSON -> JsonPrinter.ofOne(out);
            case CSV -> new CsvPrinter(out);
        };
    }

    AnswerPrinter forMany(PrintWriter out, Terminal terminal) {
        return switch (this) {
            case TEXT -> new TextPrinter(out, terminal::decision);
            case JSON -> JsonPrinter.ofMany(out);
            case CSV -> new CsvPrinter(out);
        };
    }
}
