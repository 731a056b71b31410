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
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    Sentence of(Situation situation) {
        Permission permission = situation.permission();
        String where = Stream.concat(
                        space.varying(permission).stream(), others(situation.values(), space.varying(permission)))
                .map(attribute -> words(attribute, situation.values()))
                .collect(Collectors.joining(", "));
        return Sentence.of(spoken(situation.roles()) + " asks for ")
                .label(permission.label())
                .and(where.isEmpty() ? "" : " where " + where)
                .and(grants(situation));
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

    private Sentence grants(Situation situation) {
        Set<Permission> asked = new Relevance(model).withNeeded(situation.permission());
        Sentence words = Sentence.of("");
        for (Permission permission : asked) {
            List<Cell> cells = space.held(situation).stream()
                    .flatMap(role -> table.cells(role, permission).stream())
                    .toList();
            Sentence which = permission.equals(situation.permission())
                    ? Sentence.of("")
                    : Sentence.of(" ").label(permission.label());
            Grants grants = situation.grants();
            if (cells.stream().anyMatch(Cell::isOnRequest)) {
                words = words.and(grants.isGranted(permission.rowId()) ? ", granted" : ", not granted")
                        .and(which);
            }
            if (cells.stream().anyMatch(Cell::isWithdrawable)) {
                words = words.and(grants.isWithdrawn(permission.rowId()) ? ", withdrawn" : ", not withdrawn")
                        .and(which);
            }
        }
        return words;
    }

    private String spoken(Collection<Role> assigned) {
        List<Role> ordered = model.roles().stream().filter(assigned::contains).toList();
        return ordered.isEmpty()
                ? "someone with no role"
                : ordered.stream().map(Role::spoken).collect(Collectors.joining(" and "));
    }

    /** {@code an Administrator removes another Administrator}. */
    Sentence of(ChangeSituation change) {
        String target = change.target().map(it -> target(change, it)).orElse("");
        String actor = spoken(change.actor().roles())
                + where(change.actor().values())
                + with(change.actor().grants());
        String role = change.role().map(Role::label).orElse("");
        String account = where(change.account());
        return Sentence.of(actor + " ").and(verb(change, target, role)).and(account.isEmpty() ? "" : "," + account);
    }

    private static Sentence verb(ChangeSituation change, String target, String role) {
        return switch (change.kind()) {
            case GRANT -> named("grants ", change.grant().map(Row::label), " to " + target);
            case REVOKE -> named("revokes ", change.grant().map(Row::label), " from " + target);
            case DECLARED -> named("does ", Optional.of(change.operation().label()), " to " + target);
            case REMOVE, LOCK, UNLOCK, CHANGE, ASSIGN, UNASSIGN, TRANSFER, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE ->
                Sentence.of(ofRole(change, target, role));
        };
    }

    private static Sentence named(String verb, Optional<String> label, String whom) {
        Sentence begun = Sentence.of(verb);
        return label.map(begun::label).orElse(begun).and(whom);
    }

    private static String ofRole(ChangeSituation change, String target, String role) {
        OperationKind kind = change.kind();
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
            case CREATE_ROLE -> "creates a role";
            case EDIT_ROLE -> "edits the role " + role;
            case DELETE_ROLE -> "deletes the role " + role;
            case GRANT, REVOKE, DECLARED ->
                throw new IllegalArgumentException("a change of " + kind + " is about a label");
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
