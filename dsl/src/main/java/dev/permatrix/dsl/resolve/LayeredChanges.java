package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Blocks of change rules on top of others. A rule of a variant takes the place of every rule with the same actors,
 * operation and targets, whether that allows, forbids or leaves open, and whenever.
 */
final class LayeredChanges {

    private LayeredChanges() {}

    static List<Changes> of(List<Changes> below, List<Changes> above, boolean replace) {
        List<Changes> blocks = new ArrayList<>(below);
        Set<ChangeRule> own = new HashSet<>();
        above.forEach(block -> own.addAll(block.rules()));
        for (Changes block : above) {
            List<ChangeRule> more = replace ? replaced(blocks, block.rules(), own) : block.rules();
            add(blocks, new Changes(block.label(), more, block.trace(), block.span()), replace);
        }
        return List.copyOf(blocks);
    }

    /**
     * Puts rules into the blocks at the places of those that they replace; the rest.
     *
     * @param own those that are not replaced
     */
    private static List<ChangeRule> replaced(List<Changes> blocks, List<ChangeRule> rules, Set<ChangeRule> own) {
        Set<Object> heads = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<ChangeRule> merged = new ArrayList<>();
            for (ChangeRule rule : blocks.get(i).rules()) {
                List<ChangeRule> instead = rules.stream()
                        .filter(it -> !own.contains(rule) && head(it).equals(head(rule)))
                        .toList();
                if (instead.isEmpty()) {
                    merged.add(rule);
                } else if (heads.add(head(rule))) {
                    merged.addAll(instead);
                }
            }
            blocks.set(i, with(blocks.get(i), merged));
        }
        return rules.stream().filter(rule -> !heads.contains(head(rule))).toList();
    }

    private static Object head(ChangeRule rule) {
        Operation operation = rule.operation();
        return List.of(
                Set.copyOf(rule.actors().terms()),
                operation.type(),
                Set.copyOf(operation.targets().terms()),
                Set.copyOf(operation.roles()),
                operation.own(),
                operation.becoming());
    }

    private static Changes with(Changes block, List<ChangeRule> rules) {
        return new Changes(block.label(), rules, block.trace(), block.span());
    }

    /** A variant's block goes on where one of the same heading stands. */
    private static void add(List<Changes> blocks, Changes block, boolean merge) {
        Optional<Changes> same = blocks.stream()
                .filter(it -> merge && Identifiers.key(it.label()).equals(Identifiers.key(block.label())))
                .findFirst();
        if (same.isPresent()) {
            List<ChangeRule> rules = new ArrayList<>(same.get().rules());
            rules.addAll(block.rules());
            blocks.set(
                    blocks.indexOf(same.get()),
                    new Changes(
                            same.get().label(),
                            rules,
                            same.get().trace().and(block.trace()),
                            same.get().span()));
        } else if (!merge || !block.rules().isEmpty()) {
            blocks.add(block);
        }
    }
}
