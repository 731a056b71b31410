package dev.permatrix.browser.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;

/** Rules of accessibility that a machine can check: WCAG 2.0 to 2.2, A and AA, and good practice. */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /** In the page itself, and of what breaks no rule nothing is told: a page has thousands of nodes. */
    private static final String RUN = """
        async rules => {
          const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
          return found.violations.map(rule => rule.id + ' (' + rule.help + '), ' + rule.nodes.length + ' times: '
              + rule.nodes.slice(0, 5).map(node => node.html + ' ' + node.failureSummary).join('\\n    '));
        }""";

    private Axe() {}

    /** Nothing in the page as it now is breaks a rule. */
    public static void assertAccessible(OpenPage page) {
        assertThat(violations(page))
                .as("accessibility of %s, %s", page.page().url(), page.view())
                .isEmpty();
    }

    /** What breaks a rule, with where. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(OpenPage page) {
        page.page().evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.page().evaluate(RUN, RULES);
    }
}
