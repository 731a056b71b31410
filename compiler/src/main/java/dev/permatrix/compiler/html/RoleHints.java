package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/** What a reader of a table must know of a role whose cells stand there: who holds it, and whether it counts. */
final class RoleHints {

    private RoleHints() {}

    static List<LinkView> of(PageContext page, Role role) {
        List<String> keys = new ArrayList<>();
        if (role.outside()) {
            keys.add("hintOutside");
        }
        if (page.model().roleRules().isDerived(role)) {
            keys.add("hintDerived");
        }
        if (!page.model().roleRules().availabilities(role).isEmpty()) {
            keys.add("hintAvailable");
        }
        return keys.stream().map(key -> LinkView.plain(page.texts().of(key))).toList();
    }
}
