package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Basis;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every cell wrong in one thing: an outcome, whom to ask, the reason, or one situation. */
final class CellMutants {

    private static final Basis GRANTED = new Basis.OwnCell(true);

    private final SuiteCase matrix;
    private final DecisionTable table;
    private final List<Mutant> mutants = new ArrayList<>();

    private CellMutants(SuiteCase matrix) {
        this.matrix = matrix;
        this.table = matrix.matrix().table();
    }

    static List<Mutant> of(SuiteCase matrix) {
        CellMutants cells = new CellMutants(matrix);
        for (Permission permission : matrix.model().permissions()) {
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
        for (int i = 0; i < 1 << verdict.variables(); i++) {
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

    private List<Answer> wrong(Answer right, Permission permission) {
        List<Answer> wrong = new ArrayList<>();
        Basis basis = right.basis();
        Stream.of(Outcome.ALLOW, Outcome.DENY)
                .filter(outcome -> outcome != right.outcome())
                .forEach(outcome -> wrong.add(new Answer(outcome, List.of(), false, basis)));
        if (right.outcome() == Outcome.DENY) {
            wrong.add(new Answer(Outcome.DENY, List.of(), !right.open(), basis));
        }
        if (right.outcome() != Outcome.REQUESTABLE && isGrantable(permission)) {
            wrong.add(new Answer(Outcome.REQUESTABLE, List.of(roles().get(0)), false, basis));
        }
        granters(right).forEach(granters -> wrong.add(new Answer(right.outcome(), granters, false, basis)));
        bases().filter(other -> !other.equals(basis))
                .forEach(other -> wrong.add(new Answer(right.outcome(), right.granters(), right.open(), other)));
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

    /** The cell, the cell with a grant, and the first note and restriction: each says something else. */
    private Stream<Basis> bases() {
        Stream<Basis> notes = matrix.model().tables().stream()
                .flatMap(it -> it.notes().stream())
                .filter(note -> note.kind() != TableNote.Kind.PLAIN)
                .map(Basis.OfNote::new);
        Stream<Basis> restrictions = matrix.model().restrictions().stream().map(Basis.OfRestriction::new);
        return Stream.concat(
                Stream.of(new Basis.OwnCell(false), GRANTED), Stream.concat(notes.limit(1), restrictions.limit(2)));
    }

    private List<Role> roles() {
        return matrix.model().roles();
    }

    private boolean isGrantable(Permission permission) {
        return matrix.model().grantableRows().stream().map(Row::id).anyMatch(permission.rowId()::equals);
    }

    private void add(Role role, Permission permission, String what, UnaryOperator<List<Answer>> wrong) {
        Verdict right = table.verdict(role, permission);
        List<Answer> changed = wrong.apply(answers(right));
        Verdict verdict = Verdict.of(right.variables(), changed);
        String name = role.id() + " " + permission.id() + ": " + what;
        mutants.add(new Mutant(
                name, permission.id(), fate(role, permission, changed), it -> it.with(role, permission, verdict)));
    }

    private Mutant.Fate fate(Role role, Permission permission, List<Answer> changed) {
        if (changed.stream().anyMatch(CellMutants::isOddRequest)) {
            return Mutant.Fate.TO_BE_REFUSED;
        }
        List<Answer> answers = answers(table.verdict(role, permission));
        if (sameDecisions(role, permission, answers, changed)) {
            return Mutant.Fate.EQUIVALENT;
        }
        List<Answer> written = changed.stream().map(CellMutants::asWritten).toList();
        return sameDecisions(role, permission, answers, written) ? Mutant.Fate.RIGHT_ANYWAY : Mutant.Fate.TO_BE_NOTICED;
    }

    /** In every situation that can be: what can't be granted never is. */
    private boolean sameDecisions(Role role, Permission permission, List<Answer> one, List<Answer> other) {
        Frame frame = DecisionTable.frameOf(permission);
        Cell cell = table.cell(role, permission);
        return IntStream.range(0, one.size())
                .filter(i -> isGrantable(permission) || !frame.grantedAt(i))
                .allMatch(i -> one.get(i).in(cell).equals(other.get(i).in(cell)));
    }

    /** A request's reason is the cell, and never that it was granted. */
    private static Answer asWritten(Answer answer) {
        return answer.outcome() == Outcome.REQUESTABLE && answer.basis().equals(GRANTED)
                ? new Answer(Outcome.REQUESTABLE, answer.granters(), false, new Basis.OwnCell(false))
                : answer;
    }

    /** A request that rests on a note or a restriction. */
    private static boolean isOddRequest(Answer answer) {
        return answer.outcome() == Outcome.REQUESTABLE && !(answer.basis() instanceof Basis.OwnCell);
    }

    private static String words(Answer answer) {
        return answer.outcome()
                + (answer.open() ? " open" : "")
                + answer.granters().stream().map(Role::id).toList()
                + answer.basis()
                        .match(
                                cell -> cell.granted() ? " granted cell" : " cell",
                                note -> " note " + note.note().number(),
                                restriction -> " " + restriction.restriction().span());
    }

    private static List<Answer> answers(Verdict verdict) {
        return IntStream.range(0, 1 << verdict.variables())
                .mapToObj(verdict::at)
                .toList();
    }

    private static List<Answer> replaced(List<Answer> answers, Answer right, Answer wrong) {
        return answers.stream().map(it -> it.equals(right) ? wrong : it).toList();
    }
}
