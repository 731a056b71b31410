package dev.permatrix.dsl;

import dev.permatrix.dsl.audit.AuditListener;
import dev.permatrix.dsl.audit.PeopleAuditor;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.load.TextStream;
import dev.permatrix.dsl.people.CsvPeopleReader;
import dev.permatrix.dsl.people.PeopleProblems;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.people.YamlPeopleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What became of auditing a people file.
 *
 * @param people how many were audited
 * @param files those that were read: for showing the lines that findings speak of
 */
public record PeopleAudit(long people, List<PeopleFile> files) {

    public PeopleAudit {
        files = List.copyOf(files);
    }

    /** Reads the file, and the one of its users where it names one, and tells the listener what it finds. */
    public static PeopleAudit run(VerifiedMatrix matrix, PeopleFile file, boolean signIn, AuditListener listener) {
        PeopleAuditor auditor = new PeopleAuditor(matrix.table(), signIn, listener);
        List<PeopleFile> files = new ArrayList<>(List.of(file));
        read(
                TextStream.open(file.path(), file.shownName()),
                auditor,
                text -> YamlPeopleReader.read(text, file.shownName(), auditor));
        users(file, auditor).ifPresent(users -> {
            files.add(users);
            Written named = auditor.usersFile().orElseThrow();
            read(
                    PeopleProblems.named(TextStream.open(users.path(), users.shownName()), named),
                    auditor,
                    text -> CsvPeopleReader.read(text, users.shownName(), auditor.columns(), auditor));
        });
        auditor.end();
        return new PeopleAudit(auditor.people(), files);
    }

    /** The file of users that is named; a name that leads elsewhere is reported. */
    private static Optional<PeopleFile> users(PeopleFile file, PeopleAuditor auditor) {
        Optional<Written> named = auditor.usersFile();
        Optional<Written> elsewhere = named.filter(it -> !isBeside(it.text()));
        elsewhere.ifPresent(it -> auditor.problem(PeopleProblems.usersPath(it)));
        return elsewhere.isPresent() ? Optional.empty() : named.map(it -> file.sibling(it.text()));
    }

    private static boolean isBeside(String name) {
        return name.matches("[\\p{L}\\p{Nd}_. /-]+") && !name.startsWith("/") && !name.contains("..");
    }

    private static void read(Checked<TextStream> opened, PeopleAuditor auditor, Consumer<TextStream> reader) {
        opened.diagnostics().forEach(auditor::problem);
        Optional<TextStream> text = opened.match((it, said) -> Optional.of(it), said -> Optional.empty());
        text.ifPresent(it -> {
            try (it) {
                reader.accept(it);
            } catch (IOException e) {
                throw new UncheckedIOException("closing a file that was read", e);
            }
        });
    }
}
