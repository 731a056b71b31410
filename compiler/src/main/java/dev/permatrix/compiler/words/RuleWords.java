package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;

/**
 * What must be passed, and what narrows, as sentences.
 *
 * @param sentences how conditions are told inside sentences
 */
public record RuleWords(Texts texts, ConditionWords sentences) {

    public String gate(Gate gate) {
        String unless = sentences.of(gate.condition());
        if (gate.signIn()) {
            return texts.of("gateSignIn", unless);
        }
        String what = gate.permissions().isEmpty()
                ? texts.of("anything")
                : texts.or(gate.permissions().stream()
                        .map(Permission::label)
                        .map(label -> texts.of("quoted", label))
                        .toList());
        return gate.entity()
                .map(entity -> texts.of("gateOn", what, entity.label(), unless))
                .orElseGet(() -> texts.of("gate", what, unless));
    }

    /** Where it names everyone, the roles to which no restriction applies are left out. */
    public String restriction(Restriction restriction) {
        return texts.of(
                "restriction",
                texts.and(Labels.of(restriction.roles().stream()
                        .filter(Role::isRestrictable)
                        .toList())),
                restriction.entity().label(),
                sentences.of(restriction.to()));
    }
}
