package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.stream.Stream;

/** Who grants what is on request, and who takes what is allowed until withdrawn; named where it isn't always the same. */
public final class Deciders {

    private final PermissionModel model;
    private final Texts texts;
    private final boolean namesGranters;
    private final boolean namesWithdrawers;

    public Deciders(PermissionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        namesGranters = effects(model)
                        .map(Deciders::granters)
                        .filter(roles -> !roles.isEmpty())
                        .distinct()
                        .count()
                > 1;
        namesWithdrawers = effects(model)
                        .map(Deciders::withdrawers)
                        .filter(roles -> !roles.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    private static Stream<Effect> effects(PermissionModel model) {
        return model.cells().choices().stream().flatMap(Choice::effects);
    }

    /** Who may take it away, where it is allowed until then; else none. */
    public List<Role> withdrawers(Role role, Permission permission) {
        return model.cells(role, permission).stream()
                .flatMap(cell -> cell.choice().effects())
                .flatMap(effect -> withdrawers(effect).stream())
                .distinct()
                .toList();
    }

    public String from(List<Role> granters) {
        return namesGranters ? texts.of("fromGranters", texts.or(Labels.of(granters))) : "";
    }

    public String until(List<Role> withdrawers) {
        return namesWithdrawers
                ? texts.of("untilWithdrawnBy", texts.or(Labels.of(withdrawers)))
                : texts.of("untilWithdrawn");
    }

    private static List<Role> granters(Effect effect) {
        return effect.match(
                allow -> List.of(),
                deny -> List.of(),
                forbid -> List.of(),
                ask -> ask.granters(),
                until -> List.of(),
                undecided -> List.of());
    }

    private static List<Role> withdrawers(Effect effect) {
        return effect.match(
                allow -> List.of(),
                deny -> List.of(),
                forbid -> List.of(),
                ask -> List.of(),
                until -> until.withdrawers(),
                undecided -> List.of());
    }
}
