package dev.permatrix.cli.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.SampleMatrix;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(SampleMatrix.crm());
    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(strings = {"Focused User", "focused user", "FOCUSED\u00A0\u2003User ", "FocusedUser", "focused-user"})
    void findsARoleByLabelAndId(String name) {
        assertThat(vocabulary.role(name, faults)).map(Role::id).contains("FocusedUser");
        assertThat(faults.any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Manage Billing's page|manage_billing_s_page",
                "manage billing’s PAGE|manage_billing_s_page",
                "Manage Billingʼs page|manage_billing_s_page",
                "Manage Settings (colours, fields)|manage_settings_colours_fields",
                "Manage Settings|manage_settings_colours_fields",
                "manage_settings|manage_settings_colours_fields",
                "View contacts|contact.view_contacts",
                "view_contacts|contact.view_contacts",
                "Contact.view_contacts|contact.view_contacts",
                "contact.archive|contact.archive",
                "deal.archive|deal.archive",
                "add_user|add_user",
                "delete deals|deal.delete_deals",
                "delete_deals|deal.delete_deals"
            })
    void findsAPermission(String name, String id) {
        assertThat(ids(name)).as(faults.inOrder().toString()).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add User / Remove User", "Add User/Remove User", "manage_users", "Manage users"})
    void aRowStandsForAllThatItCovers(String name) {
        assertThat(ids(name)).containsExactly("add_user", "remove_user");
    }

    @Test
    void aNameOfSeveralRowsIsNoAnswer() {
        assertThat(ids("Archive")).isEmpty();
        assertThat(faults.inOrder())
                .containsExactly("`Archive` may mean several: write one of `contact.archive`, `deal.archive`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Delet Deals|did you mean `Delete Deals`?",
                "Remove the deals|the nearest name is `Delete Deals`",
                "Manage Settings (other things)|the nearest name is `Manage Settings (colours, fields)`"
            })
    void anUnknownPermissionComesWithTheNearest(String name, String advice) {
        assertThat(ids(name)).isEmpty();
        assertThat(faults.inOrder()).containsExactly("unknown permission `" + name + "`: " + advice);
    }

    @Test
    void anUnknownRoleComesWithTheNearestOrAll() {
        assertThat(vocabulary.role("Adminstrator", faults)).isEmpty();
        assertThat(vocabulary.role("Boss", faults)).isEmpty();
        assertThat(faults.inOrder())
                .containsExactly(
                        "unknown role `Adminstrator`: did you mean `Administrator`?",
                        "unknown role `Boss`: write one of `Account owner`, `Administrator`, `User`, `Focused User`");
    }

    @Test
    void aRoleSetIsNoRole() {
        assertThat(vocabulary.role("staff", faults)).isEmpty();
        assertThat(faults.inOrder())
                .containsExactly("`staff` stands for several roles: write one of `User`, `Focused User`");
    }

    @Test
    void aRelationIsThatOfEveryEntityThatHasIt() {
        assertThat(relations("owner")).containsExactly("Contact.owner", "Deal.owner");
        assertThat(relations("Owned by the user")).containsExactly("Contact.owner", "Deal.owner");
        assertThat(relations("deal.owner")).containsExactly("Deal.owner");
        assertThat(relations("assigned to the user")).containsExactly("Contact.assignee");
        assertThat(relations("author")).isEmpty();
        assertThat(faults.inOrder()).containsExactly("unknown relation `author`: write one of `owner`, `assignee`");
    }

    @Test
    void aRowIsFoundByAnyPermissionThatItCovers() {
        Asked asked = vocabulary.permission("export_deals", faults).orElseThrow();
        assertThat(vocabulary.rowsOf(asked)).map(Row::label).containsExactly("Export in bulk");
    }

    @Test
    void aVeryLongNameIsCutInTheMessage() {
        assertThat(vocabulary.role("x".repeat(5_000), faults)).isEmpty();
        assertThat(faults.inOrder().get(0)).hasSizeLessThan(250).contains("x…`");
    }

    private List<String> ids(String name) {
        return vocabulary.permission(name, faults).stream()
                .flatMap(asked -> asked.permissions().stream())
                .map(Permission::id)
                .toList();
    }

    private List<String> relations(String name) {
        return vocabulary.relation(name, faults).stream()
                .flatMap(related -> related.attributes().stream())
                .map(Relation.class::cast)
                .map(it -> it.entity() + "." + it.id())
                .toList();
    }
}
