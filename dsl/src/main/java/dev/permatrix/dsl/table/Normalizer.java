package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.TableNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pass 5: every cell becomes a verdict. Works on sets of situations: a cell starts as its legend word's branches, notes
 * and restrictions then move parts of these sets to another answer.
 */
public final class Normalizer {

    private final PermissionModel model;
    private final Map<Verdict, Integer> interned = new LinkedHashMap<>();

    private Normalizer(PermissionModel model) {
        this.model = model;
    }

    /** @param model accepted by {@code ModelChecks}: one cell for each role and permission */
    public static DecisionTable normalize(PermissionModel model) {
        return new Normalizer(model).table();
    }

    private DecisionTable table() {
        int roles = model.roles().size();
        Map<String, Integer> roleIndex = new HashMap<>();
        model.roles().forEach(role -> roleIndex.put(role.id(), roleIndex.size()));
        Map<String, Integer> permissionIndex = new HashMap<>();
        model.permissions().forEach(permission -> permissionIndex.put(permission.id(), permissionIndex.size()));
        int[] verdictOf = new int[roles * model.permissions().size()];
        int[] cellOf = new int[verdictOf.length];
        Arrays.fill(verdictOf, -1);
        for (int i = 0; i < model.cells().size(); i++) {
            Cell cell = model.cells().get(i);
            int index = permissionIndex.get(cell.permission().id()) * roles
                    + roleIndex.get(cell.role().id());
            cellOf[index] = i;
            verdictOf[index] = interned.computeIfAbsent(verdict(cell), verdict -> interned.size());
        }
        if (Arrays.stream(verdictOf).anyMatch(verdict -> verdict < 0)) {
            throw new IllegalArgumentException("a cell is missing: the model has not been checked");
        }
        return new DecisionTable(
                model, List.copyOf(interned.keySet()), verdictOf, cellOf, new ChangeNormalizer(model).table());
    }

    private Verdict verdict(Cell cell) {
        Frame frame = DecisionTable.frameOf(cell.permission());
        Partition partition = new Partition(frame);
        Guard left = Guard.always(frame.variables());
        for (Choice.Branch branch : cell.choice().branches()) {
            Guard here = branch.when().map(when -> guard(frame, when)).orElse(Guard.always(frame.variables()));
            put(partition, left.and(here), branch.effect(), frame);
            left = left.and(here.not());
        }
        for (TableNote note : cell.narrowing().toList()) {
            Guard outside = guard(frame, note.when().orElseThrow()).not();
            partition.move(outside.and(partition.giving()), deny(new Basis.OfNote(note)));
        }
        for (TableNote note : cell.widening().toList()) {
            Guard inside = guard(frame, note.when().orElseThrow());
            partition.move(inside.and(partition.allowing().not()), allow(new Basis.OfNote(note)));
        }
        for (Restriction restriction : model.restrictions()) {
            if (restriction.binds(cell.role(), cell.permission())) {
                Guard outside = guard(frame, restriction.to()).not();
                partition.move(outside.and(partition.giving()), deny(new Basis.OfRestriction(restriction)));
            }
        }
        return partition.verdict();
    }

    private static void put(Partition partition, Guard where, Effect effect, Frame frame) {
        Guard granted = Guard.variable(frame.variables(), frame.grantVariable());
        Basis cell = new Basis.OwnCell(false);
        effect.match(
                allow -> partition.move(where, allow(cell)),
                deny -> partition.move(where, deny(cell)),
                onRequest -> partition
                        .move(where.and(granted), allow(new Basis.OwnCell(true)))
                        .move(
                                where.and(granted.not()),
                                new Answer(Outcome.REQUESTABLE, onRequest.granters(), false, cell)),
                undecided -> partition.move(where, new Answer(Outcome.DENY, List.of(), true, cell)));
    }

    /** The situations in which a condition holds. */
    private static Guard guard(Frame frame, Condition condition) {
        int variables = frame.variables();
        return condition.match(
                it -> Guard.variable(variables, frame.relations().indexOf(it.relation())),
                it -> guard(frame, it.condition()).not(),
                it -> it.conditions().stream()
                        .map(part -> guard(frame, part))
                        .reduce(Guard.always(variables), Guard::and),
                it -> it.conditions().stream()
                        .map(part -> guard(frame, part))
                        .reduce(Guard.never(variables), Guard::or));
    }

    private static Answer allow(Basis basis) {
        return new Answer(Outcome.ALLOW, List.of(), false, basis);
    }

    private static Answer deny(Basis basis) {
        return new Answer(Outcome.DENY, List.of(), false, basis);
    }

    /** Every situation and its answer so far. */
    private static final class Partition {

        private final int variables;
        private final List<Answer> answers;

        Partition(Frame frame) {
            variables = frame.variables();
            answers = new ArrayList<>(Collections.nCopies(frame.situations(), deny(new Basis.OwnCell(false))));
        }

        Partition move(Guard where, Answer answer) {
            for (int situation : where.toArray()) {
                answers.set(situation, answer);
            }
            return this;
        }

        Guard allowing() {
            return Guard.of(variables, i -> answers.get(i).outcome() == Outcome.ALLOW);
        }

        /** Where there is something to take away; an undecided cell may be decided either way. */
        Guard giving() {
            return Guard.of(
                    variables,
                    i -> answers.get(i).outcome() != Outcome.DENY
                            || answers.get(i).open());
        }

        Verdict verdict() {
            return Verdict.of(variables, answers);
        }
    }
}
