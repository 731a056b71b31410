package dev.permatrix.compiler.java;

import dev.permatrix.compiler.java.Misuse.Case;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** As {@link MisuseTest}: what must be said of people, accounts and records, and what can't be said. */
final class PeopleMisuseTest {

    private static final String EMPLOYEE = ".employee(true).crmLicence(false).locked(false).invited(false)";
    private static final String MEMBER =
            "Subject me = Subject.user(\"7\").roles(Set.of(AssignedRole.AUDITOR))" + EMPLOYEE + ".noGrants();\n";
    private static final String OTHER = "Target target = Target.user(\"8\").roles(Set.of())" + EMPLOYEE + ";\n";
    private static final String ACCOUNT = ".tier(Tier.FREE).authentication(Authentication.BASIC)";
    private static final String SELLER =
            "Subject me = Subject.user(\"7\").role(Role.USER_LEVEL1).active(true).licence(Licence.VALID)" + ACCOUNT
                    + ".noGrants();\n";
    private static final String CUSTOMER =
            "Subject me = Subject.user(\"7\").roles(Set.of(Role.VENDOR)).hosting(Hosting.CLOUD)";
    private static final String WRITER = "Subject me = Subject.user(\"7\").role(Role.USER)";

    private static Misuse misuse;

    @BeforeAll
    static void generate() {
        misuse = Misuse.of("groups", "levels", "okrs", "hosting");
    }

    @TestFactory
    Stream<DynamicTest> subjects() {
        return misuse.tests(List.of(
                levels(
                        "a fact of the user left out",
                        SELLER.replace(".active(true)", ""),
                        SELLER,
                        "cant.resolve.location.args"),
                levels(
                        "a fact of the account left out",
                        SELLER.replace(".authentication(Authentication.BASIC)", ""),
                        SELLER,
                        "cant.resolve.location.args"),
                levels(
                        "facts in the wrong order",
                        SELLER.replace(".active(true).licence(Licence.VALID)", ".licence(Licence.VALID).active(true)"),
                        SELLER,
                        "cant.resolve.location.args"),
                levels(
                        "a boolean for a fact with values",
                        SELLER.replace("Licence.VALID", "true"),
                        SELLER,
                        "cant.apply.symbol",
                        "prob.found.req"),
                levels(
                        "another fact's value",
                        SELLER.replace("Licence.VALID", "Tier.FREE"),
                        SELLER,
                        "cant.apply.symbol",
                        "prob.found.req"),
                levels("a value as text", SELLER.replace("Tier.FREE", "\"free\""), SELLER, "prob.found.req"),
                hosted(
                        "a boolean for a number",
                        CUSTOMER + ".server(Server.SHARED).userCount(true).noGrants();",
                        CUSTOMER + ".server(Server.SHARED).userCount(12).noGrants();",
                        "prob.found.req"),
                okrs(
                        "what was withdrawn left out",
                        WRITER + ".noGrants();",
                        WRITER + ".noGrants().nothingWithdrawn();",
                        "prob.found.req"),
                okrs(
                        "a grant taken for a withdrawal",
                        WRITER + ".noGrants().withdrawn(Set.of(Grant.CHANGE_ROLES));",
                        WRITER + ".noGrants().withdrawn(Set.of(Withdrawal.CHANGE_ROLES));",
                        "cant.apply.symbol",
                        "prob.found.req")));
    }

    @TestFactory
    Stream<DynamicTest> roles() {
        return misuse.tests(List.of(
                groups(
                        "a role assigned that is worked out",
                        MEMBER.replace("AssignedRole.AUDITOR", "AssignedRole.ALL_USERS"),
                        MEMBER,
                        "cant.resolve.location"),
                groups(
                        "any role for one that is assigned",
                        MEMBER.replace("AssignedRole.AUDITOR", "Role.ALL_USERS"),
                        MEMBER,
                        "cant.apply.symbol",
                        "prob.found.req"),
                groups(
                        "one role where any may be held",
                        MEMBER.replace("roles(Set.of(AssignedRole.AUDITOR))", "role(AssignedRole.AUDITOR)"),
                        MEMBER,
                        "cant.resolve.location.args"),
                groups(
                        "a change to a role that is worked out",
                        MEMBER + OTHER + "UserChanges.assign(me, target, Role.ALL_USERS);",
                        MEMBER + OTHER + "UserChanges.assign(me, target, AssignedRole.AUDITOR);",
                        "prob.found.req")));
    }

    @TestFactory
    Stream<DynamicTest> records() {
        String read = SELLER + "Levels.decide(me, SalePermission.READ, ";
        return misuse.tests(List.of(
                levels(
                        "a relation with values as a boolean",
                        read + "SaleFacts.reach(true).starred(false));",
                        read + "SaleFacts.reach(Reach.OWN).starred(false));",
                        "prob.found.req"),
                levels(
                        "an action on another entity's record",
                        read + "ContactFacts.reach(Reach.OWN));",
                        read + "SaleFacts.reach(Reach.OWN).starred(true));",
                        "cant.apply.symbols"),
                levels(
                        "signing in, asked of a record",
                        SELLER + "Levels.decide(me, AccountPermission.SIGN_IN, ContactFacts.reach(Reach.OWN));",
                        SELLER + "Levels.decide(me, AccountPermission.SIGN_IN);",
                        "cant.apply.symbols")));
    }

    @TestFactory
    Stream<DynamicTest> changes() {
        return misuse.tests(List.of(
                groups(
                        "a fact of the target left out",
                        OTHER.replace(".locked(false)", ""),
                        OTHER,
                        "cant.resolve.location.args"),
                groups(
                        "a role deleted as if it were a user",
                        MEMBER + OTHER + "UserChanges.deleteRole(me, target);",
                        MEMBER + "UserChanges.deleteRole(me, Role.AUDITOR);",
                        "prob.found.req"),
                groups(
                        "an operation that the matrix does not state",
                        MEMBER + OTHER + "UserChanges.unlock(me, target);",
                        MEMBER + OTHER + "UserChanges.lock(me, target);",
                        "cant.resolve.location.args"),
                okrs(
                        "a grant withdrawn",
                        WRITER + ".noGrants().nothingWithdrawn();\n"
                                + "UserChanges.withdraw(me, Target.user(\"8\").role(Role.ADMIN), Grant.CHANGE_ROLES);",
                        WRITER + ".noGrants().nothingWithdrawn();\n"
                                + "UserChanges.withdraw(me, Target.user(\"8\").role(Role.ADMIN),"
                                + " Withdrawal.CHANGE_ROLES);",
                        "prob.found.req"),
                groups(
                        "a permit of a role made by hand",
                        "new RoleChangePermit.DeleteRole(null, null, null);",
                        "",
                        "report.access")));
    }

    private static Case groups(String name, String wrong, String right, String... code) {
        return new Case(name, "example.groups", wrong, right, code);
    }

    private static Case levels(String name, String wrong, String right, String... code) {
        return new Case(name, "example.levels", wrong, right, code);
    }

    private static Case okrs(String name, String wrong, String right, String... code) {
        return new Case(name, "example.okrs", wrong, right, code);
    }

    private static Case hosted(String name, String wrong, String right, String... code) {
        return new Case(name, "example.hosted", wrong, right, code);
    }
}
