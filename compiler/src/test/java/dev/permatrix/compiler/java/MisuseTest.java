package dev.permatrix.compiler.java;

import dev.permatrix.compiler.java.Misuse.Case;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each wrong question fails with javac's code for it, and its right twin compiles without a warning, so that the
 * wrong one
 * fails for the stated reason.
 */
final class MisuseTest {

    private static final String ME = "Subject me = Subject.user(\"7\").role(Role.AGENT).noGrants();\n";
    private static final String SEVEN = ME
            + "ContactGuard<Contact> guard = ContactGuard.of((u, c) ->"
            + " ContactFacts.owner(c.owner().equals(u.id())).assignee(false).shared(false));\n"
            + "Contact seven = new Contact(\"7\", \"7\");\n";
    private static final String FACTS = "ContactFacts.owner(true).assignee(true).shared(true)";
    private static final String CHANGE = "Subject me = Subject.user(\"7\").role(Role.ADMIN).noGrants();\n"
            + "Target target = Target.user(\"8\").role(Role.USER);\n";
    private static final String COUNTS = "Holders.superAdmins(1).admins(1).clerks(1)";

    private static Misuse misuse;

    @BeforeAll
    static void generate() {
        misuse = Misuse.of("crm", "roles");
    }

    @TestFactory
    Stream<DynamicTest> asking() {
        return tests(List.of(
                crm(
                        "an entity's permission without its facts",
                        ME + "SmallCrm.decide(me, ContactPermission.VIEW_CONTACT);",
                        ME + "SmallCrm.decide(me, ContactPermission.VIEW_CONTACT, " + FACTS + ");",
                        "prob.found.req"),
                crm(
                        "an entity's permission with another entity's facts",
                        ME + "SmallCrm.decide(me, ContactPermission.VIEW_CONTACT, ReportFacts.none());",
                        ME + "SmallCrm.decide(me, ReportPermission.PRINT_REPORT, ReportFacts.none());",
                        "cant.apply.symbols"),
                crm(
                        "an account permission with a record",
                        ME + "SmallCrm.decide(me, AccountPermission.ADD_USER, " + FACTS + ");",
                        ME + "SmallCrm.decide(me, AccountPermission.ADD_USER);",
                        "cant.apply.symbols"),
                crm(
                        "a permission that makes a record, with a record",
                        ME + "SmallCrm.decide(me, AccountPermission.ADD_CONTACT, " + FACTS + ");",
                        ME + "SmallCrm.decide(me, AccountPermission.ADD_CONTACT);",
                        "cant.apply.symbols"),
                crm(
                        "a permission's name as text",
                        ME + "SmallCrm.decide(me, \"add_user\");",
                        ME + "SmallCrm.decide(me, AccountPermission.ADD_USER);",
                        "prob.found.req"),
                crm(
                        "a decision taken for a boolean",
                        ME + "if (SmallCrm.decide(me, AccountPermission.ADD_USER)) { }",
                        ME + "if (SmallCrm.decide(me, AccountPermission.ADD_USER).allowed()) { me.id(); }",
                        "prob.found.req"),
                crm("an outcome left out", outcome(""), outcome(" case REQUESTABLE -> \"r\";"), "not.exhaustive"),
                crm("a decision made by hand", "new Decision(Outcome.ALLOW, null, false, null);", "", "report.access"),
                crm(
                        "a decision by its factory",
                        "Decision.allow(new Reason(\"f\", 1, 1, \"because\"));",
                        "",
                        "not.def.public.cant.access")));
    }

    @TestFactory
    Stream<DynamicTest> factsAndSubjects() {
        return tests(List.of(
                crm(
                        "a relation forgotten",
                        ME
                                + "SmallCrm.decide(me, ContactPermission.VIEW_CONTACT,"
                                + " ContactFacts.owner(true).assignee(true));",
                        ME + "SmallCrm.decide(me, ContactPermission.VIEW_CONTACT, " + FACTS + ");",
                        "cant.apply.symbols"),
                crm(
                        "relations in the wrong order",
                        "ContactFacts.assignee(true).owner(false).shared(true);",
                        "ContactFacts.owner(false).assignee(true).shared(true);",
                        "cant.apply.symbol"),
                crm("facts made without the steps", "new ContactFacts(3);", "", "report.access"),
                crm("a step made by hand", "new ContactFacts.AssigneeStep(1);", "", "report.access"),
                crm(
                        "the role forgotten",
                        "Subject me = Subject.user(\"7\").noGrants();",
                        ME,
                        "cant.resolve.location.args"),
                crm("the grants forgotten", "Subject me = Subject.user(\"7\").role(Role.AGENT);", ME, "prob.found.req"),
                crm(
                        "a grant that no cell offers",
                        "Subject.user(\"7\").role(Role.AGENT).grants(Set.of(ContactPermission.EXPORT_CONTACTS));",
                        "Subject.user(\"7\").role(Role.AGENT).grants(Set.of(Grant.EXPORT_CONTACTS));",
                        "cant.apply.symbol",
                        "prob.found.req",
                        "incompatible"),
                new Case(
                        "another matrix's role",
                        "example.smallcrm",
                        "Subject.user(\"7\").role(example.rolechanges.Role.ADMIN);",
                        "Subject.user(\"7\").role(Role.AGENT);",
                        "prob.found.req")));
    }

    @TestFactory
    Stream<DynamicTest> permits() {
        String view = "ContactPermit.ViewContact.require(guard, me, seven)";
        String edit = "ContactPermit.EditContact.require(guard, me, seven)";
        return tests(List.of(
                crm(
                        "a permit made by hand",
                        SEVEN + "new ContactPermit.EditContact<>(me, seven, null);",
                        SEVEN + edit + ";",
                        "report.access",
                        "cant.apply.diamond.1"),
                crm(
                        "a permit by a subclass",
                        "class Forged extends ContactPermit.EditContact<Contact> {}",
                        "",
                        "cant.inherit.from.final"),
                crm(
                        "another kind of permit in the family",
                        "class Forged extends ContactPermit<Contact> {}",
                        "",
                        "cant.extend.sealed",
                        "local.classes.cant.extend.sealed"),
                crm(
                        "a permit for another permission",
                        SEVEN + "edit(" + view + ");",
                        SEVEN + "edit(" + edit + ");",
                        "prob.found.req"),
                crm(
                        "a permit for another permission, by the guard",
                        SEVEN + "edit(guard.requireViewContact(me, seven));",
                        SEVEN + "edit(guard.requireEditContact(me, seven));",
                        "prob.found.req"),
                crm(
                        "a permit for another kind of record",
                        SEVEN
                                + "ContactPermit.EditContact<String> p = ContactPermit.EditContact.require(guard, me,"
                                + " \"8\");",
                        SEVEN + "ContactPermit.EditContact<Contact> p = " + edit + ";",
                        "prob.found.req",
                        "cant.apply.symbol"),
                crm(
                        "a permit with facts of one's own",
                        SEVEN + "ContactPermit.EditContact.require(" + FACTS + ", me, seven);",
                        SEVEN + edit + ";",
                        "cant.apply.symbol"),
                crm(
                        "a permit written to disk",
                        SEVEN + "java.io.Serializable p = " + edit + ";",
                        SEVEN + "Object p = " + edit + ";",
                        "prob.found.req"),
                crm(
                        "an account permit made by hand",
                        ME + "new AccountPermit.AddUser(me, null);",
                        ME + "SmallCrm.requireAddUser(me);",
                        "report.access"),
                crm(
                        "a change permit made by hand",
                        "new UserChangePermit.Remove(null, null, null);",
                        "",
                        "report.access")));
    }

    @TestFactory
    Stream<DynamicTest> changes() {
        return tests(List.of(
                roles(
                        "actor and target swapped",
                        change("target, me, Role.ADMIN, " + COUNTS),
                        change("me, target, Role.ADMIN, " + COUNTS),
                        "prob.found.req"),
                roles(
                        "the holders not counted",
                        change("me, target, Role.ADMIN"),
                        change("me, target, Role.ADMIN, " + COUNTS),
                        "cant.apply.symbol"),
                roles(
                        "a bare number as count",
                        change("me, target, Role.ADMIN, 1"),
                        change("me, target, Role.ADMIN, " + COUNTS),
                        "prob.found.req"),
                roles(
                        "one count forgotten",
                        "Holders h = Holders.superAdmins(1).admins(2);",
                        "Holders h = " + COUNTS + ";",
                        "prob.found.req"),
                roles(
                        "the new role forgotten",
                        change("me, target, " + COUNTS),
                        change("me, target, Role.ADMIN, " + COUNTS),
                        "cant.apply.symbol"),
                crm(
                        "a target for a subject",
                        "Target t = Subject.user(\"8\").role(Role.AGENT).noGrants();",
                        "Target t = Target.user(\"8\").role(Role.AGENT);",
                        "prob.found.req"),
                crm(
                        "a permission for a grant",
                        ME + "UserChanges.grant(me, Target.user(\"8\").role(Role.GUEST), "
                                + "ContactPermission.EXPORT_CONTACTS);",
                        ME + "UserChanges.grant(me, Target.user(\"8\").role(Role.GUEST), Grant.EXPORT_CONTACTS);",
                        "prob.found.req")));
    }

    private static String outcome(String more) {
        return ME + "String t = switch (SmallCrm.decide(me, AccountPermission.ADD_USER).outcome()) {"
                + " case ALLOW -> \"a\"; case DENY -> \"d\";" + more + " };";
    }

    private static String change(String arguments) {
        return CHANGE + "Decision d = UserChanges.change(" + arguments + ");";
    }

    private static Case crm(String name, String wrong, String right, String... code) {
        return new Case(name, "example.smallcrm", wrong, right, code);
    }

    private static Case roles(String name, String wrong, String right, String... code) {
        return new Case(name, "example.rolechanges", wrong, right, code);
    }

    private static Stream<DynamicTest> tests(List<Case> cases) {
        return misuse.tests(cases);
    }
}
