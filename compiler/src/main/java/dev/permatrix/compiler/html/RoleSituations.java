package dev.permatrix.compiler.html;

import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.SituationResults;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every situation of a user who is signed in, holds one role and was assigned no other, with the decision that the
 * table gives: what the page tells of a cell when it is asked.
 */
final class RoleSituations {

    private static final int MOST = 4_096;
    /** On one page, so that a page of very many cells is made in seconds. */
    private static final int MOST_IN_ALL = 1_000_000;

    private final DecisionTable table;
    private final PermissionModel model;
    private final SituationSpace space;
    private final SituationColumns columns;
    private final Optional<MatrixResults> results;
    private long gone = 0;

    RoleSituations(PageContext page) {
        this.table = page.table();
        this.model = table.model();
        this.space = new SituationSpace(model);
        this.columns = new SituationColumns(page);
        this.results = page.tests().results();
    }

    /** All of them, as far as they make a difference; empty where there are too many to go through. */
    Optional<SituationCases> of(Role role, ShownCells.Part part) {
        List<Set<Role>> people = people(role);
        long each = space.count(part.permission());
        if (each > MOST || each * people.size() > MOST) {
            return Optional.empty();
        }
        gone += each * people.size();
        if (gone > MOST_IN_ALL) {
            return Optional.empty();
        }
        List<Attribute> varying = space.varying(part.permission());
        List<Grants> grants = space.grants(part.permission());
        List<SituationColumns.Column> varied = columns.of(part.permission(), varying, grants, people);
        Optional<SituationTests> tests = tests(part).map(it -> new SituationTests(it, varying, grants));
        tests.ifPresent(
                it -> it.add(situation -> people.contains(situation.roles()) && isAbout(situation, role, part)));
        List<SituationCases.Case> cases = space.of(part.permission(), people)
                .filter(situation -> isAbout(situation, role, part))
                .map(situation -> new SituationCases.Case(
                        varied.stream().map(column -> column.valueIn(situation)).toList(),
                        table.decide(situation),
                        tests.map(it -> it.of(situation))))
                .toList();
        return Optional.of(SituationCases.of(varied, cases));
    }

    private Optional<SituationResults> tests(ShownCells.Part part) {
        return results.flatMap(it -> it.situations(part.permission()));
    }

    /** Whether tests failed for users who hold the role beside others, or aren't signed in: no cell lists these situations. */
    boolean failsElsewhere(Role role, ShownCells.Part part) {
        List<Set<Role>> people = people(role);
        return tests(part).stream()
                .flatMap(it -> it.wrong().keySet().stream())
                .filter(it -> space.held(it).contains(role))
                .anyMatch(it -> !people.contains(it.roles()) || !space.isSignedIn(it));
    }

    private boolean isAbout(Situation situation, Role role, ShownCells.Part part) {
        Set<Role> held = space.held(situation);
        return held.contains(role)
                && space.isSignedIn(situation)
                && part.when()
                        .filter(when -> !when.holds(held, situation.values()))
                        .isEmpty();
    }

    /** Whom to ask about: who was assigned the role alone; of a role that is worked out, whoever may come to hold it. */
    private List<Set<Role>> people(Role role) {
        if (!model.roleRules().isDerived(role)) {
            return List.of(Set.of(role));
        }
        boolean alone = model.matrix().severalRoles()
                && model.roleRules()
                        .derivations(role)
                        .anyMatch(it -> it.when().atoms().noneMatch(Condition.Holds.class::isInstance));
        return alone ? List.of(Set.of()) : RoleSets.of(model);
    }
}
