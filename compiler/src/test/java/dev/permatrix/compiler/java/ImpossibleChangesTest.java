package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.permatrix.compiler.testing.Compilation;
import dev.permatrix.compiler.testing.InMemoryCompiler;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can't be asked of generated code is refused, and what is refused says why; permits carry what was checked. */
final class ImpossibleChangesTest {

    private static Map<String, byte[]> generated;

    @BeforeAll
    static void generate() {
        Map<String, String> sources = new HashMap<>(JavaCases.matrix("crm").sources());
        sources.putAll(JavaCases.matrix("roles").sources());
        sources.putAll(JavaCases.matrix("groups").sources());
        sources.putAll(JavaCases.matrix("hosting").sources());
        sources.putAll(JavaCases.matrix("okrs").sources());
        generated = InMemoryCompiler.strict().compile(sources).orFail().classes();
    }

    @Test
    void onePersonHoldsNoTwoRoles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("roles", "return UserChanges.lock(admin, Target.user(\"7\").role(Role.USER));"))
                .withMessage("user 7 holds ADMIN as actor and USER as target");
    }

    @Test
    void onePersonHoldsNoTwoSetsOfRoles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("groups", "return UserChanges.lock(auditor, " + target("true") + ");"))
                .withMessage("user 7 holds [AUDITOR] as actor and [] as target");
    }

    @Test
    void ofOnePersonOneThingIsSo() {
        String self = target("false").replace("Set.of()", "Set.of(AssignedRole.AUDITOR)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("groups", "return UserChanges.lock(auditor, " + self + ");"))
                .withMessage("user 7: employee is true as actor and false as target");
    }

    private static String target(String employee) {
        return "Target.user(\"7\").roles(Set.of()).employee(" + employee
                + ").crmLicence(false).locked(false).invited(false)";
    }

    @Test
    void numbersAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("hosting", "return vendor.userCount(-1);"))
                .withMessage("userCount: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("hosting", "return LeadFacts.sameAccount(true).size(-3);"))
                .withMessage("size: -3");
    }

    @Test
    void nullIsNoValue() {
        assertThatNullPointerException()
                .isThrownBy(() -> run("hosting", "return Subject.user(\"7\").roles(Set.of()).hosting(null);"))
                .withMessage("hosting");
    }

    @Test
    void whatWasWithdrawnIsNotGranted() throws Exception {
        String asked = "return Okrs.decide(user.grants(Set.of(Grant.CHANGE_ROLES))";
        String permission = ", AccountPermission.CHANGE_ROLES).outcome().toString();";
        assertThat(run("okrs", asked + ".nothingWithdrawn()" + permission)).isEqualTo("ALLOW");
        assertThat(run("okrs", asked + ".withdrawn(Set.of(Withdrawal.CHANGE_ROLES))" + permission))
                .isEqualTo("REQUESTABLE");
    }

    @Test
    void whoMayNotSignInMayNothing() throws Exception {
        String locked = "Groups.decide(Subject.user(\"7\").roles(Set.of(AssignedRole.SYSTEM_SUPERVISOR)).employee(true)"
                + ".crmLicence(false).locked(true).invited(true).noGrants(), AccountPermission.READ_THE_LOG)";
        assertThat(run("groups", "return " + locked + ".toString();"))
                .isEqualTo("DENY [test.matrix:54:1: require not locked to sign in]");
    }

    @Test
    void whoTakesPartIsCounted() {
        String asked = "return UserChanges.change(admin, Target.user(\"8\").role(Role.CLERK), Role.USER,"
                + " Holders.superAdmins(0).admins(1).clerks(0));";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("roles", asked))
                .withMessage("clerks: 0, though 1 take part");
    }

    @Test
    void countsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("roles", "return Holders.superAdmins(-1);"))
                .withMessage("superAdmins: -1");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> run("crm", "return SmallCrm.decide(agent, (AccountPermission) null);"))
                .withMessage("permission");
        assertThatNullPointerException()
                .isThrownBy(() -> run("crm", "return SmallCrm.decide(agent, ReportPermission.PRINT_REPORT, null);"))
                .withMessage("report");
    }

    @Test
    void aPermitCarriesWhatWasChecked() throws Exception {
        assertThat(run(
                        "crm",
                        "return ContactGuard.<String>of((s, c) -> " + "ContactFacts.owner(true).assignee(false)"
                                + ".shared(false)).requireViewContact(agent, \"contact 9\").toString();"))
                .isEqualTo("ViewContact by Sales agent 7 on contact 9");
    }

    @Test
    void withoutAPermitTheReasonIsThrown() {
        assertThat(thrown("crm", "return SmallCrm.requireDeleteTheAccount(agent);"))
                .isEqualTo("NotPermittedException: DENY [test.matrix:26:36: Delete the account: ✘ for Sales agent]");
    }

    @Test
    void aRequestNamesTheGrantAndWhoGivesIt() throws Exception {
        assertThat(run(
                        "crm",
                        "return SmallCrm.decide(agent,"
                                + " AccountPermission.ADD_USER).request().orElseThrow().toString();"))
                .isEqualTo("Request[grant=MANAGE_USERS, granters=[OWNER, ADMINISTRATOR]]");
    }

    private static String thrown(String matrix, String body) {
        try {
            return "nothing, but " + run(matrix, body);
        } catch (Exception thrown) {
            return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
    }

    private static Object run(String matrix, String body) throws Exception {
        String subjects = switch (matrix) {
            case "crm" -> "Subject agent = Subject.user(\"7\").role(Role.AGENT).noGrants();";
            case "roles" -> "Subject admin = Subject.user(\"7\").role(Role.ADMIN).noGrants();";
            case "groups" ->
                "Subject auditor = Subject.user(\"7\").roles(Set.of(AssignedRole.AUDITOR)).employee(true)"
                        + ".crmLicence(false).locked(false).invited(false).noGrants();";
            case "okrs" -> "var user = Subject.user(\"7\").role(Role.USER);";
            default ->
                "var vendor = Subject.user(\"7\").roles(Set.of(Role.VENDOR)).hosting(Hosting.CLOUD)"
                        + ".server(Server.SHARED);";
        };
        String source = "package app;\nimport java.util.Set;\nimport example."
                + JavaCases.matrix(matrix).names().packageName().substring("example.".length()) + ".*;\n"
                + "public final class Run {\nprivate Run() {}\npublic static Object run() {\n" + subjects + "\n" + body
                + "\n}\n}\n";
        Compilation compiled = InMemoryCompiler.strict()
                .compile(Map.of("app/Run.java", source), generated)
                .orFail();
        try {
            return compiled.load().loadClass("app.Run").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }
}
