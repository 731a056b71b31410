package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** @param model accepted by {@code ModelChecks}: every role inside the account is answered for every permission */
    public static DecisionTable normalize(PermissionModel model) {
        return new Normalizer(model).table();
    }

    private DecisionTable table() {
        List<Frame> frames = new ArrayList<>();
        int[] verdictOf = new int[model.roles().size() * model.permissions().size()];
        int next = 0;
        for (Permission permission : model.permissions()) {
            Frame frame = Frame.ofCells(model, permission);
            frames.add(frame);
            Map<Said, Integer> known = new HashMap<>();
            for (Role role : model.roles()) {
                Said said = said(role, permission);
                verdictOf[next++] = known.computeIfAbsent(said, it -> interned(verdict(it, frame)));
            }
        }
        Map<Permission, List<GateClause>> gates = new HashMap<>();
        model.permissions()
                .forEach(permission -> gates.put(
                        permission,
                        model.gates(permission).stream()
                                .map(gate -> GateClause.of(model, gate))
                                .toList()));
        return new DecisionTable(
                model,
                new DecisionTable.Cells(frames, List.copyOf(interned.keySet()), verdictOf),
                RoleTable.of(model),
                gates,
                new ChangeNormalizer(model).table());
    }

    private int interned(Verdict verdict) {
        return interned.computeIfAbsent(verdict, it -> interned.size());
    }

    /** All that a verdict hangs on, within one permission: roles of which the same is said have one verdict. */
    private record Said(List<Part> parts, List<Restriction> restrictions) {}

    /** What one cell says. */
    private record Part(Optional<Condition> when, Choice choice, List<TableNote> notes) {
        static Part of(Cell cell) {
            return new Part(cell.when(), cell.choice(), cell.notes());
        }

        Stream<TableNote> notes(TableNote.Kind kind) {
            return notes.stream().filter(note -> note.kind() == kind);
        }
    }

    private Said said(Role role, Permission permission) {
        List<Cell> cells = model.cells(role, permission);
        if (cells.isEmpty() && !role.outside() && !permission.isSignIn()) {
            throw new IllegalArgumentException("a cell is missing: the model has not been checked");
        }
        return new Said(
                cells.stream().map(Part::of).toList(),
                model.restrictions().stream()
                        .filter(restriction -> restriction.binds(role, permission))
                        .toList());
    }

    private static Verdict verdict(Said said, Frame frame) {
        Partition partition = new Partition(frame);
        Guard left = Guard.always(frame.sizes());
        for (int part = 0; part < said.parts().size(); part++) {
            Part cell = said.parts().get(part);
            Guard here = cell.when().map(frame::guard).orElse(left).and(left);
            cell(partition, cell, part, here);
            left = left.and(here.not());
        }
        for (Restriction restriction : said.restrictions()) {
            Guard outside = frame.guard(restriction.to()).not().and(bound(frame));
            partition.move(outside.and(partition.giving()), deny(new Basis.OfRestriction(restriction)));
        }
        return partition.verdict();
    }

    /** The situations in which restrictions bind: the user holds no role to which none applies. */
    private static Guard bound(Frame frame) {
        Guard bound = Guard.always(frame.sizes());
        for (int i = 0; i < frame.variables().size(); i++) {
            if (frame.variables().get(i) instanceof Variable.Holding holding
                    && !holding.holds().role().isRestrictable()
                    && !holding.holds().only()) {
                bound = bound.and(Guard.having(frame.sizes(), i, List.of(0)));
            }
        }
        return bound;
    }

    private static void cell(Partition partition, Part cell, int part, Guard here) {
        Frame frame = partition.frame;
        Guard left = here;
        for (Choice.Branch branch : cell.choice().branches()) {
            Guard there = branch.when().map(frame::guard).orElse(left).and(left);
            put(partition, there, branch.effect(), part);
            left = left.and(there.not());
        }
        for (TableNote note : cell.notes(TableNote.Kind.NARROWS).toList()) {
            Guard outside = frame.guard(note.when().orElseThrow()).not().and(here);
            partition.move(outside.and(partition.giving()), deny(new Basis.OfNote(note)));
        }
        for (TableNote note : cell.notes(TableNote.Kind.WIDENS).toList()) {
            Guard inside = frame.guard(note.when().orElseThrow()).and(here);
            partition.move(inside.and(partition.allowing().not()), allow(new Basis.OfNote(note)));
        }
    }

    private static void put(Partition partition, Guard where, Effect effect, int part) {
        Frame frame = partition.frame;
        Basis cell = new Basis.OwnCell(part, Standing.NONE);
        effect.match(
                allow -> partition.move(where, allow(cell)),
                deny -> partition.move(where, deny(cell)),
                forbid -> partition.move(where, new Answer(Outcome.DENY, List.of(), false, true, cell)),
                onRequest -> partition
                        .move(where, new Answer(Outcome.REQUESTABLE, onRequest.granters(), false, false, cell))
                        .move(
                                where.and(standing(frame, Standing.GRANTED)),
                                allow(new Basis.OwnCell(part, Standing.GRANTED))),
                untilWithdrawn -> partition
                        .move(where, allow(cell))
                        .move(
                                where.and(standing(frame, Standing.WITHDRAWN)),
                                deny(new Basis.OwnCell(part, Standing.WITHDRAWN))),
                undecided -> partition.move(where, new Answer(Outcome.DENY, List.of(), true, false, cell)));
    }

    /** The situations in which this was decided of the row for the user alone. */
    private static Guard standing(Frame frame, Standing standing) {
        int variable = frame.grantVariable();
        Variable.Granting granting = (Variable.Granting) frame.variables().get(variable);
        return Guard.having(
                frame.sizes(), variable, List.of(granting.standings().indexOf(standing)));
    }

    private static Answer allow(Basis basis) {
        return new Answer(Outcome.ALLOW, List.of(), false, false, basis);
    }

    private static Answer deny(Basis basis) {
        return new Answer(Outcome.DENY, List.of(), false, false, basis);
    }

    /** Every situation and its answer so far. */
    private static final class Partition {
        private final Frame frame;
        private final List<Integer> sizes;
        private final List<Answer> answers;

        Partition(Frame frame) {
            this.frame = frame;
            sizes = frame.sizes();
            answers = new ArrayList<>(Collections.nCopies(frame.situations(), deny(new Basis.NoCell())));
        }

        Partition move(Guard where, Answer answer) {
            for (int situation : where.toArray()) {
                answers.set(situation, answer);
            }
            return this;
        }

        Guard allowing() {
            return Guard.of(sizes, i -> answers.get(i).outcome() == Outcome.ALLOW);
        }

        /** Where there is something to take away; an undecided cell may be decided either way. */
        Guard giving() {
            return Guard.of(
                    sizes,
                    i -> answers.get(i).outcome() != Outcome.DENY
                            || answers.get(i).open());
        }

        Verdict verdict() {
            return Verdict.of(sizes, answers);
        }
    }
}
