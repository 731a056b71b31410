package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.table.ChangeTable;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.GateClause;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every gate wrong in one thing: left out, when it is passed, its words, its place. */
final class GateMutants {

    private final SuiteCase matrix;
    private final DecisionTable table;
    private final EveryQuestion every;
    private final List<Mutant> mutants = new ArrayList<>();

    private GateMutants(SuiteCase matrix) {
        this.matrix = matrix;
        this.table = matrix.matrix().table();
        this.every = new EveryQuestion(table);
    }

    static List<Mutant> of(SuiteCase matrix) {
        GateMutants gates = new GateMutants(matrix);
        matrix.model().permissions().stream().filter(it -> !it.isSignIn()).forEach(gates::ofPermission);
        gates.signIn();
        return gates.mutants;
    }

    /** Those of a permission but what is required to sign in. */
    private void ofPermission(Permission permission) {
        List<GateClause> right = table.gates(permission);
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).gate().signIn()) {
                wrong(right, i)
                        .forEach((what, gates) -> add(
                                permission.id() + " " + what,
                                permission.id(),
                                every.needing(permission),
                                it -> it.with(permission, gates)));
            }
        }
    }

    /** What is required to sign in, wrong wherever it is asked. */
    private void signIn() {
        List<GateClause> right = table.changes().signIn();
        for (int i = 0; i < right.size(); i++) {
            wrong(right, i)
                    .forEach((what, gates) -> add("to sign in: " + what, Mutant.ANY, Set.of(), it -> {
                        DecisionTable changed =
                                it.with(new ChangeTable(gates, it.changes().operations()));
                        for (Permission permission : matrix.model().permissions()) {
                            List<GateClause> all = new ArrayList<>(gates);
                            it.gates(permission).stream()
                                    .filter(gate -> !gate.gate().signIn())
                                    .forEach(all::add);
                            changed = changed.with(permission, all);
                        }
                        return changed;
                    }));
        }
    }

    private static Map<String, List<GateClause>> wrong(List<GateClause> right, int i) {
        Map<String, List<GateClause>> wrong = new LinkedHashMap<>();
        GateClause clause = right.get(i);
        List<GateClause> without = new ArrayList<>(right);
        without.remove(i);
        wrong.put("gate " + i + " left out", without);
        guards(clause.passed()).forEach((what, passed) -> {
            List<GateClause> changed = new ArrayList<>(right);
            changed.set(i, new GateClause(clause.gate(), clause.frame(), passed));
            wrong.put("gate " + i + " passed " + what, changed);
        });
        List<GateClause> worded = new ArrayList<>(right);
        worded.set(i, new GateClause(worded(clause.gate()), clause.frame(), clause.passed()));
        wrong.put("gate " + i + " for another reason", worded);
        if (i + 1 < right.size()) {
            List<GateClause> swapped = new ArrayList<>(right);
            swapped.add(i + 1, swapped.remove(i));
            wrong.put("gate " + i + " behind the next", swapped);
        }
        return wrong;
    }

    private static Gate worded(Gate it) {
        return new Gate(
                it.condition(), it.entity(), it.signIn(), it.permissions(), "another reason", it.trace(), it.span());
    }

    private static Map<String, Guard> guards(Guard right) {
        Map<String, Guard> wrong = new LinkedHashMap<>();
        wrong.put("never", Guard.never(right.sizes()));
        wrong.put("by others", right.not());
        int count = right.sizes().stream().reduce(1, (a, b) -> a * b);
        for (int i = 0; i < count; i++) {
            int situation = i;
            wrong.put("otherwise in " + i, Guard.of(right.sizes(), it -> right.holdsIn(it) != (it == situation)));
        }
        return wrong;
    }

    private void add(String name, String subject, Set<String> touched, UnaryOperator<DecisionTable> change) {
        boolean equivalent = every.isAnsweredBy(change.apply(table));
        mutants.add(new Mutant(
                name, subject, touched, equivalent ? Mutant.Fate.EQUIVALENT : Mutant.Fate.TO_BE_NOTICED, change));
    }
}
