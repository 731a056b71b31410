package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.diff.Declared.Topic;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.MatrixInfo;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.model.ShownAs;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a matrix declares, one after the other. */
final class Declarations {

    private final PermissionModel model;
    private final List<Declared> declared = new ArrayList<>();

    private Declarations(PermissionModel model) {
        this.model = model;
    }

    static List<Declared> of(PermissionModel model) {
        Declarations all = new Declarations(model);
        all.head();
        all.vocabulary();
        all.promises();
        all.rules();
        all.legend();
        return List.copyOf(all.declared);
    }

    private void head() {
        MatrixInfo head = model.matrix();
        String hold = head.severalRoles() ? "users hold any roles" : "users hold exactly one role";
        String added = head.rolesCanBeAdded()
                .map(it -> it ? ", roles can be added" : ", no roles can be added")
                .orElse("");
        declared.add(new Declared(Topic.USERS, "users", "users", hold + added, hold + added, head.span()));
        String document = Stream.of(
                        Stream.of(head.label()),
                        head.source().stream(),
                        head.version().stream(),
                        head.owner().stream(),
                        head.approval().stream()
                                .map(it -> "approved by " + it.by()
                                        + it.on().map(on -> " on " + on).orElse("")))
                .flatMap(it -> it)
                .collect(Collectors.joining(", "));
        declared.add(new Declared(Topic.DOCUMENT, "document", "document", "", document, head.span()));
    }

    private void vocabulary() {
        model.roles().forEach(this::role);
        model.roleSets().forEach(this::roleSet);
        model.entities().forEach(this::entity);
        model.facts().forEach(it -> attribute(it, Topic.FACT));
        model.permissions().forEach(this::permission);
        model.permissions().forEach(this::shownAs);
        model.operations()
                .forEach(it -> declared.add(
                        new Declared(Topic.OPERATION, it.type().id(), it.type().label(), "", "", it.span())));
    }

    private void role(Role role) {
        String says = Stream.of(
                        role.heldBy().map(HolderCount::words).map(it -> "held by " + it),
                        role.firstHeldBy().map(it -> "first held by " + it.words()),
                        Optional.of("outside the account").filter(it -> role.outside()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        declared.add(new Declared(Topic.ROLE, role.id(), role.label(), says, says, role.span()));
    }

    private void roleSet(RoleSet set) {
        String roles = set.roles().stream().map(Role::label).collect(Collectors.joining(", "));
        declared.add(new Declared(Topic.ROLE_SET, set.id(), set.id(), MeaningText.of(set.roles()), roles, set.span()));
    }

    private void entity(Entity entity) {
        declared.add(new Declared(Topic.ENTITY, entity.id(), entity.label(), "", "", entity.span()));
        entity.attributes().forEach(it -> attribute(it, it instanceof Relation ? Topic.RELATION : Topic.FACT));
    }

    private void attribute(Attribute attribute, Topic topic) {
        String values = attribute
                .domain()
                .match(
                        yesNo -> "yes or no",
                        named -> "one of " + String.join(named.ordered() ? " < " : ", ", named.values()),
                        numbers -> "a number");
        String meaning = attribute
                .domain()
                .match(
                        yesNo -> values,
                        named -> named.ordered()
                                ? values
                                : named.values().stream().sorted().toList().toString(),
                        numbers -> values);
        String key = SharedAttribute.key(attribute);
        declared.add(new Declared(
                topic,
                key,
                key.substring(key.lastIndexOf(' ') + 1).replaceFirst("^\\.", ""),
                meaning,
                values + " (" + attribute.words() + ")",
                attribute.span()));
    }

    private void permission(Permission permission) {
        String meaning = permission.entity().map(it -> "on " + it.id()).orElse("on the account")
                + (permission.creates() ? ", creates one" : "");
        String shown = permission.entity().map(it -> "on " + it.label()).orElse("on the account")
                + (permission.creates() ? ", makes a new one" : "");
        declared.add(
                new Declared(Topic.PERMISSION, permission.id(), permission.label(), meaning, shown, permission.span()));
    }

    /** All of one permission as one: the first whose condition holds counts. */
    private void shownAs(Permission permission) {
        List<ShownAs> labels = model.shownAs().stream()
                .filter(it -> it.permission().equals(permission))
                .toList();
        if (!labels.isEmpty()) {
            declared.add(new Declared(
                    Topic.SHOWN_AS,
                    permission.id(),
                    permission.label(),
                    labels.stream()
                            .map(ShownAs::when)
                            .map(MeaningText::of)
                            .toList()
                            .toString(),
                    labels.stream()
                            .map(it ->
                                    "\"" + it.label() + "\" when " + it.when().words())
                            .collect(Collectors.joining("; ")),
                    labels.get(0).span()));
        }
    }

    private void promises() {
        model.invariants().forEach(it -> {
            String meaning = MeaningText.of(it.promise()) + (it.ofShipped() ? " by default" : "");
            declared.add(new Declared(Topic.PROMISE, meaning, it.label(), meaning, it.written(), it.span()));
        });
        model.scenarios().forEach(it -> {
            String meaning = MeaningText.of(it.story()) + " " + MeaningText.of(it.expected());
            String written =
                    String.join("; ", it.written().stream().map(String::strip).toList());
            declared.add(new Declared(Topic.SCENARIO, meaning, it.label(), meaning, written, it.span()));
        });
        model.userRules().forEach(it -> {
            String meaning = MeaningText.of(it);
            declared.add(new Declared(Topic.USER_RULE, meaning, words(it), meaning, "", it.span()));
        });
    }

    private static String words(UserRule rule) {
        return rule.match(
                it -> "each user has " + (it.unique() ? "their own " : "a ") + it.label(),
                it -> "each user belongs to " + it.count().words().replaceFirst(" users?$", "") + " " + it.group(),
                it -> "no " + it.group() + " is among " + it.others(),
                it -> it.property() + " should have at most " + it.most() + " characters");
    }

    private void rules() {
        model.gates()
                .forEach(it -> rule(
                        List.of(it.condition(), it.entity(), it.signIn(), it.permissions()), it.written(), it.span()));
        model.needs().forEach(it -> rule(List.of(it), it.reason().text(), it.span()));
        model.restrictions()
                .forEach(it -> rule(List.of(it.roles(), it.entity(), it.except(), it.to()), it.written(), it.span()));
        model.roleRules()
                .derivations()
                .forEach(it -> rule(
                        List.of(it),
                        it.role().label() + ": held when " + it.when().words(),
                        it.span()));
        model.roleRules().inclusions().forEach(it -> {
            String included = it.included().stream().map(Role::label).collect(Collectors.joining(", "));
            rule(List.of(it), it.role().label() + ": includes " + included, it.span());
        });
        model.roleRules()
                .availabilities()
                .forEach(it -> rule(List.of(it), it.reason().text(), it.span()));
        model.changeRules()
                .forEach(it -> rule(
                        List.of(it.mode(), it.actors(), it.operation(), it.presence(), it.when()),
                        it.written(),
                        it.span()));
        model.roles()
                .forEach(role -> role.protections()
                        .forEach(it -> rule(List.of(role, it), role.label() + ": " + it.words(), it.span())));
        model.parameters().forEach(it -> rule(List.of(it), it.id() + " = " + it.value(), it.span()));
    }

    private void rule(List<Object> says, String written, Span span) {
        String meaning = says.stream().map(MeaningText::of).toList().toString();
        declared.add(new Declared(Topic.RULE, meaning, written, meaning, "", span));
    }

    private void legend() {
        for (LegendEntry entry : model.legend()) {
            declared.add(new Declared(
                    Topic.LEGEND,
                    entry.symbol(),
                    entry.symbol(),
                    MeaningText.of(entry.meaning()),
                    entry.meaning().words(),
                    entry.span()));
        }
        model.questions()
                .forEach(it -> declared.add(new Declared(Topic.QUESTION, it.text(), it.text(), "", "", it.span())));
    }
}
