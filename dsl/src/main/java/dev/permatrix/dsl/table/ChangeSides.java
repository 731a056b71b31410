package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeFits.Party;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeNames.Named;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What each side of a change gives to its decision, in one account: the clauses whose part of it holds. */
final class ChangeSides {

    private final DecisionTable table;
    private final ChangeSpace space;
    private final ChangeLook look;
    private final ChangeFits fits;
    private final List<ChangeClause> clauses;
    private final OperationKind kind;
    private final Values account;
    private final boolean own;

    ChangeSides(DecisionTable table, ChangeSpace space, ChangeLook look, Values account) {
        this.table = table;
        this.space = space;
        this.look = look;
        this.fits = new ChangeFits(table);
        this.clauses = table.changes().of(space.type()).clauses();
        this.kind = space.type().kind();
        this.account = account;
        this.own = clauses.stream().anyMatch(clause -> clause.guard().role().own());
    }

    /**
     * What the actor gives.
     *
     * @param clauses none where they can't sign in
     * @param deciding the roles that count, where a decision looks at more of them than clauses say
     */
    record OfActor(BitSet clauses, Set<Role> deciding, Set<Role> counted, Object seen) {}

    /**
     * What the target gives.
     *
     * @param held the roles that they hold, where it is about grants
     */
    record OfTarget(BitSet clauses, Set<Role> held, Set<Role> counted, Object seen) {}

    /**
     * What is named.
     *
     * @param cells who may decide what each role has of the row, where it is about grants
     */
    record OfNamed(BitSet clauses, List<List<List<Role>>> cells, Object seen) {}

    /** What target and what is named give together. {@code deciders}: who may decide a grant. */
    record OfDeed(BitSet clauses, Set<Role> deciders) {}

    OfActor actor(Person person) {
        Party actor = fits.actor(person, account);
        boolean signedIn = fits.closed(actor).isEmpty();
        return new OfActor(
                signedIn ? which(clause -> fits.fits(clause.guard().actor(), actor)) : new BitSet(),
                own || kind.isAboutGrants() ? actor.roles() : Set.of(),
                counted(person),
                look.ofActor(person, account));
    }

    OfTarget target(Person person, boolean self) {
        Party target = fits.target(person, account);
        return new OfTarget(
                which(clause -> ChangeFits.fits(clause.guard().target(), target, self)),
                kind.isAboutGrants() ? target.roles() : Set.of(),
                counted(person),
                look.ofTarget(person, self, account));
    }

    /** Where it is done to a role. */
    OfTarget noTarget() {
        return new OfTarget(which(clause -> true), Set.of(), Set.of(), "");
    }

    OfNamed named(Named named) {
        return new OfNamed(
                which(clause -> ChangeFits.fits(clause.guard().role(), named.role(), named.becoming())),
                named.row().map(this::cells).orElse(List.of()),
                own ? named : look.ofRoles(named.role(), named.becoming()));
    }

    private List<List<List<Role>>> cells(Row row) {
        return table.model().roles().stream()
                .map(role -> fits.cells(Set.of(role), row).stream()
                        .map(cell -> ChangeFits.deciders(cell, kind))
                        .toList())
                .toList();
    }

    /** @param nothing whether nothing would change */
    OfDeed deed(OfTarget target, OfNamed ofNamed, Named named, boolean nothing) {
        BitSet both = (BitSet) target.clauses().clone();
        both.and(ofNamed.clauses());
        if (!nothing) {
            both.andNot(which(clause -> clause.guard().noChange()));
        }
        if (named.row().isEmpty()) {
            return new OfDeed(both, Set.of());
        }
        List<Cell> cells = fits.cells(target.held(), named.row().get());
        both.andNot(which(clause -> isRefuted(clause.guard().grant(), cells)));
        Set<Role> deciders = new HashSet<>();
        cells.forEach(cell -> deciders.addAll(ChangeFits.deciders(cell, kind)));
        return new OfDeed(both, deciders);
    }

    /** Whether the grant is not wrong in this way, whoever makes it. */
    private boolean isRefuted(Optional<GrantFault> fault, List<Cell> cells) {
        return fault.filter(it -> it != GrantFault.NOT_A_GRANTER)
                .filter(it -> !ChangeFits.isAtFault(it, cells, kind, Set.of()))
                .isPresent();
    }

    private BitSet which(Predicate<ChangeClause> wanted) {
        BitSet which = new BitSet();
        for (int i = 0; i < clauses.size(); i++) {
            which.set(i, wanted.test(clauses.get(i)));
        }
        return which;
    }

    private Set<Role> counted(Person person) {
        List<Role> counted = new ArrayList<>();
        person.roles().stream().filter(space::isCounted).forEach(counted::add);
        return Set.copyOf(counted);
    }
}
