package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Basis;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Variable.Standing;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every cell wrong in one thing: an outcome, whom to ask, the reason, or one situation. */
final class CellMutants {

    private final SuiteCase matrix;
    private final DecisionTable table;
    private final EveryQuestion every;
    private final List<Mutant> mutants = new ArrayList<>();

    private CellMutants(SuiteCase matrix) {
        this.matrix = matrix;
        this.table = matrix.matrix().table();
        this.every = new EveryQuestion(table);
    }

    static List<Mutant> of(SuiteCase matrix) {
        CellMutants cells = new CellMutants(matrix);
        for (Permission permission : cells.decided()) {
            for (Role role : matrix.model().roles()) {
                cells.rulings(role, permission);
                cells.situations(role, permission);
            }
        }
        return cells.mutants;
    }

    /** Each answer of the cell, wherever it is given. */
    private void rulings(Role role, Permission permission) {
        List<Verdict.Ruling> rulings = table.verdict(role, permission).rulings();
        for (int i = 0; i < rulings.size(); i++) {
            Answer right = rulings.get(i).answer();
            for (Answer wrong : wrong(right, permission)) {
                add(role, permission, words(right) + " -> " + words(wrong), answers -> replaced(answers, right, wrong));
            }
        }
    }

    /** Each situation of the cell, with each other answer that the cell gives elsewhere. */
    private void situations(Role role, Permission permission) {
        Verdict verdict = table.verdict(role, permission);
        for (int i = 0; i < table.frameOf(permission).situations(); i++) {
            int situation = i;
            for (Verdict.Ruling ruling : verdict.rulings()) {
                if (!ruling.guard().holdsIn(i)) {
                    add(role, permission, "situation " + i + " -> " + words(ruling.answer()), answers -> {
                        List<Answer> changed = new ArrayList<>(answers);
                        changed.set(situation, ruling.answer());
                        return changed;
                    });
                }
            }
        }
    }

    /** To sign in is decided by no cell. */
    private List<Permission> decided() {
        return matrix.model().permissions().stream()
                .filter(it -> !it.isSignIn())
                .toList();
    }

    private List<Answer> wrong(Answer right, Permission permission) {
        List<Answer> wrong = new ArrayList<>();
        Basis basis = right.basis();
        Stream.of(Outcome.ALLOW, Outcome.DENY)
                .filter(outcome -> outcome != right.outcome())
                .forEach(outcome -> wrong.add(new Answer(outcome, List.of(), false, false, basis)));
        if (right.outcome() == Outcome.DENY) {
            wrong.add(new Answer(Outcome.DENY, List.of(), !right.open(), false, basis));
            if (matrix.model().matrix().severalRoles()) {
                wrong.add(new Answer(Outcome.DENY, List.of(), false, !right.forbids(), basis));
            }
        }
        if (right.outcome() != Outcome.REQUESTABLE && isGrantable(permission)) {
            wrong.add(new Answer(Outcome.REQUESTABLE, List.of(roles().get(0)), false, false, basis));
        }
        granters(right).forEach(granters -> wrong.add(new Answer(right.outcome(), granters, false, false, basis)));
        bases(permission)
                .filter(other -> !other.equals(basis))
                .forEach(other ->
                        wrong.add(new Answer(right.outcome(), right.granters(), right.open(), right.forbids(), other)));
        return wrong;
    }

    /** Each granter dropped, each replaced, one added, and all the other way round. */
    private List<List<Role>> granters(Answer right) {
        List<Role> granters = right.granters();
        List<List<Role>> wrong = new ArrayList<>();
        List<Role> others =
                roles().stream().filter(it -> !granters.contains(it)).toList();
        for (Role granter : granters) {
            wrong.add(granters.stream().filter(it -> !it.equals(granter)).toList());
            others.forEach(other -> wrong.add(
                    granters.stream().map(it -> it.equals(granter) ? other : it).toList()));
        }
        if (!granters.isEmpty()) {
            others.forEach(other ->
                    wrong.add(Stream.concat(granters.stream(), Stream.of(other)).toList()));
        }
        wrong.removeIf(List::isEmpty);
        return wrong;
    }

    /** The cell, the cell with a grant or a withdrawal, another part, and the first notes and restrictions. */
    private Stream<Basis> bases(Permission permission) {
        List<Basis> bases = new ArrayList<>();
        bases.add(new Basis.OwnCell(0, Standing.NONE));
        if (isGrantable(permission)) {
            bases.add(new Basis.OwnCell(0, Standing.GRANTED));
        }
        if (rows(matrix.model().withdrawableRows()).anyMatch(permission.rowId()::equals)) {
            bases.add(new Basis.OwnCell(0, Standing.WITHDRAWN));
        }
        matrix.model().tables().stream()
                .flatMap(it -> it.notes().stream())
                .filter(note -> note.kind() != TableNote.Kind.PLAIN)
                .limit(1)
                .forEach(note -> bases.add(new Basis.OfNote(note)));
        matrix.model().restrictions().stream()
                .limit(2)
                .forEach(restriction -> bases.add(new Basis.OfRestriction(restriction)));
        return bases.stream();
    }

    private List<Role> roles() {
        return matrix.model().roles();
    }

    private boolean isGrantable(Permission permission) {
        return rows(matrix.model().grantableRows()).anyMatch(permission.rowId()::equals);
    }

    private static Stream<String> rows(List<Row> rows) {
        return rows.stream().map(Row::id);
    }

    private void add(Role role, Permission permission, String what, UnaryOperator<List<Answer>> wrong) {
        List<Answer> right = answers(role, permission);
        if (right.stream().anyMatch(it -> it.basis() instanceof Basis.NoCell)) {
            return;
        }
        List<Answer> changed = wrong.apply(right);
        Verdict verdict = verdict(permission, changed);
        String name = role.id() + " " + permission.id() + ": " + what;
        mutants.add(new Mutant(
                name,
                permission.id(),
                every.needing(permission),
                fate(role, permission, changed),
                it -> it.with(role, permission, verdict)));
    }

    private Verdict verdict(Permission permission, List<Answer> answers) {
        return Verdict.of(table.frameOf(permission).sizes(), answers);
    }

    private Mutant.Fate fate(Role role, Permission permission, List<Answer> changed) {
        if (changed.stream().anyMatch(CellMutants::isOddRequest)) {
            return Mutant.Fate.TO_BE_REFUSED;
        }
        if (isRight(role, permission, changed)) {
            return Mutant.Fate.EQUIVALENT;
        }
        List<Answer> written = changed.stream().map(CellMutants::asWritten).toList();
        return isRight(role, permission, written) ? Mutant.Fate.RIGHT_ANYWAY : Mutant.Fate.TO_BE_NOTICED;
    }

    private boolean isRight(Role role, Permission permission, List<Answer> answers) {
        return every.isAnsweredBy(table.with(role, permission, verdict(permission, answers)), permission);
    }

    /**
     * What the emitter makes of answers that no table holds: a request's reason is the cell, and never that it was granted;
     * what was withdrawn is not open; only a cell forbids.
     */
    private static Answer asWritten(Answer answer) {
        boolean ofCell = answer.basis() instanceof Basis.OwnCell;
        boolean stands = answer.basis() instanceof Basis.OwnCell cell && cell.standing() == Standing.NONE;
        boolean withdrawn = answer.basis() instanceof Basis.OwnCell cell && cell.standing() == Standing.WITHDRAWN;
        boolean request = answer.outcome() == Outcome.REQUESTABLE && ofCell && !stands;
        return new Answer(
                answer.outcome(),
                answer.granters(),
                answer.open() && !withdrawn,
                answer.forbids() && stands,
                request ? new Basis.OwnCell(((Basis.OwnCell) answer.basis()).part(), Standing.NONE) : answer.basis());
    }

    /** A request that rests on a note or a restriction. */
    private static boolean isOddRequest(Answer answer) {
        return answer.outcome() == Outcome.REQUESTABLE && !(answer.basis() instanceof Basis.OwnCell);
    }

    private static String words(Answer answer) {
        return answer.outcome()
                + (answer.open() ? " open" : "")
                + (answer.forbids() ? " forbids" : "")
                + answer.granters().stream().map(Role::id).toList()
                + answer.basis()
                        .match(
                                cell -> " cell " + cell.part() + " " + cell.standing(),
                                note -> " note " + note.note().number(),
                                restriction -> " " + restriction.restriction().span(),
                                none -> " no cell");
    }

    private List<Answer> answers(Role role, Permission permission) {
        Verdict verdict = table.verdict(role, permission);
        return IntStream.range(0, table.frameOf(permission).situations())
                .mapToObj(verdict::at)
                .toList();
    }

    private static List<Answer> replaced(List<Answer> answers, Answer right, Answer wrong) {
        return answers.stream().map(it -> it.equals(right) ? wrong : it).toList();
    }
}
