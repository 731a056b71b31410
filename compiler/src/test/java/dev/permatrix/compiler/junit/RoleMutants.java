package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.RoleTable;
import dev.permatrix.dsl.table.RoleTable.Clause;
import dev.permatrix.dsl.table.RoleTable.Offer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every clause about a role wrong in one thing: when it is worked out, what it brings, when it is available, and from whom. */
final class RoleMutants {

    private final SuiteCase matrix;
    private final DecisionTable table;
    private final EveryQuestion questions;
    private final EveryChange changes;
    private final List<Mutant> mutants = new ArrayList<>();

    private RoleMutants(SuiteCase matrix) {
        this.matrix = matrix;
        this.table = matrix.matrix().table();
        this.questions = new EveryQuestion(table);
        this.changes = new EveryChange(table);
    }

    static List<Mutant> of(SuiteCase matrix) {
        RoleMutants roles = new RoleMutants(matrix);
        for (Clause clause : roles.table.roles().clauses()) {
            if (clause.derived()) {
                roles.guards(clause.heldWhen())
                        .forEach((what, guard) -> roles.add(
                                "held " + what,
                                new Clause(clause.role(), true, guard, clause.brings(), clause.offers())));
            }
            if (!clause.brings().equals(Set.of(clause.role()))) {
                roles.brings(clause);
            }
            for (int i = 0; i < clause.offers().size(); i++) {
                roles.offer(clause, i);
            }
        }
        return roles.mutants;
    }

    /** Never, always, the other way round, and each situation alone. */
    private Map<String, Guard> guards(Guard right) {
        Map<String, Guard> wrong = new LinkedHashMap<>();
        wrong.put("never", Guard.never(right.sizes()));
        wrong.put("always", Guard.always(right.sizes()));
        wrong.put("the other way round", right.not());
        for (int i = 0; i < table.roles().frame().situations(); i++) {
            int situation = i;
            wrong.put("situation " + i, Guard.of(right.sizes(), it -> right.holdsIn(it) != (it == situation)));
        }
        return wrong;
    }

    private void brings(Clause clause) {
        for (Role role : matrix.model().roles()) {
            if (!role.equals(clause.role())) {
                Set<Role> changed = new HashSet<>(clause.brings());
                boolean more = changed.add(role) || !changed.remove(role);
                add(
                        (more ? "brings " : "doesn't bring ") + role.id(),
                        new Clause(clause.role(), clause.derived(), clause.heldWhen(), changed, clause.offers()));
            }
        }
    }

    private void offer(Clause clause, int i) {
        Offer right = clause.offers().get(i);
        guards(right.when()).forEach((what, guard) -> with(clause, i, what, new Offer(right.availability(), guard)));
        Availability said = right.availability();
        if (said.isOnRequest()) {
            matrix.model().roles().stream()
                    .filter(role -> !said.granters().equals(List.of(role)))
                    .forEach(role -> with(
                            clause,
                            i,
                            "from " + role.id(),
                            new Offer(changed(said, List.of(role), said.written()), right.when())));
        }
        with(clause, i, "another reason", new Offer(changed(said, said.granters(), "another"), right.when()));
    }

    private static Availability changed(Availability it, List<Role> granters, String written) {
        return new Availability(it.role(), it.when(), granters, written, it.trace(), it.span());
    }

    private void with(Clause clause, int i, String what, Offer offer) {
        List<Offer> offers = new ArrayList<>(clause.offers());
        offers.set(i, offer);
        add(
                "offer " + i + " " + what,
                new Clause(clause.role(), clause.derived(), clause.heldWhen(), clause.brings(), offers));
    }

    private void add(String what, Clause wrong) {
        List<Clause> clauses = table.roles().clauses().stream()
                .map(it -> it.role().equals(wrong.role()) ? wrong : it)
                .toList();
        RoleTable roles = new RoleTable(table.roles().frame(), clauses);
        DecisionTable changed = table.with(roles);
        boolean equivalent =
                questions.isAnsweredBy(changed) && stated().allMatch(type -> changes.isAnsweredBy(changed, type));
        mutants.add(new Mutant(
                wrong.role().id() + " " + what,
                Mutant.ANY,
                Set.of(),
                equivalent ? Mutant.Fate.EQUIVALENT : Mutant.Fate.TO_BE_NOTICED,
                it -> it.with(roles)));
    }

    private Stream<OperationType> stated() {
        return table.changes().stated().stream().map(OperationClauses::type);
    }
}
