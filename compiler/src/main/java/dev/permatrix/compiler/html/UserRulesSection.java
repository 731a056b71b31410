package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.UserRuleView;
import dev.permatrix.compiler.words.AttributeWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.UserRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every person of the account must have, or should. */
final class UserRulesSection {

    private final PageContext page;
    private final Texts texts;
    private final Set<String> shown = new HashSet<>();

    UserRulesSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<UserRuleView> view() {
        return page.model().userRules().stream().map(this::rule).toList();
    }

    /** One statement may say several, which share a place. */
    private UserRuleView rule(UserRule rule) {
        String id = page.anchors().of(rule.span());
        return new UserRuleView(
                shown.add(id) ? id : "", sentence(texts, rule), page.trace(rule.trace()), page.place(rule.span()));
    }

    static String sentence(Texts texts, UserRule rule) {
        return rule.match(
                has -> texts.of(has.unique() ? "userHasUnique" : "userHas", label(has)),
                belongs -> texts.of("userBelongs", number(belongs.count()), AttributeWords.spaced(belongs.group())),
                among -> texts.of(
                        "userNotAmong", AttributeWords.spaced(among.group()), AttributeWords.spaced(among.others())),
                advice -> texts.of(
                        "userAdvice", AttributeWords.spaced(advice.property()), Integer.toString(advice.most())));
    }

    /** "exactly 1" of "exactly 1 user". */
    private static String number(HolderCount count) {
        return count.words().substring(0, count.words().lastIndexOf(' '));
    }

    private static String label(UserRule.Has has) {
        return has.label().equals(has.id()) ? AttributeWords.spaced(has.id()) : has.label();
    }
}
