package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a legend word means: effects under conditions, tried in order. The last branch, and only it, has no condition.
 */
public record Choice(List<Branch> branches) {

    public Choice {
        branches = List.copyOf(branches);
        if (branches.isEmpty()
                || branches.get(branches.size() - 1).when().isPresent()
                || branches.stream()
                        .limit(branches.size() - 1L)
                        .anyMatch(branch -> branch.when().isEmpty())) {
            throw new IllegalArgumentException("only the last branch has no condition: " + branches);
        }
    }

    /** A meaning without conditions. */
    public static Choice of(Effect effect) {
        return new Choice(List.of(new Branch(Optional.empty(), effect)));
    }

    public Stream<Effect> effects() {
        return branches.stream().map(Branch::effect);
    }

    /** Who can grant it, in any branch; empty where no branch is on request. */
    public List<Role> granters() {
        return effects()
                .flatMap(effect -> effect.match(
                        it -> Stream.<Role>empty(),
                        it -> Stream.<Role>empty(),
                        it -> Stream.<Role>empty(),
                        it -> it.granters().stream(),
                        it -> Stream.<Role>empty(),
                        it -> Stream.<Role>empty()))
                .distinct()
                .toList();
    }

    /** Who can take it away, in any branch: whoever can grant it, and whoever is named behind {@code until withdrawn by}. */
    public List<Role> withdrawers() {
        return effects()
                .flatMap(effect -> effect.match(
                        it -> Stream.<Role>empty(),
                        it -> Stream.<Role>empty(),
                        it -> Stream.<Role>empty(),
                        it -> it.granters().stream(),
                        it -> it.withdrawers().stream(),
                        it -> Stream.<Role>empty()))
                .distinct()
                .toList();
    }

    public boolean isOnRequest() {
        return !granters().isEmpty();
    }

    public boolean isWithdrawable() {
        return effects().anyMatch(Effect.UntilWithdrawn.class::isInstance);
    }

    public boolean isUndecided() {
        return effects().anyMatch(Effect.Undecided.class::isInstance);
    }

    /** As an author writes it: {@code allow when owner else deny}. */
    public String words() {
        return branches.stream()
                .map(branch -> branch.effect().words()
                        + branch.when()
                                .map(condition -> " when " + condition.words())
                                .orElse(""))
                .collect(Collectors.joining(" else "));
    }

    /** One effect and its condition. */
    public record Branch(Optional<Condition> when, Effect effect) {}
}
