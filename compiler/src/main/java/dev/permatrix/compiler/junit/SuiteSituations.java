package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.results.TriedSituations;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the test of one permission asks, in its order: each set of roles in each situation that can be, the first thing that
 * varies the fastest; then those who aren't signed in.
 */
final class SuiteSituations implements TriedSituations {

    private final SuiteQuestions questions;
    private final Permission permission;
    private final SituationSpace space;
    private final List<Set<Role>> people;
    private final int[] possible;
    private final List<SignedIn.Stranger> strangers;

    SuiteSituations(PermissionModel model, SuiteQuestions questions, Permission permission) {
        this.questions = questions;
        this.permission = permission;
        this.space = new SituationSpace(model);
        this.people = RoleSets.of(model);
        this.possible = IntStream.range(0, Math.toIntExact(questions.frame().situations()))
                .filter(it -> questions.isPossible(it, permission))
                .toArray();
        this.strangers = questions.strangers();
    }

    @Override
    public int count() {
        return Math.addExact(Math.multiplyExact(people.size(), possible.length), strangers.size());
    }

    @Override
    public Situation at(int number) {
        int index = number - 1;
        int signedIn = people.size() * possible.length;
        if (index >= signedIn) {
            SignedIn.Stranger stranger = strangers.get(index - signedIn);
            return new Situation(stranger.roles(), permission, stranger.values(), Grants.NONE);
        }
        return questions.situation(people.get(index / possible.length), possible[index % possible.length], permission);
    }

    @Override
    public Set<Attribute> varying() {
        return Set.copyOf(questions.frame().attributes());
    }

    @Override
    public Set<Role> held(Situation situation) {
        return space.held(situation);
    }
}
