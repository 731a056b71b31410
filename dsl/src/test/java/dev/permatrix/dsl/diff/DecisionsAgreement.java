package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds told differences of decisions on permissions against the reference, in each situation of either matrix. */
final class DecisionsAgreement {

    private final MatrixDiff diff;
    private final Both<PermissionModel> models;
    private final Both<Translation> translations;
    private final Both<ReferenceEvaluator> references;
    private final Tally tally;

    DecisionsAgreement(MatrixDiff diff, Both<Translation> translations, Tally tally) {
        this.diff = diff;
        this.models = diff.models();
        this.translations = translations;
        this.references = models.map(ReferenceEvaluator::new);
        this.tally = tally;
    }

    Optional<String> firstFault() {
        Stream<Optional<String>> asked = Stream.of(Version.values())
                .flatMap(version -> models.of(version).permissions().stream()
                        .flatMap(permission -> situations(version, permission).map(it -> check(version, it))));
        return Stream.concat(asked, diff.decisions().stream().map(this::checkExample))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Situation> situations(Version version, Permission permission) {
        PermissionModel model = models.of(version);
        PermissionModel other = models.of(Translation.other(version));
        Set<String> varying = other.permissions().stream()
                .filter(it -> it.id().equals(permission.id()))
                .flatMap(it -> new SituationSpace(other).varying(it).stream())
                .map(SharedAttribute::key)
                .collect(Collectors.toSet());
        List<Attribute> more = SharedAttribute.of(model).stream()
                .filter(it -> varying.contains(SharedAttribute.key(it)))
                .toList();
        return new SituationSpace(model).of(permission, RoleSets.of(model), more);
    }

    private Optional<String> check(Version version, Situation situation) {
        tally.asked();
        Said here = Said.of(references.of(version).decide(situation));
        Said elsewhere = translations
                .of(version)
                .of(situation)
                .map(it -> Said.of(references.of(Translation.other(version)).decide(it)))
                .orElse(Said.NOTHING);
        Move move = Tally.move(version, here, elsewhere);
        tally.answered(move);
        Set<String> roles = situation.roles().stream().map(Role::id).collect(Collectors.toSet());
        return roles.size() != 1 && !canBeHeldInBoth(roles)
                ? Optional.empty()
                : Tally.fault(situation, move, told(version, situation, roles));
    }

    private List<Move> told(Version version, Situation situation, Set<String> roles) {
        return diff.decisions().stream()
                .filter(it -> it.subject().id().equals(situation.permission().id()))
                .filter(it -> new HashSet<>(it.roles()).equals(roles))
                .filter(it -> it.when().holds(version, situation.values(), situation.grants()))
                .map(AccessChange::move)
                .toList();
    }

    /** Several roles of one user are compared where both matrices know such a user. */
    private boolean canBeHeldInBoth(Set<String> roles) {
        return Stream.of(models.before(), models.after())
                .allMatch(it -> it.matrix().severalRoles()
                        && it.assignableRoles().stream().map(Role::id).toList().containsAll(roles));
    }

    private Optional<String> checkExample(AccessChange change) {
        Said before = change.example()
                .asked()
                .before()
                .map(it -> Said.of(references.before().decide(it)))
                .orElse(Said.NOTHING);
        Said after = change.example()
                .asked()
                .after()
                .map(it -> Said.of(references.after().decide(it)))
                .orElse(Said.NOTHING);
        return change.move().equals(new Move(before, after))
                ? Optional.empty()
                : Optional.of("example of " + change + " shows " + before + " and " + after);
    }
}
