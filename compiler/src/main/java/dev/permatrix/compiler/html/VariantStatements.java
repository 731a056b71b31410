package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.AttributeWords;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What a matrix states beside its cells, as lists that can be compared: a statement is known by its place. */
final class VariantStatements {

    private final Texts texts;
    private final ConditionWords sentences;
    private final List<Statement> all = new ArrayList<>();

    private VariantStatements(Texts texts, ConditionWords sentences) {
        this.texts = texts;
        this.sentences = sentences;
    }

    /** What kind of statement; each has its words in {@link Texts}. */
    enum Kind {
        ROLE,
        FACT,
        PARAMETER,
        NEED,
        GATE,
        RESTRICTION,
        RULE,
        USER_RULE,
        PROMISE,
        SCENARIO
    }

    /** One of them. */
    record Statement(Kind kind, String words, Span span) {}

    static List<Statement> of(PageContext page, PermissionModel model) {
        VariantStatements statements = new VariantStatements(page.texts(), page.sentences());
        statements.addRoles(model);
        statements.addWords(model);
        model.needs()
                .forEach(it -> statements.add(
                        Kind.NEED,
                        page.texts()
                                .of(
                                        "aboutSome",
                                        it.permission().label(),
                                        page.texts().of("needs", it.needed().label())),
                        it.span()));
        model.gates().forEach(it -> statements.add(Kind.GATE, it.written(), it.span()));
        model.restrictions().forEach(it -> statements.add(Kind.RESTRICTION, it.written(), it.span()));
        model.changeRules().forEach(it -> statements.add(Kind.RULE, it.written(), it.span()));
        model.userRules()
                .forEach(it -> statements.add(Kind.USER_RULE, UserRulesSection.sentence(page.texts(), it), it.span()));
        model.invariants().forEach(it -> statements.add(Kind.PROMISE, it.label(), it.span()));
        model.scenarios().forEach(it -> statements.add(Kind.SCENARIO, it.label(), it.span()));
        return List.copyOf(statements.all);
    }

    private void addRoles(PermissionModel model) {
        for (Role role : model.roles()) {
            add(Kind.ROLE, role.label(), role.span());
            role.heldBy().ifPresent(it -> addOf(role, texts.of("heldBy", it.words()), it.span()));
            role.protections()
                    .forEach(it ->
                            addOf(role, texts.of("protection_" + it.against().word()), it.span()));
            role.fixed().ifPresent(it -> addOf(role, texts.of("roleFixed"), it.span()));
            role.unrestricted().ifPresent(it -> addOf(role, texts.of("unrestricted"), it.span()));
        }
        RoleRules rules = model.roleRules();
        rules.derivations()
                .forEach(it -> addOf(it.role(), texts.of("roleDerived", sentences.of(it.when())), it.span()));
        rules.availabilities().forEach(it -> addOf(it.role(), it.written(), it.span()));
        rules.inclusions()
                .forEach(it -> addOf(
                        it.role(),
                        texts.of("roleIncludes", texts.and(PermissionsSection.labels(it.included()))),
                        it.span()));
    }

    private void addWords(PermissionModel model) {
        model.entities().forEach(entity -> entity.attributes().forEach(it -> add(Kind.FACT, it.words(), it.span())));
        model.facts().forEach(it -> add(Kind.FACT, it.words(), it.span()));
        model.parameters()
                .forEach(it -> add(Kind.PARAMETER, AttributeWords.spaced(it.id()) + " = " + it.value(), it.span()));
    }

    private void addOf(Role role, String words, Span span) {
        add(Kind.ROLE, texts.of("aboutSome", role.label(), words), span);
    }

    private void add(Kind kind, String words, Span span) {
        all.add(new Statement(kind, words, span));
    }
}
