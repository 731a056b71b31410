package dev.permatrix.compiler.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.testing.InMemoryCompiler;
import dev.permatrix.compiler.testing.TestMatrix;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamePlannerTest {

    private static final String ROLES = "role Owner\nrole User\n";

    @Test
    void namesComeFromIdentifiers() {
        NamePlan plan = plan(matrix(
                "Door",
                "role FocusedUser \"a focused one\"\nrole CompanyOKR\n",
                "entity Contact\nrelation of_related_contact of Contact\n",
                "Add vCard {add_vcard}"));
        assertThat(plan.packageName()).isEqualTo("com.example.door");
        assertThat(plan.facade()).isEqualTo("Door");
        assertThat(plan.roles())
                .containsEntry("FocusedUser", "FOCUSED_USER")
                .containsEntry("CompanyOKR", "COMPANY_OKR");
        assertThat(plan.permissions().get("add_vcard"))
                .isEqualTo(new NamePlan.PermissionNames("ADD_VCARD", "AddVcard", "addVcard"));
        assertThat(plan.attributes()).containsEntry("Contact.of_related_contact", "ofRelatedContact");
        assertThat(plan.entities()).containsEntry("Contact", new NamePlan.EntityNames("Contact", "contact"));
    }

    @Test
    void wordsOfJavaGetAnUnderscore() {
        NamePlan plan = plan(matrix(
                "Door",
                ROLES,
                "entity Class, Subject\n"
                        + "relation notify of Class\n"
                        + "relation get_class of Class\n"
                        + "relation default of Class\n",
                "New {new}",
                "To string {to_string}"));
        assertThat(plan.entities().get("Class").variable()).isEqualTo("class_");
        assertThat(plan.entities().get("Subject").variable()).isEqualTo("subject_");
        assertThat(plan.attributes().values()).contains("notify_", "getClass_", "default_");
        assertThat(plan.permissions().get("new").method()).isEqualTo("new_");
        assertThat(plan.permissions().get("to_string").method()).isEqualTo("toString_");
    }

    @Test
    void grantsOfRowsWithOneNameAreQualified() {
        String text = matrix("Door", ROLES, "entity Contact, Deal\n", "Open")
                + "  on Contact\n  | Delete {delete} | ask | ask |\n  on Deal\n  | Delete {delete} | ask | ask |\n"
                + "  | Move | ask | ask |\n";
        assertThat(plan(text).grants().values()).containsExactlyInAnyOrder("CONTACT_DELETE", "DEAL_DELETE", "MOVE");
    }

    @Test
    void twoIdentifiersWithOneNameAreShownBoth() {
        Diagnostic error = onlyError(matrix("Door", "role Company_OKR\nrole CompanyOkr\n", "", "Open"));
        assertThat(error.code()).isEqualTo(NameCode.SAME_NAME);
        assertThat(error.message()).contains("`CompanyOkr` and `Company_OKR`", "`COMPANY_OKR`");
        assertThat(error.span().line()).isEqualTo(4);
        assertThat(error.related())
                .singleElement()
                .satisfies(it -> assertThat(it.span().line()).isEqualTo(3));
    }

    @Test
    void permissionsWithOneNameCollide() {
        assertThat(onlyError(matrix("Door", ROLES, "", "One {add_user}", "Two {addUser}"))
                        .code())
                .isEqualTo(NameCode.SAME_NAME);
    }

    @Test
    void typesMustNotDifferInCaseOnly() {
        Diagnostic error = onlyError(matrix("Door", ROLES, "", "One {addu_ser}", "Two {add_user}"));
        assertThat(error.code()).isEqualTo(NameCode.ONLY_CASE_DIFFERS);
        assertThat(error.message()).contains("`AdduSer`", "`AddUser`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2fa {2fa}", "Удалить", "削除"})
    void aNameNeedsALatinLetterAtItsStart(String row) {
        Diagnostic error = onlyError(matrix("Door", ROLES, "", row));
        assertThat(error.code()).isEqualTo(NameCode.NO_JAVA_NAME);
        assertThat(error.help()).anyMatch(help -> help.contains("{another_name}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Role", "Decision", "Subject", "Holders", "Row", "String", "Objects", "AccountRules", "ROLE"})
    void theFacadeCannotBeCalledLikeAGeneratedType(String name) {
        assertThat(onlyError(matrix(name, ROLES, "", "Open")).code()).isEqualTo(NameCode.TYPE_TAKEN);
    }

    @Test
    void theFacadeCannotBeCalledLikeATypeOfAnEntity() {
        assertThat(onlyError(matrix("ContactRules", ROLES, "entity Contact\n", "Open"))
                        .code())
                .isEqualTo(NameCode.TYPE_TAKEN);
    }

    @Test
    void anEntityCannotMakeASecondUserChangePermit() {
        assertThat(onlyError(matrix("Door", ROLES, "entity UserChange\n", "Open"))
                        .message())
                .contains("`UserChange`", "`UserChangePermit`");
    }

    @Test
    void aPermitCannotBeCalledLikeTheTypeAroundIt() {
        assertThat(onlyError(matrix("Door", ROLES, "", "Permit {account_permit}"))
                        .code())
                .isEqualTo(NameCode.TYPE_TAKEN);
    }

    @Test
    void entitiesMayBeCalledLikeGeneratedTypesThemselves() {
        String text = matrix("Door", ROLES, "entity Role, Decision, Object, String\n", "Open")
                + "  on Role\n  | View | ask | ✔ |\n  on Decision\n  | View | ✔ | ✔ |\n"
                + "  on Object\n  | View | ✔ | ✔ |\n  on String\n  | View | ✔ | ✔ |\n";
        InMemoryCompiler.strictWithDoclint()
                .compile(TestMatrix.of(text).sources())
                .orFail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com..example", ".com", "com.", "com.class", "1com", "com example", "com/example"})
    void theBasePackageMustBeOne(String basePackage) {
        var model = TestMatrix.model(matrix("Door", ROLES, "", "Open"));
        assertThat(NamePlanner.plan(model, basePackage).diagnostics())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo(NameCode.BAD_PACKAGE));
    }

    @ParameterizedTest
    @CsvSource({"'', Door, door", "com.example, Package, com.example.package_", "a_b.record, Door, a_b.record.door"})
    void thePackageEndsWithTheMatrix(String basePackage, String name, String expected) {
        var model = TestMatrix.model(matrix(name, ROLES, "", "Open"));
        assertThat(NamePlanner.plan(model, basePackage).orElseThrow().packageName())
                .isEqualTo(expected);
    }

    @Test
    void attributesWithTheSameValuesShareAnEnum() {
        NamePlan plan = plan(matrix(
                "Door",
                ROLES,
                "entity Contact, Sale\nrelation reach of Contact, Sale: own, primary_group, outside\n"
                        + "fact licence of user: none, in_use\n",
                "Open"));
        assertThat(plan.values().get("Contact.reach"))
                .isEqualTo(new NamePlan.ValueNames("Reach", List.of("OWN", "PRIMARY_GROUP", "OUTSIDE")))
                .isEqualTo(plan.values().get("Sale.reach"));
        assertThat(plan.values().get("user.licence").type()).isEqualTo("Licence");
    }

    @Test
    void attributesWithOneIdAndOtherValuesSayWhoseTheyAre() {
        String text = matrix(
                        "Door",
                        ROLES,
                        "entity Contact, Sale\nfact state of Contact: new, old\nfact state of Sale: won, lost\n",
                        "Open")
                + "  on Contact\n  | View | ✔ | ✘ |\n  on Sale\n  | View | ✔ | ✘ |\n";
        assertThat(plan(text).values().values())
                .extracting(NamePlan.ValueNames::type)
                .containsExactlyInAnyOrder("ContactState", "SaleState");
        InMemoryCompiler.strictWithDoclint()
                .compile(TestMatrix.of(text).sources())
                .orFail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "decision", "reason", "string", "set", "gates", "door"})
    void anEnumCannotBeCalledLikeAnotherType(String fact) {
        Diagnostic error = onlyError(matrix("Door", ROLES, "fact " + fact + " of user: first, second\n", "Open"));
        assertThat(error.code()).isEqualTo(NameCode.TYPE_TAKEN);
    }

    @Test
    void valuesNeedALatinLetter() {
        Diagnostic error = onlyError(matrix("Door", ROLES, "fact licence of user: valid, \"нет\"\n", "Open"));
        assertThat(error.code()).isEqualTo(NameCode.NO_JAVA_NAME);
        assertThat(error.help()).anyMatch(help -> help.contains("values of `licence`"));
    }

    @Test
    void factsGiveWayToWhatGeneratedCodeCallsItself() {
        String facts = "entity Contact\nrelation \"all\" of Contact\nrelation index of Contact\n"
                + List.of("id", "\"roles\"", "granted", "class", "notify", "contact", "row", "holds_owner", "sign_in")
                        .stream()
                        .map(it -> "fact " + it + " of user\n")
                        .collect(Collectors.joining());
        String text = matrix("Door", ROLES, facts, "Open")
                + "  on Contact\n  | View | mine | ask |\n"
                + "legend\n  mine means allow only when \"all\" or granted or row or contact or holds_owner or index\n"
                + "require id or class or notify to sign in\n"
                + "changes \"C\"\n  Owner may lock anyone where \"roles\" and sign_in\n";
        InMemoryCompiler.strictWithDoclint()
                .compile(TestMatrix.of(text).sources())
                .orFail();
    }

    @Test
    void declaredOperationsGiveWayToKnownOnes() {
        String operations =
                "operation transfer_owner \"Hand over\"\noperation new \"Make\"\noperation give_back \"Back\"\n";
        String text = matrix("Door", ROLES, operations, "Open")
                + "changes \"C\"\n  Owner may transfer_owner anyone\n  Owner may new anyone\n"
                + "  Owner may give_back anyone\n  Owner may transfer Owner to User becoming User\n";
        assertThat(plan(text).operations())
                .containsValues(
                        new NamePlan.OperationNames("transferOwner_", "TransferOwner_"),
                        new NamePlan.OperationNames("new_", "New"),
                        new NamePlan.OperationNames("giveBack_", "GiveBack_"));
        InMemoryCompiler.strictWithDoclint()
                .compile(TestMatrix.of(text).sources())
                .orFail();
    }

    @Test
    void rolesOfOneUserAreTheBitsOfALong() {
        String roles = IntStream.range(0, 65).mapToObj(i -> "role R" + i + "\n").collect(Collectors.joining());
        String text = "matrix Door \"A test\"\n  users hold any roles\n" + roles + "legend\n  ✔ means allow\n"
                + "table \"T\"\n  | Permission | everyone |\n  | --- | --- |\n  | Open | ✔ |\n";
        assertThat(NamePlanner.plan(TestMatrix.model(text), "x").diagnostics())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).startsWith("65 roles that one user can hold"));
    }

    @Test
    void moreThanOneTypeCanHoldIsAnError() {
        String rows = IntStream.rangeClosed(0, Ceilings.CONSTANTS)
                .mapToObj(i -> "Right " + i)
                .collect(Collectors.joining("\n"));
        Diagnostic error = onlyError(matrix("Door", ROLES, "", rows.split("\n")));
        assertThat(error.code()).isEqualTo(NameCode.TOO_MANY);
        assertThat(error.message()).startsWith("2001 permissions without a record");
    }

    @Test
    void allCollisionsComeAtOnce() {
        var model = TestMatrix.model(matrix("Role", "role Company_OKR\nrole CompanyOkr\n", "", "Удалить"));
        assertThat(NamePlanner.plan(model, "com..x").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        NameCode.SAME_NAME, NameCode.TYPE_TAKEN, NameCode.BAD_PACKAGE, NameCode.NO_JAVA_NAME);
    }

    private static NamePlan plan(String text) {
        return NamePlanner.plan(TestMatrix.model(text), "com.example").orElseThrow();
    }

    private static Diagnostic onlyError(String text) {
        List<Diagnostic> errors =
                NamePlanner.plan(TestMatrix.model(text), "com.example").diagnostics();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private static String matrix(String name, String roles, String entities, String... rows) {
        String columns = roles.lines()
                .map(it -> it.contains("\"") ? it.split("\"")[1] : it.split(" ")[1])
                .collect(Collectors.joining(" | "));
        String cells =
                List.of(rows).stream().map(row -> "  | " + row + " | ✔ | ✘ |\n").collect(Collectors.joining());
        return "matrix " + name + " \"A test\"\n  users hold exactly one role\n" + roles + entities
                + "legend\n  ✔ means allow\n  ✘ means deny\n  ask means on request from Owner\n"
                        .replace(roles.contains("Owner") ? "" : "  ask means on request from Owner\n", "")
                + "table \"T\"\n  | Permission | " + columns + " |\n  | --- | --- | --- |\n" + cells;
    }
}
