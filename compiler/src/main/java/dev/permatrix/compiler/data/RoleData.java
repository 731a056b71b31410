package dev.permatrix.compiler.data;

import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import java.util.List;
import java.util.Map;

/** Roles as data, each with what is said of it. */
record RoleData(PermissionModel model, ConditionData conditions) {

    List<Map<String, Object>> all() {
        return model.roles().stream().map(this::role).toList();
    }

    private Map<String, Object> role(Role role) {
        RoleRules rules = model.roleRules();
        return new Fields()
                .with("id", role.id())
                .with("label", role.label())
                .withIf("outside", role.outside())
                .withSome("heldBy", role.heldBy().map(RoleData::count))
                .withSome("firstHeldBy", role.firstHeldBy().map(Role.FirstHolder::words))
                .withAny(
                        "protectedAgainst",
                        role.protections().stream()
                                .map(it -> it.against().word())
                                .toList())
                .withIf("fixed", role.fixed().isPresent())
                .withIf("unrestricted", role.unrestricted().isPresent())
                .withAny(
                        "heldWhen",
                        rules.derivations(role)
                                .map(it -> conditions.of(it.when()))
                                .toList())
                .withAny(
                        "includes",
                        rules.inclusions().stream()
                                .filter(it -> it.role().equals(role))
                                .flatMap(it -> it.included().stream())
                                .map(Role::id)
                                .toList())
                .withAny(
                        "available",
                        rules.availabilities(role).stream()
                                .map(it -> new Fields()
                                        .with("when", conditions.of(it.when()))
                                        .withAny(
                                                "onRequestFrom",
                                                it.granters().stream()
                                                        .map(Role::id)
                                                        .toList())
                                        .map())
                                .toList())
                .withAny(
                        "like",
                        rules.likenesses().stream()
                                .filter(it -> it.role().equals(role))
                                .map(it -> it.model().id())
                                .toList())
                .and(TraceData.of(role.trace(), role.span()))
                .map();
    }

    private static Map<String, Object> count(HolderCount count) {
        Fields fields = new Fields().with("min", count.min());
        count.max().ifPresent(max -> fields.with("max", max));
        return fields.map();
    }
}
