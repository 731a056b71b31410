package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.HintView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/** What a reader of a table must know of a role whose cells stand there: who holds it, and whether it counts. */
final class RoleHints {

    private RoleHints() {}

    static List<HintView> of(PageContext page, Role role) {
        List<HintView> hints = new ArrayList<>();
        if (role.outside()) {
            hints.add(HintView.plain(page.texts().of("hintOutside")));
        }
        if (page.model().roleRules().isDerived(role)) {
            hints.add(HintView.plain(page.texts().of("hintDerived")));
        }
        if (!page.model().roleRules().availabilities(role).isEmpty()) {
            hints.add(HintView.narrowing(LinkView.plain(page.texts().of("hintAvailable"))));
        }
        return hints;
    }
}
