package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many users may hold each role before a change. A stated number is that number, and a role held by an exact
 * number has it. Of any other role whose holders can matter, the least possible number and the three after it are
 * tried, and the greatest where there is one.
 */
final class Headcounts {

    /** More combinations than this are not tried: the numbers must be stated. */
    private static final int TRIED = 20_000;

    private static final int MORE = 3;

    private final PermissionModel model;

    Headcounts(PermissionModel model) {
        this.model = model;
    }

    /** Every combination to try; none where the question is impossible, which is then reported. */
    List<Map<Role, Integer>> of(ChangeCase change, Map<Role, Integer> stated, Faults faults) {
        Map<Role, Integer> participants = change.participants();
        Set<Role> free = free(change);
        List<Map<Role, Integer>> combinations = new ArrayList<>(List.of(Map.of()));
        for (Role role : model.roles()) {
            int least = participants.getOrDefault(role, 0);
            Optional<Integer> number = Optional.ofNullable(stated.get(role));
            check(role, least, number, faults);
            List<Integer> numbers = number.map(List::of).orElseGet(() -> numbers(role, least, free.contains(role)));
            combinations = product(combinations, role, numbers);
            if (combinations.size() > TRIED) {
                faults.report("it may hang on how many users hold " + names(free)
                        + ": state the `holders` of some, as Role=N");
                return List.of();
            }
        }
        return faults.any() ? List.of() : combinations;
    }

    static String names(Set<Role> roles) {
        return roles.isEmpty()
                ? "no role"
                : "`" + String.join("`, `", roles.stream().map(Role::label).toList()) + "`";
    }

    private Set<Role> free(ChangeCase change) {
        Set<Role> free = new LinkedHashSet<>();
        change.becoming().forEach(role -> role.ifPresent(free::add));
        change.target().ifPresent(target -> free.addAll(target.assigned()));
        change.role().ifPresent(free::add);
        free.removeIf(role -> role.heldBy().isEmpty());
        model.changeRules()
                .filter(rule -> rule.operation().type().equals(change.operation()))
                .map(ChangeRule::presence)
                .flatMap(Optional::stream)
                .map(Presence::role)
                .forEach(free::add);
        return free;
    }

    private static void check(Role role, int least, Optional<Integer> stated, Faults faults) {
        String label = "`" + role.label() + "`";
        if (stated.isPresent() && stated.get() < least) {
            faults.report("`holders` says that " + stated.get() + " hold " + label + ", but of actor and target "
                    + least + " do: count everyone, before the change");
            return;
        }
        Optional<HolderCount> heldBy = role.heldBy();
        if (heldBy.isPresent() && stated.isPresent() && !heldBy.get().allows(stated.get())) {
            faults.report(label + " is held by " + heldBy.get().words() + ", so not by " + stated.get()
                    + ": count everyone, before the change");
        } else if (heldBy.isPresent() && least > heldBy.get().max().orElse(Integer.MAX_VALUE)) {
            faults.report(label + " is held by " + heldBy.get().words() + ", so actor and target can't be two of them"
                    + (least > 1 ? ": if they are one person, say `self`" : ""));
        }
    }

    private static List<Integer> numbers(Role role, int participants, boolean free) {
        int least = Math.max(participants, role.heldBy().map(HolderCount::min).orElse(0));
        int most = role.heldBy().map(it -> it.max().orElse(Integer.MAX_VALUE)).orElse(Integer.MAX_VALUE);
        if (!free || most <= least) {
            return List.of(least);
        }
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i <= MORE && least + i <= most; i++) {
            numbers.add(least + i);
        }
        if (most < Integer.MAX_VALUE) {
            numbers.add(most);
        }
        return List.copyOf(numbers);
    }

    private static List<Map<Role, Integer>> product(
            List<Map<Role, Integer>> combinations, Role role, List<Integer> numbers) {
        List<Map<Role, Integer>> product = new ArrayList<>();
        for (Map<Role, Integer> combination : combinations) {
            for (int number : numbers) {
                Map<Role, Integer> more = new LinkedHashMap<>(combination);
                more.put(role, number);
                product.add(more);
            }
        }
        return product;
    }
}
