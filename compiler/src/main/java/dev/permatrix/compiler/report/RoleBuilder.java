package dev.permatrix.compiler.report;

import dev.permatrix.compiler.report.Report.Block;
import dev.permatrix.compiler.report.Report.Sentence;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.Labels;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What is said of each role: who holds it, when it counts, and what is fixed. */
record RoleBuilder(PermissionModel model, Texts texts, ConditionWords sentences) {

    List<Block> roles() {
        return model.roles().stream().map(this::role).toList();
    }

    private Block role(Role role) {
        List<Sentence> said = new ArrayList<>();
        if (role.outside()) {
            said.add(sentence(texts.of("roleOutside"), Trace.NONE, role.span()));
        }
        role.heldBy().ifPresent(it -> said.add(sentence(texts.of("heldBy", it.words()), it.trace(), it.span())));
        role.firstHeldBy()
                .ifPresent(it -> said.add(sentence(texts.of("formFirstHeld", it.words()), it.trace(), it.span())));
        addRules(role, said);
        role.protections()
                .forEach(it ->
                        said.add(sentence(texts.of("protection_" + it.against().word()), it.trace(), it.span())));
        role.fixed().ifPresent(it -> said.add(sentence(texts.of("roleFixed"), it.trace(), it.span())));
        role.unrestricted().ifPresent(it -> said.add(sentence(texts.of("unrestricted"), it.trace(), it.span())));
        return new Block(role.label(), said, Basis.of(role.trace(), role.span()));
    }

    private void addRules(Role role, List<Sentence> said) {
        RoleRules rules = model.roleRules();
        rules.derivations(role)
                .forEach(it ->
                        said.add(sentence(texts.of("roleDerived", sentences.of(it.when())), it.trace(), it.span())));
        rules.availabilities(role).forEach(it -> said.add(sentence(available(it), it.trace(), it.span())));
        rules.inclusions().stream()
                .filter(it -> it.role().equals(role))
                .forEach(it -> said.add(sentence(
                        texts.of("roleIncludes", texts.and(Labels.of(it.included()))), it.trace(), it.span())));
        rules.likenesses().stream()
                .filter(it -> it.role().equals(role))
                .forEach(it -> said.add(sentence(texts.of("roleLike", it.model().label()), it.trace(), it.span())));
    }

    /** When the role counts. */
    List<String> available(Role role) {
        return model.roleRules().availabilities(role).stream()
                .map(this::available)
                .toList();
    }

    private String available(Availability availability) {
        String when = sentences.of(availability.when());
        return availability.isOnRequest()
                ? texts.of("roleOnRequest", texts.or(Labels.of(availability.granters())), when)
                : texts.of("roleAvailable", when);
    }

    private static Sentence sentence(String words, Trace trace, Span span) {
        return new Sentence(words, Basis.of(trace, span));
    }
}
