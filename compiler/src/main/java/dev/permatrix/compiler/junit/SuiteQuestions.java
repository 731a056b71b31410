package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one table of a suite asks: permissions on one entity, or asked without a record, whose decisions hang on the same
 * things; and their answers.
 */
final class SuiteQuestions {

    /** A permission that hangs on less shares the table of others up to this many situations. */
    private static final int MOST_SHARED = 256;

    private final Optional<Entity> entity;
    private final SuiteFrame frame;
    private final List<Permission> permissions;
    private final Set<String> grantable;
    private final Set<String> withdrawable;
    private final PermissionModel model;
    private final ReferenceEvaluator evaluator;
    private final SignedIn signedIn;

    private SuiteQuestions(
            PermissionModel model, Optional<Entity> entity, SuiteFrame frame, List<Permission> permissions) {
        this.entity = entity;
        this.frame = frame;
        this.permissions = List.copyOf(permissions);
        this.grantable = model.grantableRows().stream().map(Row::id).collect(Collectors.toSet());
        this.withdrawable = model.withdrawableRows().stream().map(Row::id).collect(Collectors.toSet());
        this.model = model;
        this.evaluator = new ReferenceEvaluator(model);
        this.signedIn = new SignedIn(model);
    }

    /** Those without a record first, then entity by entity. */
    static List<SuiteQuestions> of(PermissionModel model) {
        Stream<Optional<Entity>> entities = Stream.concat(
                Stream.of(Optional.empty()), model.entities().stream().map(Optional::of));
        return entities.flatMap(entity -> of(model, entity).stream()).toList();
    }

    private static List<SuiteQuestions> of(PermissionModel model, Optional<Entity> entity) {
        Map<Permission, SuiteFrame> own = new LinkedHashMap<>();
        model.permissions().stream()
                .filter(it -> it.isAskedOfRecord() ? it.entity().equals(entity) : entity.isEmpty())
                .forEach(it -> own.put(it, SuiteFrame.of(model, it)));
        Map<SuiteFrame, List<Permission>> shared = new LinkedHashMap<>();
        own.forEach((permission, frame) -> {
            SuiteFrame wider = permission.isSignIn() ? frame : widest(frame, own);
            shared.computeIfAbsent(wider, it -> new ArrayList<>()).add(permission);
        });
        return shared.entrySet().stream()
                .map(it -> new SuiteQuestions(model, entity, it.getKey(), it.getValue()))
                .toList();
    }

    private static SuiteFrame widest(SuiteFrame frame, Map<Permission, SuiteFrame> frames) {
        SuiteFrame widest = frame;
        for (Map.Entry<Permission, SuiteFrame> other : frames.entrySet()) {
            boolean mayShare = !other.getKey().isSignIn() && other.getValue().situations() <= MOST_SHARED;
            if (mayShare && other.getValue().covers(widest) && !other.getValue().equals(widest)) {
                widest = other.getValue();
            }
        }
        return widest;
    }

    Optional<Entity> entity() {
        return entity;
    }

    List<Permission> permissions() {
        return permissions;
    }

    SuiteFrame frame() {
        return frame;
    }

    /** The id of the row of this permission, where it can be granted or taken away. */
    Optional<String> row(Permission permission) {
        return Optional.of(permission.rowId()).filter(it -> grantable.contains(it) || withdrawable.contains(it));
    }

    /** What every permission answers in this situation; what can't be granted or taken away counts as if it were not. */
    List<Expected> expected(Set<Role> roles, int situation) {
        Values values = values(roles, situation);
        return permissions.stream()
                .map(it -> expected(new Situation(roles, it, values, grants(situation, it))))
                .toList();
    }

    /** This permission asked by somebody to whom these roles were assigned. */
    Situation situation(Set<Role> roles, int situation, Permission permission) {
        return new Situation(roles, permission, values(roles, situation), grants(situation, permission));
    }

    private Values values(Set<Role> roles, int situation) {
        return signedIn.completed(roles, frame.valuesAt(situation), frame.attributes());
    }

    private Grants grants(int situation, Permission permission) {
        return frame.grantsAt(situation, permission.rowId(), grantable, withdrawable);
    }

    /** Whether only what can be was granted and taken away. */
    boolean isPossible(int situation, Permission permission) {
        return frame.isPossibleAt(situation, permission.rowId(), grantable, withdrawable);
    }

    /** What every permission answers to somebody in exactly these circumstances, to whom nothing was granted. */
    List<Expected> expected(SignedIn.Stranger stranger) {
        return permissions.stream()
                .map(it -> expected(new Situation(stranger.roles(), it, stranger.values(), Grants.NONE)))
                .toList();
    }

    private Expected expected(Situation situation) {
        return Expected.of(model, evaluator, situation);
    }

    /** Those who are not signed in; none where signing in is the question. */
    List<SignedIn.Stranger> strangers() {
        return permissions.stream().anyMatch(Permission::isSignIn) ? List.of() : signedIn.strangers();
    }
}
