package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import dev.permatrix.dsl.table.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellAnswersTest {

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return List.of(HtmlPages.ONEPAGECRM, HtmlPages.DESK, HtmlPages.SEVERAL_ROLES);
    }

    /** The words of a cell are those that the reference gives somewhere, to a user to whom nothing was granted and whose role counts. */
    @ParameterizedTest
    @MethodSource("matrices")
    void theWordsAreWhatTheReferenceAnswers(Path path) {
        VerifiedMatrix matrix = HtmlPages.known(path);
        CellAnswers answers = new CellAnswers(PageContext.of(HtmlPages.emission(matrix), Texts.english()));
        int asked = 0;
        for (Cell cell : matrix.model().cells()) {
            Role role = cell.role();
            Permission permission = cell.permission();
            Set<String> words = words(matrix.table(), role, permission);
            List<AnswerView> lines = answers.of(role, permission);
            boolean isTheSameEverywhere = words.size() == 1;
            if (words.size() > 1) {
                words.remove("No");
            }
            assertThat(lines.stream().map(AnswerView::word).toList())
                    .as(permission.id() + " " + role.id())
                    .hasSameElementsAs(words);
            assertThat(lines.size() == 1
                            && lines.get(0)
                                    .condition()
                                    .replaceAll("(from|until withdrawn).*", "")
                                    .isEmpty())
                    .as(permission.id() + " " + role.id())
                    .isEqualTo(isTheSameEverywhere);
            asked++;
        }
        assertThat(asked).isGreaterThan(10);
    }

    private static Set<String> words(DecisionTable table, Role role, Permission permission) {
        PermissionModel model = table.model();
        ReferenceEvaluator reference = new ReferenceEvaluator(model);
        Set<Role> assigned = model.roleRules().isDerived(role) ? Set.of() : Set.of(role);
        return new SituationSpace(model)
                .of(permission, List.of(assigned))
                .filter(it -> it.grants().equals(Grants.NONE))
                .filter(it -> table.roles().effective(it.roles(), it.values()).contains(role))
                .flatMap(situation -> reference.explain(situation).stream())
                .filter(contribution -> contribution.role().equals(role))
                .map(contribution -> contribution.forbids() ? "Never" : word(contribution.decision()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(Decision decision) {
        if (decision.open()) {
            return "Undecided";
        }
        return decision.outcome() == Outcome.ALLOW ? "Yes" : decision.outcome() == Outcome.DENY ? "No" : "On request";
    }

    @Test
    void theCellShowsTheTableAndNotTheModel() {
        VerifiedMatrix matrix = HtmlPages.known(HtmlPages.DESK);
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
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.DESK));
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
