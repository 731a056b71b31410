package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import java.util.List;
import java.util.stream.Collectors;

/** Changes and rules about them as sentences. */
public final class OperationWords {

    private final PermissionModel model;
    private final Texts texts;
    private final ConditionWords sentences;

    /** @param sentences how conditions are told inside sentences */
    public OperationWords(PermissionModel model, Texts texts, ConditionWords sentences) {
        this.model = model;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** A rule as a sentence, with the author's labels instead of names. */
    public String rule(ChangeRule rule) {
        String change = change("rule_", rule.operation(), rowOf());
        String when =
                rule.when().map(it -> texts.of("ruleWhen", sentences.of(it))).orElse("");
        String presence = rule.presence().map(this::presence).orElse("");
        String actors = actors(rule.actors());
        return switch (rule.mode()) {
            case MAY -> texts.of("ruleMay", actors, change, when, presence);
            case NEVER -> texts.of("ruleNever", actors, change, when, presence);
            case NO_ONE_BUT ->
                rule.actors().terms().isEmpty()
                        ? texts.of("ruleNobody", change, when, presence)
                        : texts.of("ruleNobodyBut", actors, change, when, presence);
            case UNDECIDED -> texts.of("ruleUndecided", actors, change, when, presence);
        };
    }

    private String rowOf() {
        return texts.of("anyRow");
    }

    private String actors(Actors actors) {
        return texts.or(actors.terms().stream().map(this::actor).toList());
    }

    private String actor(Actors.Term term) {
        String who = term.roles()
                .map(roles -> isAll(roles) ? texts.of("anyone") : roles(roles))
                .orElse(texts.of("anyone"));
        return term.may()
                .map(permission -> texts.of("actorWith", who, permission.label()))
                .orElse(who);
    }

    /**
     * What is done, to whom.
     *
     * @param prefix of its words: {@code rule_} for "remove", {@code scenario_} for "removes"
     * @param row for a grant: what is granted
     */
    public String change(String prefix, Operation operation, String row) {
        return texts.of(
                prefix + operation.kind().name(),
                operation.targets().terms().stream().map(this::target).collect(Collectors.joining(texts.of("comma"))),
                moved(operation),
                operation
                        .becoming()
                        .map(it -> texts.of(prefix + "becoming", it.label()))
                        .orElse(""),
                row,
                operation.type().label());
    }

    private String moved(Operation operation) {
        if (operation.kind().isOnRoles()) {
            return operation.own()
                    ? texts.of("ownRole")
                    : isAll(operation.roles()) ? texts.of("anyRoleItself") : roles(operation.roles());
        }
        return isAll(operation.roles()) ? texts.of("anyRole") : texts.of("theRole", roles(operation.roles()));
    }

    public String presence(Presence presence) {
        return texts.of(
                presence.exists() ? "scenarioPresent" : "scenarioAbsent",
                presence.role().label());
    }

    private String target(Targets.Term term) {
        String who = whoever(term);
        return term.where()
                .map(it -> texts.of("targetWhere", who, sentences.of(it)))
                .orElse(who);
    }

    private String whoever(Targets.Term term) {
        List<Role> roles = term.roles().orElse(List.of());
        boolean all = roles.isEmpty() || isAll(roles);
        return switch (term.who()) {
            case SELF -> texts.of("targetSelf");
            case ANYONE -> all ? texts.of("targetAnyone") : texts.of("targetHolder", roles(roles));
            case ANYONE_ELSE -> all ? texts.of("targetAnyoneElse") : texts.of("targetOtherHolder", roles(roles));
        };
    }

    public String roles(List<Role> roles) {
        return texts.or(Labels.of(roles));
    }

    private boolean isAll(List<Role> roles) {
        return roles.size() > 1 && roles.containsAll(model.assignableRoles());
    }
}
