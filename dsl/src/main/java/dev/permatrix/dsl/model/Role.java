package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A role that users hold.
 *
 * @param id upper camel case, such as {@code FocusedUser}
 * @param label the author's words
 * @param outside whether it is held by people outside the account, who are not of {@code everyone}
 * @param heldBy how many users hold it; empty where any number may
 * @param firstHeldBy who holds it first, in words, such as "whoever created the account"
 * @param protections what cannot be done to whoever holds it
 * @param fixed where it {@code cannot be deleted or edited}; who holds it is another matter
 * @param unrestricted where {@code no restriction applies}
 */
public record Role(
        String id,
        String label,
        boolean outside,
        Optional<HolderCount> heldBy,
        Optional<FirstHolder> firstHeldBy,
        List<Protection> protections,
        Optional<Fixed> fixed,
        Optional<Unrestricted> unrestricted,
        Trace trace,
        Span span) {

    public Role {
        Objects.requireNonNull(heldBy, "heldBy");
        Objects.requireNonNull(firstHeldBy, "firstHeldBy");
        protections = List.copyOf(protections);
        Objects.requireNonNull(fixed, "fixed");
        Objects.requireNonNull(unrestricted, "unrestricted");
    }

    /** Whether restrictions bind this role. */
    public boolean isRestrictable() {
        return unrestricted.isEmpty();
    }

    /** The reason where nothing is said of this role, since it is outside the account. */
    public Reason notApplicable(Permission permission) {
        return new Reason(span, label + ": outside the account, and no cell speaks of " + permission.label());
    }

    public Optional<Protection> protectionAgainst(OperationKind operation) {
        return protections.stream()
                .filter(protection -> protection.against() == operation)
                .findFirst();
    }

    /** For sentences: "the Account owner" where exactly one user holds it, else "an Administrator", "a User". */
    public String spoken() {
        boolean single =
                heldBy.filter(count -> count.isExact() && count.min() == 1).isPresent();
        String article = single ? "the " : "AEIOaeio".indexOf(label.charAt(0)) >= 0 ? "an " : "a ";
        return article + label;
    }

    /** Looks at the id first: roles are compared very often, and most differ in it. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Role role && id.equals(role.id) && rest().equals(role.rest());
    }

    private List<Object> rest() {
        return List.of(label, outside, heldBy, firstHeldBy, protections, fixed, unrestricted, trace, span);
    }

    /** By the id alone: equal ones have one id, and these are looked up all the time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Who holds a role when the account is new. */
    public record FirstHolder(String words, Trace trace, Span span) {}

    /** The statement that a role cannot be deleted or edited. */
    public record Fixed(Trace trace, Span span) {}

    /** The statement that no restriction binds a role. */
    public record Unrestricted(Trace trace, Span span) {}
}
