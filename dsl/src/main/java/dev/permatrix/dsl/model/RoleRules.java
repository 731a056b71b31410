package dev.permatrix.dsl.model;

import java.util.List;
import java.util.stream.Stream;

/** How roles stand to each other and to facts. */
public record RoleRules(
        List<Derivation> derivations,
        List<Inclusion> inclusions,
        List<Availability> availabilities,
        List<Likeness> likenesses) {

    public static final RoleRules NONE = new RoleRules(List.of(), List.of(), List.of(), List.of());

    public RoleRules {
        derivations = List.copyOf(derivations);
        inclusions = List.copyOf(inclusions);
        availabilities = List.copyOf(availabilities);
        likenesses = List.copyOf(likenesses);
    }

    /** Whether the role is worked out, and so never assigned. */
    public boolean isDerived(Role role) {
        return derivations.stream().anyMatch(it -> it.role().equals(role));
    }

    public Stream<Derivation> derivations(Role role) {
        return derivations.stream().filter(it -> it.role().equals(role));
    }

    /** In the order of the file; none where it is always available. */
    public List<Availability> availabilities(Role role) {
        return availabilities.stream().filter(it -> it.role().equals(role)).toList();
    }
}
