package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How many users hold a role, in words. Between two counts that are tried, all that count is alike: the lesser stands for them. */
public record HolderWords(Texts texts) {

    /**
     * @param counts all that are tried, ascending
     * @param some places in it
     */
    public String of(Role role, List<Integer> counts, List<Integer> some) {
        return texts.either(
                runs(some).stream().map(run -> held(role, counts, run)).toList());
    }

    /** Whether the words for it hold an "or" of their own. */
    public static boolean isChoice(List<Integer> some) {
        return runs(some).size() > 1;
    }

    private static List<List<Integer>> runs(List<Integer> places) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int place : places) {
            List<Integer> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || last.get(last.size() - 1) != place - 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(place);
        }
        return runs;
    }

    private String held(Role role, List<Integer> counts, List<Integer> run) {
        int least = counts.get(run.get(0));
        int last = run.get(run.size() - 1);
        OptionalInt most = last + 1 < counts.size()
                ? OptionalInt.of(counts.get(last + 1) - 1)
                : role.heldBy().map(HolderCount::max).orElse(OptionalInt.empty());
        if (most.isEmpty()) {
            return least == 1
                    ? texts.of("someHold", role.spoken())
                    : texts.of("atLeastHold", Integer.toString(least), role.label());
        }
        return most.getAsInt() == least ? exactly(role, least) : upTo(role, least, most.getAsInt());
    }

    private String exactly(Role role, int count) {
        return switch (count) {
            case 0 -> texts.of("nobodyHolds", role.label());
            case 1 -> texts.of("oneHolds", role.label());
            default -> texts.of("exactlyHold", Integer.toString(count), role.label());
        };
    }

    private String upTo(Role role, int least, int most) {
        return least < 2
                ? texts.of("atMostHold", Integer.toString(most), role.label())
                : texts.of("betweenHold", Integer.toString(least), Integer.toString(most), role.label());
    }
}
