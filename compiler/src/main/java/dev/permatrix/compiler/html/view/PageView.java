package dev.permatrix.compiler.html.view;

import java.util.List;
import java.util.Map;

/**
 * The whole page.
 *
 * @param t the page's own words, by key
 * @param scriptHash of the only script that may run
 * @param comparison what the page compares; one, or none on an ordinary page
 */
public record PageView(
        Map<String, String> t,
        String title,
        String generator,
        String scriptHash,
        List<ComparisonView> comparison,
        HeadView head,
        List<LinkView> sections,
        PermissionsView permissions,
        List<RestrictionView> restrictions,
        List<RoleView> roles,
        List<RoleView.RoleSetView> roleSets,
        FactsView facts,
        List<UserRuleView> userRules,
        ChangesView changes,
        List<PromiseView> promises,
        List<ScenarioView> scenarios,
        OpenView open,
        List<AssumptionView> assumptions,
        List<RemarkView> remarks,
        List<VariantView> variants,
        TestsView tests,
        List<StatementView> statements,
        SourceView source) {

    public boolean hasUserRules() {
        return !userRules.isEmpty();
    }

    public boolean hasVariants() {
        return !variants.isEmpty();
    }

    public boolean testsRan() {
        return tests.ran();
    }

    public boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    public boolean hasAssumptions() {
        return !assumptions.isEmpty();
    }

    public boolean hasStatements() {
        return !statements.isEmpty();
    }

    public boolean hasRoleSets() {
        return !roleSets.isEmpty();
    }
}
