package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a test that fails says of whoever was answered wrongly: all of it, and no more than can be read. */
@DisplayName("The words of a failure")
class FailureWordsTest {

    /** Each situation is asked about twice: with nothing else granted, and with everything else. */
    @Test
    void nameWhatWasGrantedOrWhatWasNot() {
        assertThat(people("crm", "User", "deal.delete_deals"))
                .containsExactly(
                        "a User",
                        "a User, contact.owner, contact.assignee, granted everything but [deal.delete_deals]",
                        "a User, deal.of_related_contact",
                        "a User, contact.owner, contact.assignee, deal.of_related_contact,"
                                + " granted everything but [deal.delete_deals]",
                        "a User, granted [deal.delete_deals]",
                        "a User, contact.owner, contact.assignee, granted everything",
                        "a User, deal.of_related_contact, granted [deal.delete_deals]",
                        "a User, contact.owner, contact.assignee, deal.of_related_contact, granted everything");
    }

    @Test
    void nameWhatWasTakenAway() {
        assertThat(people("withdrawals", "Admin", "run_reports"))
                .containsExactly(
                        "an Admin",
                        "an Admin, locked, account.plan paid, granted everything but [run_reports],"
                                + " withdrawn everything but [run_reports]",
                        "an Admin, remote",
                        "an Admin, remote, locked, account.plan paid, granted everything but [run_reports],"
                                + " withdrawn everything but [run_reports]",
                        "an Admin, granted [run_reports]",
                        "an Admin, locked, account.plan paid, granted everything, withdrawn everything but [run_reports]",
                        "an Admin, remote, granted [run_reports]",
                        "an Admin, remote, locked, account.plan paid, granted everything,"
                                + " withdrawn everything but [run_reports]");
    }

    private static List<String> people(String name, String role, String permission) {
        SuiteCase matrix = SuiteCase.named(name);
        Mutant mutant = CellMutants.of(matrix).stream()
                .filter(it ->
                        it.name().startsWith(role + " " + permission + ":") && it.fate() == Mutant.Fate.TO_BE_NOTICED)
                .findFirst()
                .orElseThrow();
        String message =
                new MutantRun(matrix).failures(mutant, "PermissionsTest").get(0).message();
        return message.lines()
                .filter(line -> line.contains(" asks for "))
                .map(line -> line.replaceFirst(".*\\(", "").replaceFirst(" asks for " + permission + "\\).*", ""))
                .toList();
    }
}
