package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which changes are meant, as Java conditions over a variable {@code tried}; all of them must hold. */
final class OperationText {

    private final NamePlan names;
    private final List<Role> everyone;

    OperationText(NamePlan names, List<Role> everyone) {
        this.names = names;
        this.everyone = everyone;
    }

    /** The changes that an author's operation means, as far as one method of {@code UserChanges} makes them. */
    List<String> conditions(Operation operation, SuiteOperation method) {
        List<String> conditions = new ArrayList<>();
        if (!isEverybody(operation.targets())) {
            conditions.add(operation.targets().terms().stream()
                    .map(this::target)
                    .collect(Collectors.joining(" || ", "(", ")")));
        }
        switch (operation.kind()) {
            case CHANGE -> {
                if (!operation.roles().containsAll(everyone)) {
                    conditions.add(roles(operation.roles()) + ".contains(Role.valueOf(tried.argument()))");
                }
            }
            case TRANSFER ->
                operation
                        .becoming()
                        .filter(role -> method.hasArgument())
                        .ifPresent(role -> conditions.add("tried.becoming() == Role." + names.of(role)));
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE -> {}
        }
        return conditions;
    }

    /** Whether a method of {@code UserChanges} makes what the operation speaks of. */
    static boolean fits(Operation operation, SuiteOperation method) {
        boolean becomes = operation.becoming().isEmpty()
                || method.arguments().stream().anyMatch(it -> it.becoming().equals(operation.becoming()));
        return operation.kind() == method.kind()
                && method.handed().map(operation.roles()::contains).orElse(true)
                && becomes;
    }

    /** Where it is counted how many hold the role. */
    String presence(Presence presence, SuiteOperation method) {
        String role = "Role." + names.of(presence.role());
        return "tried.holders().getOrDefault(" + role + ", " + (presence.exists() ? 1 : 0) + ")"
                + (presence.exists() ? " > 0" : " == 0");
    }

    String actors(List<Role> actors) {
        return roles(actors) + ".contains(tried.actor())";
    }

    String grants(List<Row> rows) {
        return rows.stream().map(row -> JavaText.literal(row.id())).collect(Collectors.joining(", ", "List.of(", ")"))
                + ".contains(tried.argument())";
    }

    /** {@code List.of(Role.USER, Role.FOCUSED_USER)}. */
    String roles(List<Role> roles) {
        return roles.stream().map(role -> "Role." + names.of(role)).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private boolean isEverybody(Targets targets) {
        return targets.terms().stream()
                .anyMatch(
                        term -> term.who() == Targets.Who.ANYONE && term.roles().containsAll(everyone));
    }

    private String target(Targets.Term term) {
        String identity = switch (term.who()) {
            case ANYONE -> "";
            case ANYONE_ELSE -> "!tried.self()";
            case SELF -> "tried.self()";
        };
        String roles = term.roles().containsAll(everyone) ? "" : roles(term.roles()) + ".contains(tried.target())";
        String both = identity.isEmpty() || roles.isEmpty() ? identity + roles : identity + " && " + roles;
        return both.isEmpty() ? "true" : both;
    }
}
