package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks both matrices the same questions: may this user do that, and does this role of theirs count? Every situation that
 * makes a difference to either answer is tried, unless both answers rest on the same statements.
 */
final class AccessComparison {

    private final Both<DecisionTable> tables;
    private final Both<PermissionModel> models;
    private final Both<DecisionMeaning> meanings;
    private final PeopleSets people;
    private final Map<Version, Map<String, Role>> roles = new HashMap<>();
    private final List<NotCompared> notCompared = new ArrayList<>();

    AccessComparison(Both<DecisionTable> tables, Both<DecisionMeaning> meanings) {
        this.tables = tables;
        this.models = tables.map(DecisionTable::model);
        this.meanings = meanings;
        this.people = new PeopleSets(tables);
        for (Version version : Version.values()) {
            roles.put(version, byId(models.of(version).roles(), Role::id));
        }
    }

    static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        things.forEach(it -> byId.put(id.apply(it), it));
        return byId;
    }

    /** Ids of both, those of the later matrix first. */
    static <T> Set<String> ids(Both<Map<String, T>> known) {
        Set<String> ids = new LinkedHashSet<>(known.after().keySet());
        ids.addAll(known.before().keySet());
        return ids;
    }

    List<NotCompared> notCompared() {
        return List.copyOf(notCompared);
    }

    /** Decisions on permissions that differ. */
    List<AccessChange> permissions() {
        Both<Map<String, Permission>> known = models.map(model -> byId(model.permissions(), Permission::id));
        List<AccessChange> changes = new ArrayList<>();
        for (String id : ids(known)) {
            Both<Optional<Permission>> asked = known.map(it -> Optional.ofNullable(it.get(id)));
            boolean same = asked.before().isPresent()
                    && asked.after().isPresent()
                    && meanings.before()
                            .of(asked.before().get())
                            .equals(meanings.after().of(asked.after().get()));
            if (!same) {
                changes.addAll(compare(new AskedPermission(tables, asked)));
            }
        }
        return changes;
    }

    /** Roles that are held, or count, for others than before. */
    List<AccessChange> holdings() {
        List<AccessChange> changes = new ArrayList<>();
        if (!meanings.before().ofRoles().equals(meanings.after().ofRoles())) {
            for (String id : roles.get(Version.AFTER).keySet()) {
                if (roles.get(Version.BEFORE).containsKey(id)) {
                    changes.addAll(compare(new HeldRole(tables, id)));
                }
            }
        }
        return changes;
    }

    private Optional<AccessQuestion.Situated> situated(
            Version version, List<String> assigned, SharedFrame frame, int index) {
        if (!people.isPossible(version, assigned)) {
            return Optional.empty();
        }
        Set<Role> held = assigned.stream().map(roles.get(version)::get).collect(Collectors.toSet());
        return frame.values(version, index).map(values -> new AccessQuestion.Situated(held, frame, index, values));
    }

    private List<AccessChange> compare(AccessQuestion question) {
        SharedFrame frame = question.frame();
        if (frame.isTooLarge()) {
            notCompared.add(new NotCompared(
                    question.subject().label(),
                    "what it hangs on can be combined in more than " + SharedFrame.MOST_SITUATIONS + " ways"));
            return List.of();
        }
        List<List<String>> sets = new ArrayList<>(people.alone());
        Optional<List<List<String>>> together = people.together(question.asked());
        together.ifPresent(sets::addAll);
        if (together.isEmpty()) {
            notCompared.add(new NotCompared(
                    question.subject().label() + ", for users with several roles",
                    "the roles that make a difference can be combined in too many ways"));
        }
        return new MoveFinder(question, frame).find(sets);
    }

    /** Finds where the answers differ, one set of roles after the other. */
    private final class MoveFinder {
        private final AccessQuestion question;
        private final SharedFrame frame;
        private final Map<List<String>, Map<Move, BitSet>> found = new LinkedHashMap<>();

        MoveFinder(AccessQuestion question, SharedFrame frame) {
            this.question = question;
            this.frame = frame;
        }

        List<AccessChange> find(List<List<String>> sets) {
            List<AccessChange> changes = new ArrayList<>();
            for (List<String> set : sets) {
                Map<Move, BitSet> moves = moves(set);
                moves.forEach((move, where) -> changes.add(change(set, move, where)));
                found.put(set, moves);
            }
            return changes;
        }

        private Map<Move, BitSet> moves(List<String> set) {
            Map<Move, BitSet> moves = new LinkedHashMap<>();
            for (int i = 0; i < frame.situations(); i++) {
                Said before = said(Version.BEFORE, set, i);
                Said after = said(Version.AFTER, set, i);
                if (!before.equals(after)) {
                    moves.computeIfAbsent(new Move(before, after), move -> new BitSet())
                            .set(i);
                }
            }
            return moves;
        }

        private Said said(Version version, List<String> set, int index) {
            return situated(version, set, frame, index)
                    .map(it -> question.said(version, it))
                    .orElse(Said.NOTHING);
        }

        private AccessChange change(List<String> set, Move move, BitSet where) {
            BitSet rest = (BitSet) where.clone();
            found.forEach((other, moves) -> {
                if (other.size() < set.size() && set.containsAll(other)) {
                    rest.andNot(moves.getOrDefault(move, new BitSet()));
                }
            });
            int first = rest.isEmpty() ? where.nextSetBit(0) : rest.nextSetBit(0);
            Both<Optional<Situation>> asked = new Both<>(
                    situated(Version.BEFORE, set, frame, first).flatMap(it -> question.situation(Version.BEFORE, it)),
                    situated(Version.AFTER, set, frame, first).flatMap(it -> question.situation(Version.AFTER, it)));
            return new AccessChange(
                    question.subject(),
                    set,
                    move,
                    frame.when(where::get),
                    new Example(asked, frame, first),
                    rest.isEmpty());
        }
    }
}
