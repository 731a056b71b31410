package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.reference.ReferenceChanges;
import dev.permatrix.dsl.table.ChangeSpace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds told differences of who may change whom against the reference, in each situation that both matrices know. */
final class ChangesAgreement {

    private final MatrixDiff diff;
    private final Both<Translation> translations;
    private final Both<ReferenceChanges> references;
    private final Tally tally;

    ChangesAgreement(MatrixDiff diff, Both<Translation> translations, Tally tally) {
        this.diff = diff;
        this.translations = translations;
        this.references = diff.models().map(ReferenceChanges::new);
        this.tally = tally;
    }

    Optional<String> firstFault() {
        return Stream.of(Version.values())
                .flatMap(version -> ChangeSpace.types(diff.models().of(version)).stream()
                        .flatMap(type -> new ChangeSpace(diff.models().of(version), type)
                                .situations()
                                .map(it -> check(version, it))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> check(Version version, ChangeSituation change) {
        Optional<ChangeSituation> there = translations.of(version).of(change);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        tally.asked();
        if (changesNothing(change)) {
            return Optional.empty();
        }
        Said here = Said.of(references.of(version).decide(change));
        Said elsewhere = Said.of(references.of(Translation.other(version)).decide(there.get()));
        Move move = Tally.move(version, here, elsewhere);
        tally.answered(move);
        List<Move> told = diff.operations().stream()
                .filter(it -> ToldChange.covers(it, version, change))
                .map(OperationChange::move)
                .distinct()
                .toList();
        return Tally.fault(change, move, told);
    }

    /** Such a change is allowed by every matrix to whoever can sign in, and so left aside. */
    private static boolean changesNothing(ChangeSituation change) {
        Set<Role> held = change.target().map(Person::roles).orElse(Set.of());
        Set<Role> moved = change.role().map(Set::of).orElse(Set.of());
        return switch (change.kind()) {
            case CHANGE -> held.equals(moved);
            case ASSIGN -> held.containsAll(moved);
            case UNASSIGN -> !held.containsAll(moved);
            case REMOVE, LOCK, UNLOCK, TRANSFER, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }
}
