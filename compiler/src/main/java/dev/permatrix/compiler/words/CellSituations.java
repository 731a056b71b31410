package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The situations that one cell is about: those of a user to whom nothing was granted and from whom nothing was taken,
 * who holds the cell's role, and of other roles only those that the cell asks for.
 *
 * @param whole what can vary in the verdict
 * @param frame the same without what was granted
 * @param possible the situations, by their index in both
 */
public record CellSituations(Frame whole, Frame frame, Guard possible) {

    public static CellSituations of(PermissionModel model, Frame whole, Role role, ShownCells.Part part) {
        int grants = whole.grantVariable();
        List<Variable> variables = whole.variables();
        Frame frame = new Frame(grants < 0 ? variables : variables.subList(0, grants));
        Set<Condition> asked = asked(model, part.permission());
        Guard possible = part.when().map(frame::guard).orElseGet(() -> Guard.always(frame.sizes()));
        for (int i = 0; i < frame.variables().size(); i++) {
            Optional<Integer> fixed = fixed(frame.variables().get(i), role, asked);
            if (fixed.isPresent()) {
                possible = possible.and(Guard.having(frame.sizes(), i, List.of(fixed.get())));
            }
        }
        return new CellSituations(whole, frame, possible);
    }

    private static Set<Condition> asked(PermissionModel model, Permission permission) {
        return new Relevance(model)
                .ofCells(permission).stream().flatMap(Condition::atoms).collect(Collectors.toSet());
    }

    /** What the row's head and the section on restrictions say for every cell is not said again in each. */
    private static Optional<Integer> fixed(Variable variable, Role role, Set<Condition> asked) {
        return variable.match(
                known -> Optional.empty(),
                holding -> {
                    boolean own = holding.holds().role().equals(role)
                            && !holding.holds().only();
                    return own ? Optional.of(1) : asked.contains(holding.holds()) ? Optional.empty() : Optional.of(0);
                },
                granting -> Optional.empty());
    }

    /** The situations in which something is so. */
    public Guard where(IntPredicate fits) {
        return Guard.of(frame.sizes(), situation -> possible.holdsIn(situation) && fits.test(situation));
    }

    /** Whether there is no possible situation outside these. */
    public boolean isAlways(Guard guard) {
        return possible.and(guard.not()).isNever();
    }

    /** The same situation of a user from whom the permission was taken; itself where it can't be. */
    public int withdrawn(int situation) {
        int place = whole.grantVariable();
        if (place < 0) {
            return situation;
        }
        int value = whole.variables()
                .get(place)
                .match(
                        known -> -1,
                        holding -> -1,
                        granting -> granting.standings().indexOf(Variable.Standing.WITHDRAWN));
        return value < 0 ? situation : situation + value * frame.situations();
    }
}
