package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditedPerson.Held;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code held by exactly 1 user} and {@code always exactly 1 R}: over all people of the file. */
final class HolderCounts implements PersonCheck {

    private final PermissionModel model;
    private final List<Tally> tallies = new ArrayList<>();

    HolderCounts(PermissionModel model) {
        this.model = model;
        model.roles().forEach(role -> role.heldBy().ifPresent(count -> add(role, count, count.span())));
        for (Invariant invariant : model.invariants()) {
            if (invariant.promise() instanceof Invariant.AlwaysHeld held) {
                add(held.role(), held.count(), invariant.span());
            }
        }
    }

    /** A promise that says the same as the role's own line is one rule with it. */
    private void add(Role role, HolderCount count, Span rule) {
        boolean known = tallies.stream()
                .anyMatch(it -> it.role.equals(role)
                        && it.count.min() == count.min()
                        && it.count.max().equals(count.max()));
        if (!known) {
            tallies.add(new Tally(role, count, rule, model.roleRules().isDerived(role)));
        }
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        tallies.forEach(tally -> {
            if (tally.derived && person.profile().isEmpty()) {
                tally.complete = false;
            } else {
                placeOf(tally, person).ifPresent(tally::add);
            }
        });
    }

    private Optional<Span> placeOf(Tally tally, AuditedPerson person) {
        if (!tally.derived) {
            return person.roles().stream()
                    .filter(it -> it.role().equals(tally.role))
                    .map(Held::span)
                    .findFirst();
        }
        return person.profile().filter(it -> it.holds(tally.role)).map(it -> person.span());
    }

    @Override
    public void end(Span users, boolean complete, Findings findings) {
        for (Tally tally : tallies) {
            boolean tooFew = tally.holders < tally.count.min() && complete && tally.complete;
            boolean tooMany = tally.firstTooMany.isPresent();
            if (tooFew || tooMany) {
                findings.report(tally.said(users), tally.rule);
            }
        }
    }

    /** How many people hold a role so far, and where the first of them stand. */
    private static final class Tally {

        private static final int MOST_SHOWN = 3;

        private final Role role;
        private final HolderCount count;
        private final Span rule;
        private final boolean derived;
        private final List<Span> first = new ArrayList<>();
        private Optional<Span> firstTooMany = Optional.empty();
        private boolean complete = true;
        private int holders;

        Tally(Role role, HolderCount count, Span rule, boolean derived) {
            this.role = role;
            this.count = count;
            this.rule = rule;
            this.derived = derived;
        }

        void add(Span place) {
            holders++;
            boolean tooMany = count.max().isPresent() && holders > count.max().getAsInt();
            if (tooMany && firstTooMany.isEmpty()) {
                firstTooMany = Optional.of(place);
            } else if (first.size() < MOST_SHOWN) {
                first.add(place);
            }
        }

        Diagnostic said(Span users) {
            Span place = firstTooMany.or(() -> first.stream().findFirst()).orElse(users);
            Diagnostic said = AuditProblems.holderCount(place, role, count, holders);
            for (Span other : first) {
                said = other.equals(place) ? said : said.and(other, "");
            }
            return said;
        }
    }
}
