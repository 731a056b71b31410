package dev.permatrix.compiler.java;

import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Verdict;
import dev.permatrix.dsl.table.Verdict.Ruling;
import java.util.List;

/**
 * A verdict where only some situations can be, since it is known what role is asked: whoever is asked by it holds it,
 * unless it is not available.
 *
 * @param possible the situations that can be
 */
record RoleVerdict(Verdict verdict, Guard possible) {

    static RoleVerdict of(JavaTypes types, Role role, Permission permission) {
        Frame frame = types.table().frameOf(permission);
        Guard possible = Guard.always(frame.sizes());
        for (int i = 0; i < frame.variables().size(); i++) {
            if (frame.variables().get(i) instanceof Variable.Holding holding) {
                List<Integer> values = values(types, role, holding);
                possible = possible.and(Guard.having(frame.sizes(), i, values));
            }
        }
        return new RoleVerdict(types.table().verdict(role, permission), possible);
    }

    /** What can be so of a role, 0 for no and 1 for yes, when another is asked. */
    private static List<Integer> values(JavaTypes types, Role asked, Variable.Holding holding) {
        People people = types.people();
        Role role = holding.holds().role();
        boolean only = holding.holds().only();
        if (people.isPlain()) {
            return List.of(role.equals(asked) ? 1 : 0);
        }
        boolean counts = people.alwaysCounts(asked);
        if (counts && !only && people.clause(asked).brings().contains(role) && people.alwaysCounts(role)) {
            return List.of(1);
        }
        return counts && only && !role.equals(asked) ? List.of(0) : List.of(0, 1);
    }

    /** The rulings that can be, each where it can be. */
    List<Ruling> rulings() {
        return verdict.rulings().stream()
                .map(ruling -> new Ruling(ruling.guard().and(possible), ruling.answer()))
                .filter(ruling -> !ruling.guard().isNever())
                .toList();
    }
}
