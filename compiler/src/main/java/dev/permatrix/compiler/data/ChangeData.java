package dev.permatrix.compiler.data;

import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules for changes as data. */
record ChangeData(ConditionData conditions, OperationWords words) {

    Map<String, Object> of(Changes block) {
        return new Fields()
                .with("label", block.label())
                .with("rules", block.rules().stream().map(this::rule).toList())
                .and(TraceData.of(block.trace(), block.span()))
                .map();
    }

    private Map<String, Object> rule(ChangeRule rule) {
        return new Fields()
                .with("mode", lower(rule.mode()))
                .with(
                        "actors",
                        rule.actors().terms().stream().map(ChangeData::actor).toList())
                .with("operation", operation(rule.operation()))
                .withSome("while", rule.presence().map(ChangeData::presence))
                .withSome("when", rule.when().map(conditions::of))
                .with("sentence", words.rule(rule))
                .with("written", rule.written())
                .and(TraceData.of(rule.trace(), rule.span()))
                .map();
    }

    private static Map<String, Object> actor(Actors.Term term) {
        return new Fields()
                .withSome("roles", term.roles().map(ChangeData::ids))
                .withSome("with", term.may().map(Permission::id))
                .map();
    }

    private Map<String, Object> operation(Operation operation) {
        return new Fields()
                .with("kind", lower(operation.kind()))
                .with("id", operation.type().id())
                .with(
                        "targets",
                        operation.targets().terms().stream().map(this::target).toList())
                .withAny("roles", ids(operation.roles()))
                .withIf("ownRole", operation.own())
                .withSome("becoming", operation.becoming().map(Role::id))
                .map();
    }

    private Map<String, Object> target(Targets.Term term) {
        return new Fields()
                .with("who", lower(term.who()))
                .withSome("roles", term.roles().map(ChangeData::ids))
                .withSome("where", term.where().map(conditions::of))
                .map();
    }

    private static Map<String, Object> presence(Presence presence) {
        return new Fields()
                .with("role", presence.role().id())
                .with("exists", presence.exists())
                .map();
    }

    private static List<String> ids(List<Role> roles) {
        return roles.stream().map(Role::id).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
