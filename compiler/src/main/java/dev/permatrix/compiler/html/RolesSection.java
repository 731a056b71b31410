package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.RoleView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Protection;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Who can hold which role, and what protects them. */
final class RolesSection {

    private final PageContext page;
    private final Texts texts;

    RolesSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<RoleView> view() {
        return page.model().roles().stream().map(this::role).toList();
    }

    List<RoleView.RoleSetView> sets() {
        return page.model().roleSets().stream().map(this::set).toList();
    }

    private RoleView role(Role role) {
        return new RoleView(
                page.anchors().of(role.span()),
                role.label(),
                held(role),
                role.firstHeldBy().map(it -> fact(it.words(), it.trace(), it.span())).stream()
                        .toList(),
                fixed(role),
                page.trace(role.trace()),
                page.place(role.span()));
    }

    /** By whom and by how many, when it is worked out, and when it counts. */
    private List<RoleView.Fact> held(Role role) {
        RoleRules rules = page.model().roleRules();
        List<RoleView.Fact> facts = new ArrayList<>();
        if (role.outside()) {
            facts.add(fact(texts.of("roleOutside"), Trace.NONE, role.span()));
        }
        role.heldBy().ifPresent(it -> facts.add(fact(it.words(), it.trace(), it.span())));
        rules.derivations(role)
                .forEach(it -> facts.add(
                        fact(texts.of("roleDerived", page.sentences().of(it.when())), it.trace(), it.span())));
        rules.availabilities(role).forEach(it -> facts.add(fact(available(it), it.trace(), it.span())));
        return facts;
    }

    private String available(Availability availability) {
        String when = page.sentences().of(availability.when());
        return availability.isOnRequest()
                ? texts.of("roleOnRequest", texts.or(PermissionsSection.labels(availability.granters())), when)
                : texts.of("roleAvailable", when);
    }

    private List<RoleView.Fact> fixed(Role role) {
        RoleRules rules = page.model().roleRules();
        List<RoleView.Fact> facts = new ArrayList<>();
        rules.inclusions().stream()
                .filter(it -> it.role().equals(role))
                .forEach(it -> facts.add(fact(
                        texts.of("roleIncludes", texts.and(PermissionsSection.labels(it.included()))),
                        it.trace(),
                        it.span())));
        rules.likenesses().stream()
                .filter(it -> it.role().equals(role))
                .forEach(it -> facts.add(fact(texts.of("roleLike", it.model().label()), it.trace(), it.span())));
        for (Protection protection : role.protections()) {
            String words = texts.of("protection_" + protection.against().word());
            facts.add(fact(words, protection.trace(), protection.span()));
        }
        role.fixed().ifPresent(it -> facts.add(fact(texts.of("roleFixed"), it.trace(), it.span())));
        role.unrestricted().ifPresent(it -> facts.add(fact(texts.of("unrestricted"), it.trace(), it.span())));
        return facts;
    }

    private RoleView.Fact fact(String words, Trace trace, Span span) {
        return new RoleView.Fact(words, page.trace(trace), page.place(span));
    }

    private RoleView.RoleSetView set(RoleSet set) {
        return new RoleView.RoleSetView(
                set.id(),
                texts.and(PermissionsSection.labels(set.roles())),
                page.trace(set.trace()),
                page.place(set.span()));
    }
}
