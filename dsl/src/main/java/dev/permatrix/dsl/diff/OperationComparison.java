package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeFactors;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks both matrices of every change who may make it, in every situation that both know, and in those of new roles. A
 * change that changes nothing is left aside: whoever can sign in may make it in every matrix.
 */
final class OperationComparison {

    private final Both<DecisionTable> tables;
    private final Both<PermissionModel> models;
    private final Both<DecisionMeaning> meanings;
    private final List<NotCompared> notCompared = new ArrayList<>();

    OperationComparison(Both<DecisionTable> tables, Both<DecisionMeaning> meanings) {
        this.tables = tables;
        this.models = tables.map(DecisionTable::model);
        this.meanings = meanings;
    }

    List<NotCompared> notCompared() {
        return List.copyOf(notCompared);
    }

    List<OperationChange> changes() {
        Both<Map<String, OperationType>> known =
                models.map(model -> AccessComparison.byId(ChangeSpace.types(model), it -> it.kind() + " " + it.id()));
        List<OperationChange> changes = new ArrayList<>();
        for (String id : AccessComparison.ids(known)) {
            Both<Optional<OperationType>> types = known.map(it -> Optional.ofNullable(it.get(id)));
            if (!meaning(Version.BEFORE, types).equals(meaning(Version.AFTER, types))) {
                changes.addAll(compare(types));
            }
        }
        return changes;
    }

    /** All that the answers hang on; equal texts have equal answers. */
    private String meaning(Version version, Both<Optional<OperationType>> types) {
        PermissionModel model = models.of(version);
        DecisionMeaning meaning = meanings.of(version);
        List<ChangeRule> rules = types.of(version)
                .map(type -> model.changeRules()
                        .filter(it -> it.operation().type().equals(type))
                        .toList())
                .orElse(List.of());
        Stream<String> said = rules.stream()
                .map(it -> MeaningText.of(List.of(it.mode(), it.actors(), it.operation(), it.presence(), it.when())));
        Stream<String> signIn = model.gates().stream().filter(Gate::signIn).map(it -> MeaningText.of(it.condition()));
        Stream<String> roles = model.roles().stream()
                .map(it -> it.id()
                        + MeaningText.of(it.heldBy())
                        + MeaningText.of(it.fixed().isPresent())
                        + DecisionMeaning.sorted(it.protections().stream().map(MeaningText::of)));
        Stream<String> asked = types.of(version)
                .map(type -> ChangeFactors.of(model, type).asked().stream().map(meaning::of))
                .orElse(Stream.empty());
        boolean grants = types.after().or(types::before).orElseThrow().kind().isAboutGrants();
        Stream<String> all = grants ? model.permissions().stream().map(meaning::of) : Stream.empty();
        return meaning.ofRoles()
                + Stream.of(said, signIn, roles, asked, all)
                        .map(DecisionMeaning::sorted)
                        .toList();
    }

    private List<OperationChange> compare(Both<Optional<OperationType>> types) {
        OperationType shown = types.after().or(types::before).orElseThrow();
        ChangeFrames frames = new ChangeFrames(models, types);
        ChangeFrame frame = frames.withSets();
        if (frame.isTooLarge() && frames.hasSets()) {
            notCompared.add(new NotCompared(
                    shown.label() + ", by or to users with several roles", "there are too many situations"));
            frame = frames.withoutSets();
        }
        if (frame.isTooLarge()) {
            notCompared.add(new NotCompared(
                    shown.label(), "there are more than " + ChangeFrame.MOST_SITUATIONS + " situations"));
            return List.of();
        }
        return new Trial(types, shown, frame).changes();
    }

    /** One kind of change, tried everywhere. */
    private final class Trial {
        private final Both<ChangeAsker> askers;
        private final OperationType shown;
        private final ChangeFrame frame;
        private final BitSet impossible = new BitSet();
        private final Map<Move, BitSet> moves = new LinkedHashMap<>();

        Trial(Both<Optional<OperationType>> types, OperationType shown, ChangeFrame frame) {
            this.askers = new Both<>(
                    new ChangeAsker(Version.BEFORE, tables.before(), types.before(), frame),
                    new ChangeAsker(Version.AFTER, tables.after(), types.after(), frame));
            this.shown = shown;
            this.frame = frame;
        }

        List<OperationChange> changes() {
            int situations = frame.sizes().stream().reduce(1, Math::multiplyExact);
            for (int i = 0; i < situations; i++) {
                compare(i);
            }
            List<OperationChange> changes = new ArrayList<>();
            moves.forEach((move, where) -> {
                BitSet loose = (BitSet) impossible.clone();
                loose.or(where);
                new Blocks(frame.sizes(), loose)
                        .cover(where, ChangeFrame.NAMED)
                        .forEach(block -> changes.add(change(move, block, where)));
            });
            return changes;
        }

        private void compare(int index) {
            ChangeFrame.Point point = frame.at(index);
            if (point.changesNothing(shown.kind())
                    || !askers.before().canBe(point)
                    || !askers.after().canBe(point)) {
                impossible.set(index);
                return;
            }
            Said before = askers.before().said(point);
            Said after = askers.after().said(point);
            if (!before.equals(after) && (gives(before) || gives(after) || knownToBoth(before, after))) {
                moves.computeIfAbsent(new Move(before, after), it -> new BitSet())
                        .set(index);
            }
        }

        private static boolean gives(Said said) {
            return said.state() == Said.State.ALLOWED;
        }

        private static boolean knownToBoth(Said before, Said after) {
            return before.state() != Said.State.UNKNOWN && after.state() != Said.State.UNKNOWN;
        }

        private OperationChange change(Move move, List<List<Integer>> block, BitSet where) {
            ChangeFrame.Point point = frame.at(first(block, where));
            Both<Optional<ChangeSituation>> example = askers.map(asker -> asker.situation(point));
            return new OperationChange(shown, move, frame, block, example);
        }

        private int first(List<List<Integer>> block, BitSet where) {
            return where.stream()
                    .filter(index -> isWithin(block, index))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isWithin(List<List<Integer>> block, int index) {
            int rest = index;
            for (int i = 0; i < block.size(); i++) {
                int size = frame.sizes().get(i);
                if (!block.get(i).contains(rest % size)) {
                    return false;
                }
                rest /= size;
            }
            return true;
        }
    }

    static Map<String, Role> roles(PermissionModel model) {
        return AccessComparison.byId(model.roles(), Role::id);
    }
}
