package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.PeopleAudit;
import dev.permatrix.dsl.PeopleFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures an audit of many people. Run its {@code main} with {@code -Xmx128m} and the matrix of the case {@code
 * each-user}, how many people, and {@code yaml} or {@code csv}; it writes a file of so many, audits it, and says how
 * long that took.
 */
public final class ManyPeople {

    private ManyPeople() {}

    public static void main(String[] arguments) throws IOException {
        Path matrix = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        boolean csv = arguments[2].equals("csv");
        Path folder = Files.createTempDirectory("people");
        Path people = write(folder, count, csv);
        Analysis analysis = MatrixAnalyzer.analyze(List.of(new MatrixFile(matrix, "input.matrix")));
        Counted counted = new Counted();
        long start = System.nanoTime();
        PeopleAudit audit = PeopleAudit.run(
                analysis.result().orElseThrow().get(0), new PeopleFile(people, "people.yaml"), true, counted);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.println(audit.people() + " people, " + counted.findings + " findings, " + counted.keptOut
                + " can't sign in, " + milliseconds + " ms, of memory at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        delete(folder);
    }

    private static Path write(Path folder, int count, boolean csv) throws IOException {
        Path people = folder.resolve("people.yaml");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(people))) {
            out.println("matrix: Fjord\ndefaults: {facts: {active: yes}, belongs: {company: [Fjord]}}");
            out.println(csv ? "users: users.csv" : "users:");
            for (int i = 0; i < count && !csv; i++) {
                out.println("  - id: u" + i + "\n    first_name: Ada\n    email: user" + i
                        + "@fjord.example\n    roles: [" + role(i) + "]\n    facts: {licence: "
                        + licence(i) + "}\n    belongs: {group: [Sales, Office]}");
            }
        }
        if (csv) {
            writeCsv(folder.resolve("users.csv"), count);
        }
        return people;
    }

    private static void writeCsv(Path users, int count) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(users))) {
            out.println("id,first_name,email,roles,licence,group");
            for (int i = 0; i < count; i++) {
                out.println(
                        "u" + i + ",Ada,user" + i + "@fjord.example," + role(i) + "," + licence(i) + ",Sales;Office");
            }
        }
    }

    private static String role(int i) {
        return i == 0 ? "Chief" : "Seller";
    }

    private static String licence(int i) {
        return i % 10 == 0 ? "expired" : "valid";
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Counts what is found. */
    private static final class Counted implements AuditListener {
        private long findings;
        private long keptOut;

        @Override
        public void found(AuditFinding finding) {
            findings++;
        }

        @Override
        public void keptOut(KeptOut person) {
            keptOut++;
        }
    }
}
