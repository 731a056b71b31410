package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.table.AccountGroups.Hit;
import dev.permatrix.dsl.table.AccountGroups.Hits;
import dev.permatrix.dsl.table.AccountGroups.Place;
import dev.permatrix.dsl.table.DeedGroups.Deed;
import dev.permatrix.dsl.table.GroupDecision.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes, of hits among groups, one for each person and what is named: of each target, and under a transfer of each actor. */
final class GroupMoves implements Hits {

    private final AccountGroups groups;
    private final List<Hit> alone = new ArrayList<>();
    private final Map<ToOthers, Hit> toOthers = new LinkedHashMap<>();
    private final Map<ByActors, Hit> byActors = new LinkedHashMap<>();

    private record ToOthers(int deed, Verdict verdict) {}

    /** Under a transfer: a kind of actor, and of what is named. */
    private record ByActors(int actors, int named, Verdict verdict) {}

    GroupMoves(AccountGroups groups) {
        this.groups = groups;
    }

    @Override
    public void take(int actors, int deed, Hit hit) {
        if (deed < 0) {
            alone.add(hit);
            return;
        }
        toOthers.merge(new ToOthers(deed, hit.verdict()), hit, GroupMoves::first);
        if (groups.kind() == OperationKind.TRANSFER) {
            Deed done = groups.deeds().all().get(deed);
            int named = groups.ofNamed().kindOf(done.named());
            byActors.merge(new ByActors(actors, named, hit.verdict()), hit, GroupMoves::first);
        }
    }

    private static Hit first(Hit one, Hit other) {
        return other.isBefore(one) ? other : one;
    }

    /** All of them, in the order of the changes. */
    List<Hit> inOrder() {
        List<Hit> all = new ArrayList<>();
        alone.forEach(hit -> groups.alikeAlone(hit.place().named())
                .forEach(i -> all.add(hit.at(hit.place().actor(), hit.place().target(), i))));
        Map<Integer, List<Hit>> byDeed = new HashMap<>();
        toOthers.forEach((key, hit) ->
                byDeed.computeIfAbsent(key.deed(), it -> new ArrayList<>()).add(hit));
        for (int target = 0; target < groups.others().size() && !byDeed.isEmpty(); target++) {
            for (int i = 0; i < groups.named().size(); i++) {
                int to = target;
                int named = i;
                byDeed.getOrDefault(groups.deeds().of(target, i), List.of())
                        .forEach(hit -> all.add(hit.at(hit.place().actor(), to, named)));
            }
        }
        byActors.forEach((key, hit) -> ofEachActor(all, key, hit));
        all.sort(Comparator.comparing(Hit::place, Place.ORDER));
        return all;
    }

    private void ofEachActor(List<Hit> all, ByActors key, Hit hit) {
        for (int actor : groups.ofActors().members(key.actors())) {
            for (int i : groups.ofNamed().members(key.named())) {
                all.add(hit.at(actor, hit.place().target(), i));
            }
        }
    }
}
