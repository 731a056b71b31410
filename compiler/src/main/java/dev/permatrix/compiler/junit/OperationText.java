package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Targets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Which changes are meant, as Java conditions over a variable {@code tried}; all of them must hold. */
final class OperationText {

    private final PermissionModel model;
    private final SuiteApi api;
    private final ConditionText text;

    OperationText(Emission emission) {
        this.model = emission.model();
        this.api = new SuiteApi(emission);
        this.text = new ConditionText(api, model);
    }

    /** The changes that an author's operation means, as far as one method of {@code UserChanges} makes them. */
    List<String> conditions(Operation operation, SuiteOperation method) {
        List<String> conditions = new ArrayList<>();
        if (!operation.kind().isOnRoles() && !isEverybody(operation.targets())) {
            conditions.add(operation.targets().terms().stream()
                    .map(this::target)
                    .collect(Collectors.joining(" || ", "(", ")")));
        }
        boolean named = operation.kind() != OperationKind.TRANSFER
                && method.arguments().stream().anyMatch(it -> it.role().isPresent());
        if (named && !operation.roles().containsAll(model.assignableRoles())) {
            conditions.add("Set.of(" + api.roles(operation.roles()) + ").contains(tried.named())");
        }
        if (operation.own()) {
            conditions.add("tried.actor().counting().contains(tried.named())");
        }
        if (operation.becoming().isPresent() && method.hasArgument()) {
            conditions.add("tried.argument().equals(\""
                    + api.set(operation.becoming().stream().toList()) + "\")");
        }
        return conditions;
    }

    /** Whether a method of {@code UserChanges} makes what the operation speaks of. */
    static boolean fits(Operation operation, SuiteOperation method) {
        boolean becomes = operation.becoming().isEmpty()
                || method.arguments().stream().anyMatch(it -> it.becoming().equals(operation.becoming()));
        List<Role> named =
                method.arguments().stream().flatMap(it -> it.role().stream()).toList();
        boolean moves = named.isEmpty() || !Collections.disjoint(named, operation.roles());
        return operation.type().equals(method.type())
                && moves
                && method.handed().map(operation.roles()::contains).orElse(true)
                && becomes;
    }

    /** Where it is counted how many hold the role. */
    String presence(Presence presence) {
        return "tried.holders().getOrDefault(" + api.role(presence.role()) + ", " + (presence.exists() ? 1 : 0) + ")"
                + (presence.exists() ? " > 0" : " == 0");
    }

    /** Where the actor counts with none of these roles. */
    String lacks(Collection<Role> roles) {
        return roles.isEmpty()
                ? "true"
                : "Collections.disjoint(tried.actor().counting(), Set.of(" + api.roles(roles) + "))";
    }

    String rows(Collection<Row> rows) {
        return rows.stream().map(row -> JavaText.literal(row.id())).collect(Collectors.joining(", ", "List.of(", ")"))
                + ".contains(tried.argument())";
    }

    private static boolean isEverybody(Targets targets) {
        return targets.terms().stream()
                .anyMatch(term -> term.who() == Targets.Who.ANYONE
                        && term.roles().isEmpty()
                        && term.where().isEmpty());
    }

    private String target(Targets.Term term) {
        List<String> parts = new ArrayList<>();
        switch (term.who()) {
            case ANYONE -> {}
            case ANYONE_ELSE -> parts.add("!tried.self()");
            case SELF -> parts.add("tried.self()");
        }
        term.roles()
                .ifPresent(roles ->
                        parts.add("!Collections.disjoint(tried.target().held(), Set.of(" + api.roles(roles) + "))"));
        term.where()
                .ifPresent(where -> parts.add(text.nested(where, "tried.target().held()", "tried.target().facts()")));
        return parts.isEmpty() ? "true" : String.join(" && ", parts);
    }
}
