package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of one kind can hang on in one matrix: for trying two matrices in the same situations.
 *
 * @param ofActor facts of the actor
 * @param ofTarget facts of the target
 * @param ofAccount facts of the account
 * @param counted roles of which it matters how many users hold them
 * @param asked what rules ask whether the actor may
 */
public record ChangeFactors(
        List<Attribute> ofActor,
        List<Attribute> ofTarget,
        List<Attribute> ofAccount,
        List<Role> counted,
        List<Permission> asked) {

    public static ChangeFactors of(PermissionModel model, OperationType type) {
        ChangePeople people = new ChangePeople(model, type);
        ChangePeople.Varying varying = people.varying();
        Stream<Role> looked = model.changeRules()
                .filter(rule -> rule.operation().type().equals(type))
                .flatMap(rule -> rule.presence().stream())
                .map(Presence::role);
        Stream<Role> bounded =
                model.roles().stream().filter(role -> role.heldBy().isPresent());
        return new ChangeFactors(
                Stream.concat(varying.ofActor().stream(), varying.toSignIn().stream())
                        .toList(),
                varying.ofTarget(),
                varying.ofAccount(),
                Stream.concat(looked, bounded).distinct().toList(),
                people.asked());
    }
}
