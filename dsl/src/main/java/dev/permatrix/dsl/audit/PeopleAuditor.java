package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.PersonResolver.Account;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.people.CsvColumns;
import dev.permatrix.dsl.people.HeadSyntax;
import dev.permatrix.dsl.people.PeopleListener;
import dev.permatrix.dsl.people.PersonSyntax;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.Optional;

/**
 * Audits the people of one file as they are read. Memory grows with the number of people only by what tells unique
 * values apart, see {@link SeenValues}. What hangs on something that is wrong or not stated is not said besides it.
 */
public final class PeopleAuditor implements PeopleListener {

    private final DecisionTable table;
    private final PermissionModel model;
    private final AuditListener listener;
    private final Findings findings;
    private final AuditNames names;
    private final NeededFacts needed;
    private final List<PersonCheck> checks;
    private final Optional<Permission> signIn;
    private final Remembered<Profile.Kind, Decision> signedIn = new Remembered<>();
    private Optional<PersonResolver> resolver = Optional.empty();
    private Optional<HeadSyntax> head = Optional.empty();
    private boolean complete = true;
    private boolean otherMatrix;
    private long people;

    /** {@code signIn}: whether to tell who can't sign in. */
    public PeopleAuditor(DecisionTable table, boolean signIn, AuditListener listener) {
        this.table = table;
        this.model = table.model();
        this.listener = listener;
        this.findings = new Findings(listener);
        this.names = new AuditNames(model);
        this.needed = NeededFacts.of(model, signIn);
        this.checks = PersonChecks.of(table);
        this.signIn = model.permissions().stream()
                .filter(it -> signIn && it.isSignIn())
                .findFirst();
    }

    /** What the columns of a file of users hold. */
    public CsvColumns columns() {
        return names;
    }

    /** The file that the users stand in; empty where it is the one that was read. */
    public Optional<Written> usersFile() {
        return head.filter(it -> !otherMatrix).flatMap(HeadSyntax::usersFile);
    }

    /** How many people were audited. */
    public long people() {
        return people;
    }

    @Override
    public void problem(Diagnostic problem) {
        complete = false;
        findings.report(problem);
    }

    @Override
    public void head(HeadSyntax written) {
        head = Optional.of(written);
        String id = model.matrix().id();
        otherMatrix =
                !written.matrix().isBlank() && !written.matrix().text().strip().equalsIgnoreCase(id);
        if (otherMatrix) {
            findings.report(NameProblems.otherMatrix(written.matrix(), id));
            return;
        }
        StatedFacts account = StatedFacts.ofAccount(written.account(), names, findings::report);
        List<Fact> missing = account.missing(needed.ofAccount());
        if (!missing.isEmpty()) {
            findings.report(NameProblems.unstatedFacts(written.users(), "the account", missing));
        }
        Account all = new Account(
                StatedFacts.ofUser(written.facts(), names, findings::report),
                PersonResolver.byKind(written.belongs(), names, findings::report),
                account.hasAll(needed.ofAccount()));
        resolver = Optional.of(new PersonResolver(names, needed, all, new Profiles(table, account), findings));
    }

    @Override
    public void person(PersonSyntax written) {
        if (resolver.isEmpty()) {
            return;
        }
        people++;
        AuditedPerson person = resolver.get().resolve(written);
        complete &= person.rolesKnown();
        checks.forEach(check -> check.check(person, findings));
        signIn.ifPresent(permission -> person.profile().ifPresent(profile -> tryToSignIn(person, profile, permission)));
    }

    private void tryToSignIn(AuditedPerson person, Profile profile, Permission permission) {
        Decision decision = signedIn.get(profile.kind(), kind -> table.decide(profile.asking(permission)));
        if (!decision.allowed()) {
            listener.keptOut(new KeptOut(person.name(), person.span(), decision));
        }
    }

    /** After the last person. */
    public void end() {
        if (resolver.isPresent()) {
            Span users = head.orElseThrow().users();
            checks.forEach(check -> check.end(users, complete, findings));
        }
    }
}
