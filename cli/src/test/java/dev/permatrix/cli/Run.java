package dev.permatrix.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** One run of the whole command, and what it left. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return of(Help.Ansi.OFF, arguments);
    }

    static Run coloured(String... arguments) {
        return of(Help.Ansi.ON, arguments);
    }

    private static Run of(Help.Ansi ansi, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Permatrix.commandLine(new PrintWriter(out), new PrintWriter(err));
        command.setColorScheme(Help.defaultColorScheme(ansi));
        int code = command.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
