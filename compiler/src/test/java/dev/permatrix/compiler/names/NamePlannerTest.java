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
