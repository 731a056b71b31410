package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditNames.RowName;
import dev.permatrix.dsl.audit.AuditedPerson.Given;
import dev.permatrix.dsl.audit.AuditedPerson.Held;
import dev.permatrix.dsl.audit.Profile.Kind;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.people.PersonSyntax;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.people.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what the names of a person's entry refer to; says which refer to nothing. */
final class PersonResolver {

    /** As many headers of CSV columns as are remembered, so that each is reported once. */
    private static final int MOST_COLUMNS = 1_000;

    private final AuditNames names;
    private final NeededFacts needed;
    private final Account account;
    private final Profiles profiles;
    private final Findings findings;
    private final Set<Written> unknownColumns = new HashSet<>();

    /**
     * What is so of everybody.
     *
     * @param complete whether nothing is missing that the audit hangs on
     */
    record Account(StatedFacts defaults, Map<String, Belonging> belongs, boolean complete) {}

    PersonResolver(AuditNames names, NeededFacts needed, Account account, Profiles profiles, Findings findings) {
        this.names = names;
        this.needed = needed;
        this.account = account;
        this.profiles = profiles;
        this.findings = findings;
    }

    AuditedPerson resolve(PersonSyntax person) {
        String name = name(person);
        Consumer<Diagnostic> said = it -> findings.report(name, it);
        List<Held> roles = roles(person, said);
        StatedFacts facts = StatedFacts.ofUser(person.facts(), names, said).over(account.defaults());
        List<Fact> missing = facts.missing(needed.ofUser());
        if (!missing.isEmpty()) {
            said.accept(NameProblems.unstatedFacts(person.span(), name, missing));
        }
        Map<String, Belonging> own = byKind(person.belongs(), names, said);
        Map<String, Belonging> belongs = new HashMap<>(account.belongs());
        belongs.putAll(own);
        boolean rolesKnown = roles.size() == person.roles().map(List::size).orElse(0) && !mayHaveOtherRoles(person);
        boolean factsKnown = account.complete() && facts.hasAll(needed.ofUser());
        List<Given> granted = rows(person.grants(), said);
        List<Given> withdrawn = rows(person.withdrawn(), said);
        Kind kind = new Kind(
                roles.stream().map(it -> it.role().id()).toList(), facts.values(), ids(granted), ids(withdrawn));
        return new AuditedPerson(
                name,
                person.span(),
                roles,
                rolesKnown,
                facts.values(),
                rolesKnown && factsKnown ? Optional.of(profiles.of(kind)) : Optional.empty(),
                granted,
                withdrawn,
                belongs,
                own.size() == person.belongs().size(),
                properties(person, said),
                person);
    }

    private static List<String> ids(List<Given> rows) {
        return rows.stream().map(it -> it.row().id()).toList();
    }

    private static String name(PersonSyntax person) {
        String id = person.id().text().strip();
        return id.isEmpty() ? "the user in line " + person.span().line() : id;
    }

    private List<Held> roles(PersonSyntax person, Consumer<Diagnostic> said) {
        List<Held> roles = new ArrayList<>();
        for (Written written : person.roles().orElse(List.of())) {
            Optional<Role> role = names.roles.find(written.text());
            if (role.isPresent()) {
                roles.add(new Held(role.get(), written.span()));
            } else {
                said.accept(NameProblems.unknownRole(written, names.roles.advice(written.text())));
            }
        }
        return roles;
    }

    private List<Given> rows(List<Written> written, Consumer<Diagnostic> said) {
        List<Given> rows = new ArrayList<>();
        for (Written one : written) {
            Optional<RowName> row = names.rows.find(one.text());
            if (row.isPresent()) {
                rows.add(new Given(row.get(), one.span()));
            } else {
                said.accept(NameProblems.unknownRow(one, names.rows.advice(one.text())));
            }
        }
        return rows;
    }

    static Map<String, Belonging> byKind(List<Belonging> written, AuditNames names, Consumer<Diagnostic> said) {
        Map<String, Belonging> belongs = new HashMap<>();
        for (Belonging one : written) {
            String kind = one.kind().text();
            names.groups
                    .find(kind)
                    .ifPresentOrElse(
                            it -> belongs.put(it, one),
                            () -> said.accept(NameProblems.unknownGroup(one.kind(), names.groups.nearest(kind))));
        }
        return belongs;
    }

    private Map<String, Written> properties(PersonSyntax person, Consumer<Diagnostic> said) {
        Map<String, Written> properties = new HashMap<>();
        keep("id", person.id(), properties);
        for (Field field : person.properties()) {
            names.properties
                    .find(field.name().text())
                    .ifPresentOrElse(id -> keep(id, field.value(), properties), () -> unknownProperty(field, said));
        }
        return properties;
    }

    /**
     * In a file of columns the name stands above every value of it: it is reported once, and only where it looks like a
     * misspelt one, since such files come from elsewhere and have columns of their own.
     */
    private void unknownProperty(Field field, Consumer<Diagnostic> said) {
        Written name = field.name();
        Optional<String> nearest = names.properties.nearest(name.text());
        boolean column =
                name.span().line() != field.value().span().line() && name.span().length() == 0;
        boolean news =
                !column || nearest.isPresent() && unknownColumns.size() < MOST_COLUMNS && unknownColumns.add(name);
        if (news) {
            said.accept(NameProblems.unknownProperty(name, nearest));
        }
    }

    /** Whether the roles may be there under a name that nobody knows. */
    private boolean mayHaveOtherRoles(PersonSyntax person) {
        return person.roles().isEmpty()
                && person.properties().stream()
                        .anyMatch(it -> names.properties.find(it.name().text()).isEmpty());
    }

    private static void keep(String id, Written value, Map<String, Written> properties) {
        if (!value.isBlank()) {
            properties.put(id, value);
        }
    }
}
