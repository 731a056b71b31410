package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Situations as sentences. */
final class TrialWords {

    private final DecisionTable table;
    private final PermissionModel model;
    private final SituationSpace space;

    TrialWords(DecisionTable table) {
        this.table = table;
        this.model = table.model();
        this.space = new SituationSpace(model);
    }

    /** {@code a User asks for `View contacts` where not owner, not granted}. */
    String of(Situation situation) {
        Permission permission = situation.permission();
        String where = Stream.concat(
                        space.varying(permission).stream(), others(situation.values(), space.varying(permission)))
                .map(attribute -> words(attribute, situation.values()))
                .collect(Collectors.joining(", "));
        return spoken(situation.roles()) + " asks for `" + permission.label() + "`"
                + (where.isEmpty() ? "" : " where " + where) + grants(situation);
    }

    /** Attributes that are not the decision's, but that the situation names. */
    private Stream<Attribute> others(Values values, List<Attribute> known) {
        return Stream.concat(
                        model.entities().stream().flatMap(entity -> entity.attributes().stream()),
                        model.facts().stream())
                .filter(attribute -> values.of(attribute) != 0 && !known.contains(attribute))
                .map(Attribute.class::cast);
    }

    /** {@code not owner}, {@code reach is own}. */
    static String words(Attribute attribute, Values values) {
        int value = values.of(attribute);
        return attribute
                .domain()
                .match(
                        yesNo -> (value == 1 ? "" : "not ") + attribute.id(),
                        named -> attribute.id() + " is " + named.word(value),
                        numbers -> attribute.id() + " is " + numbers.word(value));
    }

    private String grants(Situation situation) {
        Set<Permission> asked = new Relevance(model).withNeeded(situation.permission());
        List<String> words = new ArrayList<>();
        for (Permission permission : asked) {
            List<Cell> cells = space.held(situation).stream()
                    .flatMap(role -> table.cells(role, permission).stream())
                    .toList();
            String which = permission.equals(situation.permission()) ? "" : " `" + permission.label() + "`";
            Grants grants = situation.grants();
            if (cells.stream().anyMatch(Cell::isOnRequest)) {
                words.add((grants.isGranted(permission.rowId()) ? "granted" : "not granted") + which);
            }
            if (cells.stream().anyMatch(Cell::isWithdrawable)) {
                words.add((grants.isWithdrawn(permission.rowId()) ? "withdrawn" : "not withdrawn") + which);
            }
        }
        return words.stream().map(word -> ", " + word).collect(Collectors.joining());
    }

    private String spoken(Collection<Role> assigned) {
        List<Role> ordered = model.roles().stream().filter(assigned::contains).toList();
        return ordered.isEmpty()
                ? "someone with no role"
                : ordered.stream().map(Role::spoken).collect(Collectors.joining(" and "));
    }

    /** {@code an Administrator removes another Administrator}. */
    String of(ChangeSituation change) {
        String target = change.target().map(it -> target(change, it)).orElse("");
        String actor = spoken(change.actor().roles())
                + where(change.actor().values())
                + with(change.actor().grants());
        String role = change.role().map(Role::label).orElse("");
        String account = where(change.account());
        return actor + " " + verb(change, target, role) + (account.isEmpty() ? "" : "," + account);
    }

    private static String verb(ChangeSituation change, String target, String role) {
        OperationKind kind = change.kind();
        String row = change.grant().map(it -> "`" + it.label() + "`").orElse("");
        return switch (kind) {
            case REMOVE -> "removes " + target;
            case LOCK -> "locks " + target;
            case UNLOCK -> "unlocks " + target;
            case CHANGE -> "changes " + target + " to " + role;
            case ASSIGN -> "assigns " + role + " to " + target;
            case UNASSIGN -> "unassigns " + role + " from " + target;
            case TRANSFER ->
                "transfers " + role + " to " + target
                        + change.becoming()
                                .map(it -> ", becoming " + it.label())
                                .orElse("");
            case GRANT -> "grants " + row + " to " + target;
            case REVOKE -> "revokes " + row + " from " + target;
            case CREATE_ROLE -> "creates a role";
            case EDIT_ROLE -> "edits the role " + role;
            case DELETE_ROLE -> "deletes the role " + role;
            case DECLARED -> "does `" + change.operation().label() + "` to " + target;
        };
    }

    private String target(ChangeSituation change, Person target) {
        if (change.self()) {
            return "themselves";
        }
        boolean alike =
                target.roles().equals(change.actor().roles()) && target.roles().size() == 1;
        String who = alike ? "another " + target.roles().iterator().next().label() : spoken(target.roles());
        return who + where(target.values());
    }

    private String where(Values values) {
        String words = others(values, List.of())
                .map(attribute -> words(attribute, values))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " where " + words;
    }

    private static String with(Grants grants) {
        String granted = grants.granted().stream().sorted().collect(Collectors.joining(", "));
        String withdrawn = grants.withdrawn().stream().sorted().collect(Collectors.joining(", "));
        return (granted.isEmpty() ? "" : " with " + granted) + (withdrawn.isEmpty() ? "" : " without " + withdrawn);
    }
}
