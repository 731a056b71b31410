package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every {@code needs} left out, or of something else. */
final class NeedMutants {

    private NeedMutants() {}

    static List<Mutant> of(SuiteCase matrix) {
        PermissionModel model = matrix.model();
        List<Mutant> mutants = new ArrayList<>();
        for (Need need : model.needs()) {
            List<Need> without = new ArrayList<>(model.needs());
            without.remove(need);
            mutants.add(mutant(matrix, need.permission().id() + " needs nothing", without));
            for (Permission other : model.permissions()) {
                boolean sensible = !other.isSignIn()
                        && !other.equals(need.permission())
                        && !other.equals(need.needed())
                        && model.needs(other).isEmpty();
                if (sensible && other.entity().equals(need.needed().entity())) {
                    List<Need> others = new ArrayList<>(without);
                    others.add(new Need(need.permission(), other, need.trace(), need.span()));
                    mutants.add(mutant(matrix, need.permission().id() + " needs " + other.id(), others));
                }
            }
        }
        return mutants;
    }

    private static Mutant mutant(SuiteCase matrix, String name, List<Need> needs) {
        DecisionTable wrong = Normalizer.normalize(with(matrix.model(), needs));
        boolean equivalent = new EveryQuestion(matrix.matrix().table()).isAnsweredBy(wrong);
        return new Mutant(
                name,
                Mutant.ANY,
                Set.of(),
                equivalent ? Mutant.Fate.EQUIVALENT : Mutant.Fate.TO_BE_NOTICED,
                right -> wrong);
    }

    private static PermissionModel with(PermissionModel model, List<Need> needs) {
        return new PermissionModel(
                model.source(),
                model.matrix(),
                model.roles(),
                model.roleSets(),
                model.roleRules(),
                model.entities(),
                model.facts(),
                model.parameters(),
                model.levels(),
                model.legend(),
                model.tables(),
                model.permissions(),
                model.cells(),
                needs,
                model.shownAs(),
                model.gates(),
                model.restrictions(),
                model.operations(),
                model.changes(),
                model.userRules(),
                model.invariants(),
                model.scenarios(),
                model.questions(),
                model.statements(),
                model.variants());
    }
}
