package dev.permatrix.dsl.cases;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.PeopleAudit;
import dev.permatrix.dsl.PeopleFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.audit.AuditFinding;
import dev.permatrix.dsl.audit.AuditListener;
import dev.permatrix.dsl.audit.KeptOut;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An audit of {@code people.yaml} against {@code input.matrix} in a folder, and what it said. */
record AuditTrial(List<AuditFinding> findings, List<KeptOut> keptOut, long people, Path folder) {

    static AuditTrial of(Path folder, boolean signIn) {
        Analysis analysis =
                MatrixAnalyzer.analyze(List.of(new MatrixFile(folder.resolve("input.matrix"), "input.matrix")));
        VerifiedMatrix matrix = analysis.result().orElseThrow().get(0);
        List<AuditFinding> findings = new ArrayList<>();
        List<KeptOut> keptOut = new ArrayList<>();
        AuditListener listener = new AuditListener() {
            @Override
            public void found(AuditFinding finding) {
                findings.add(finding);
            }

            @Override
            public void keptOut(KeptOut person) {
                keptOut.add(person);
            }
        };
        PeopleFile file = new PeopleFile(folder.resolve("people.yaml"), "people.yaml");
        PeopleAudit audit = PeopleAudit.run(matrix, file, signIn, listener);
        return new AuditTrial(findings, keptOut, audit.people(), folder);
    }

    List<String> codes() {
        return findings.stream().map(it -> it.diagnostic().code().id()).toList();
    }

    /** A line for each finding, and for each who can't sign in. */
    String inShort() {
        StringBuilder text = new StringBuilder();
        findings.stream()
                .map(AuditFinding::diagnostic)
                .forEach(it -> text.append(it.severity().word())
                        .append('[')
                        .append(it.code().id())
                        .append("]: ")
                        .append(it.message())
                        .append('\n'));
        keptOut.forEach(it -> text.append(it.person())
                .append(" can't sign in: ")
                .append(it.decision().reasons().get(0).text())
                .append('\n'));
        return text.toString();
    }

    String rendered() {
        List<Diagnostic> said = findings.stream().map(AuditFinding::diagnostic).toList();
        StringBuilder text =
                new StringBuilder(TextRenderer.ofLines(this::line, false).render(said));
        keptOut.forEach(it -> text.append(it.person())
                .append(" (")
                .append(it.span())
                .append(") can't sign in: ")
                .append(it.decision().reasons().get(0))
                .append('\n'));
        return text.append(people)
                .append(people == 1 ? " person\n" : " people\n")
                .toString();
    }

    private Optional<String> line(String file, int number) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path)
                    ? Files.readString(path, StandardCharsets.UTF_8)
                            .lines()
                            .skip(number - 1L)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            // a file that is no text on purpose: shown without its lines
            return Optional.empty();
        }
    }
}
