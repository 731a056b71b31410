package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.diff.DeclarationChange.Kind;
import dev.permatrix.dsl.diff.Declared.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what two matrices declare: first what both find by one key; of the rest, what has no id by its label, since a
 * promise that is written anew is the same promise, changed.
 */
final class DeclarationComparison {

    private final Both<Map<String, Declared>> known;
    private final List<DeclarationChange> changes = new ArrayList<>();

    private DeclarationComparison(Both<List<Declared>> declared) {
        known = declared.map(DeclarationComparison::byKey);
    }

    static List<DeclarationChange> compare(Both<List<Declared>> declared) {
        DeclarationComparison comparison = new DeclarationComparison(declared);
        comparison.compare();
        return List.copyOf(comparison.changes);
    }

    private static Map<String, Declared> byKey(List<Declared> declared) {
        Map<String, Declared> byKey = new LinkedHashMap<>();
        declared.forEach(it -> byKey.putIfAbsent(it.topic() + " " + it.key(), it));
        return byKey;
    }

    private void compare() {
        List<Declared> added = new ArrayList<>();
        known.after().forEach((key, after) -> {
            Optional<Declared> before = Optional.ofNullable(known.before().remove(key));
            before.ifPresentOrElse(it -> both(it, after), () -> added.add(after));
        });
        List<Declared> removed = new ArrayList<>(known.before().values());
        for (Declared after : added) {
            Optional<Declared> alike = removed.stream()
                    .filter(it -> it.topic() == after.topic() && it.label().equals(after.label()))
                    .findFirst();
            if (alike.isPresent() && !hasId(after.topic())) {
                removed.remove(alike.get());
                both(alike.get(), after);
            } else {
                changes.add(new DeclarationChange(
                        Kind.ADDED, Optional.empty(), Optional.of(after), alike.map(Declared::key)));
            }
        }
        for (Declared before : removed) {
            Optional<String> alike = added.stream()
                    .filter(it -> it.topic() == before.topic() && it.label().equals(before.label()))
                    .findFirst()
                    .map(Declared::key);
            changes.add(new DeclarationChange(Kind.REMOVED, Optional.of(before), Optional.empty(), alike));
        }
    }

    private void both(Declared before, Declared after) {
        boolean reworded =
                after.isOtherwiseCalledThan(before) || !before.shown().equals(after.shown());
        if (!before.meaning().equals(after.meaning())) {
            changes.add(new DeclarationChange(Kind.CHANGED, Optional.of(before), Optional.of(after), Optional.empty()));
        } else if (reworded) {
            changes.add(
                    new DeclarationChange(Kind.REWORDED, Optional.of(before), Optional.of(after), Optional.empty()));
        }
    }

    /** Whether people find it by an id, which stands for it whatever it is called. */
    private static boolean hasId(Topic topic) {
        return switch (topic) {
            case USERS, ROLE, ENTITY, RELATION, FACT, PERMISSION, OPERATION, LEGEND, ROLE_SET, SHOWN_AS, DOCUMENT ->
                true;
            case PROMISE, SCENARIO, USER_RULE, RULE, QUESTION -> false;
        };
    }
}
