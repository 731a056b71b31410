package dev.permatrix.cli;

import dev.permatrix.cli.audit.AuditPrinter;
import dev.permatrix.cli.audit.Counting;
import dev.permatrix.cli.audit.CsvAuditPrinter;
import dev.permatrix.cli.audit.JsonAuditPrinter;
import dev.permatrix.cli.audit.TextAuditPrinter;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.PeopleAudit;
import dev.permatrix.dsl.PeopleFile;
import dev.permatrix.dsl.VerifiedMatrix;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds people files against a matrix. */
@Command(
        name = "audit",
        description = "Says which people of an organisation break which rule of a matrix, and why.",
        footer = {
            "  permatrix audit crm.matrix people.yaml",
            "  permatrix audit crm.matrix people.yaml --sign-in --format csv"
        },
        exitCodeList = {
            "0:nobody breaks a rule; there may be warnings",
            "1:somebody does, a people file can't be read, or the matrix has errors",
            "2:wrong options or arguments",
            "70:a fault of Permatrix or of the machine",
            "141:nobody reads the output any more"
        })
final class AuditCommand implements Callable<Integer> {

    /** How findings are shown. */
    enum Format {
        /** For people. */
        TEXT,
        /** An array. */
        JSON,
        /** A row a finding. */
        CSV
    }

    @Parameters(index = "0", paramLabel = "MATRIX", description = "The matrix file.")
    private Path matrix;

    @Parameters(index = "1..*", paramLabel = "PEOPLE", arity = "1..*", description = "The people files (YAML).")
    private List<Path> people;

    @Option(names = "--sign-in", description = "Tell who can't sign in as well, and why. That breaks no rule.")
    private boolean signIn;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How findings are shown: text (default), json (an array) or csv (a row each).")
    private Format format;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return Matrices.toAsk(MatrixFiles.of(matrix), spec.commandLine())
                .map(this::audit)
                .orElse(ExitCode.ERRORS);
    }

    private int audit(VerifiedMatrix verified) {
        AuditPrinter printer = printer(verified);
        Counting counting = new Counting(printer);
        List<PeopleFile> files = new ArrayList<>();
        printer.begin();
        for (MatrixFile file : MatrixFiles.of(people)) {
            PeopleFile named = new PeopleFile(file.path(), file.shownName());
            PeopleAudit audit = PeopleAudit.run(verified, named, signIn, counting);
            counting.addPeople(audit.people());
            files.addAll(audit.files());
        }
        printer.end(counting.totals(), files);
        return counting.totals().errors() == 0 ? ExitCode.DONE : ExitCode.ERRORS;
    }

    private AuditPrinter printer(VerifiedMatrix verified) {
        CommandLine command = spec.commandLine();
        PrintWriter out = command.getOut();
        return switch (format) {
            case TEXT ->
                new TextAuditPrinter(
                        out,
                        verified.model().source(),
                        command.getColorScheme().ansi().enabled());
            case JSON -> new JsonAuditPrinter(out);
            case CSV -> new CsvAuditPrinter(out);
        };
    }
}
