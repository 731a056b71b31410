package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellAnswersTest {

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return List.of(HtmlPages.ONEPAGECRM, HtmlPages.DESK);
    }

    /** The words of a cell are those that the reference gives somewhere, to a user to whom nothing was granted. */
    @ParameterizedTest
    @MethodSource("matrices")
    void theWordsAreWhatTheReferenceAnswers(Path path) {
        VerifiedMatrix matrix = HtmlPages.matrix(path);
        CellAnswers answers = new CellAnswers(PageContext.of(HtmlPages.emission(matrix), Texts.english()));
        ReferenceEvaluator reference = new ReferenceEvaluator(matrix.model());
        for (Permission permission : matrix.model().permissions()) {
            for (Role role : matrix.model().roles()) {
                Frame frame = DecisionTable.frameOf(permission);
                Set<String> words = new TreeSet<>();
                IntStream.range(0, 1 << frame.grantVariable())
                        .mapToObj(i -> new Situation(role, permission, frame.relationsAt(i), false))
                        .map(situation -> word(reference.decide(situation)))
                        .forEach(words::add);
                List<AnswerView> lines = answers.of(role, permission);
                Set<String> shown =
                        new TreeSet<>(lines.stream().map(AnswerView::word).toList());
                if (words.size() > 1) {
                    words.remove("No");
                }
                assertThat(shown).as(permission.id() + " " + role.id()).isEqualTo(words);
                assertThat(lines.size() == 1 && lines.get(0).condition().isEmpty())
                        .as(permission.id() + " " + role.id())
                        .isEqualTo(isTheSameEverywhere(reference, role, permission));
            }
        }
    }

    private static boolean isTheSameEverywhere(ReferenceEvaluator reference, Role role, Permission permission) {
        Frame frame = DecisionTable.frameOf(permission);
        return IntStream.range(0, 1 << frame.grantVariable())
                        .mapToObj(i -> new Situation(role, permission, frame.relationsAt(i), false))
                        .map(situation -> word(reference.decide(situation)))
                        .distinct()
                        .count()
                == 1;
    }

    private static String word(Decision decision) {
        if (decision.open()) {
            return "Undecided";
        }
        return decision.outcome() == Outcome.ALLOW ? "Yes" : decision.outcome() == Outcome.DENY ? "No" : "On request";
    }

    @Test
    void theCellShowsTheTableAndNotTheModel() {
        VerifiedMatrix matrix = HtmlPages.matrix(HtmlPages.DESK);
        Role guest = matrix.model().roles().get(2);
        Permission export = matrix.model().permissions().stream()
                .filter(it -> it.id().equals("export"))
                .findFirst()
                .orElseThrow();
        Verdict yes = matrix.table().verdict(matrix.model().roles().get(0), export);
        VerifiedMatrix wider = new VerifiedMatrix(matrix.table().with(guest, export, yes), matrix.verification());
        assertThat(HtmlPages.page(wider).getElementById("row-export.Guest").text())
                .isEqualTo("Yes");
    }

    @Test
    void conditionsStandInTheCell() {
        Document page = HtmlPages.page(HtmlPages.matrix(HtmlPages.DESK));
        assertThat(cell(page, "ticket.view_tickets.Guest")).isEqualTo("Yes a, owner or watcher");
        assertThat(cell(page, "ticket.close_tickets.Agent")).isEqualTo("Yes 3, owner or watcher");
        assertThat(cell(page, "ticket.close_tickets.Guest")).isEqualTo("Yes 4 a, owner and watcher");
        assertThat(cell(page, "ticket.share_tickets.Agent")).isEqualTo("Yes, owner On request, otherwise");
        assertThat(cell(page, "ticket.open_tickets.Guest")).isEqualTo("Yes");
        assertThat(cell(page, "export.Agent")).isEqualTo("Undecided");
    }

    @Test
    void aRowWhosePermissionsDifferSaysWhich() throws IOException {
        VerifiedMatrix matrix = HtmlPages.matrix(folder, """
            matrix M
              users hold exactly one role
            role Owner
            role User
            entity Contact, Deal
            relation owner of Contact, Deal
            legend
              ✔ means allow
              ask means on request from Owner
              other means on request from User
            table "T"
              | Permission           | Owner | User |
              | -------------------- | :---: | :--: |
              on Contact
              | Export both {export} | ✔     | ask [a] |
              | Other                | other | ✔ [a]   |
            permission export
              covers "Export contacts", "Export deals" on Deal
            restrict User on Contact to owner [a]
            """);
        Document page = HtmlPages.page(matrix);
        assertThat(cell(page, "contact.export.User"))
                .isEqualTo("Export contacts: On request a, owner, from Owner Export deals: On request, from Owner");
        assertThat(cell(page, "contact.export.Owner")).isEqualTo("Yes");
        assertThat(cell(page, "contact.other.Owner")).isEqualTo("On request, from User");
    }

    @Test
    void aColumnOfSeveralRolesShowsAMarkOnlyForThoseThatItMeans() throws IOException {
        VerifiedMatrix matrix = HtmlPages.matrix(folder, """
            matrix M
              users hold exactly one role
            role User
            role Guest
            entity Contact
            relation owner of Contact
            legend
              ✔ means allow
            table "T" on Contact
              | Permission | User, Guest |
              | ---------- | :---------: |
              | View       | ✔ [a]       |
            restrict Guest on Contact to owner [a]
            """);
        Document page = HtmlPages.page(matrix);
        assertThat(cell(page, "contact.view.User")).isEqualTo("Yes");
        assertThat(cell(page, "contact.view.Guest")).isEqualTo("Yes a, owner");
        assertThat(page.select(".grid thead th").eachText()).containsExactly("Permission", "User", "Guest");
    }

    private static String cell(Document page, String id) {
        return page.getElementById("row-" + id).text().replaceAll("\\s+", " ").replace(" ,", ",");
    }
}
