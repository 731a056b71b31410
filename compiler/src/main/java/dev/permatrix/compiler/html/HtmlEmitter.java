package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.html.view.AssumptionView;
import dev.permatrix.compiler.html.view.ComparisonView;
import dev.permatrix.compiler.html.view.FactsView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.OpenView;
import dev.permatrix.compiler.html.view.PageView;
import dev.permatrix.compiler.html.view.StatementView;
import dev.permatrix.compiler.html.view.TestsView;
import dev.permatrix.compiler.html.view.UserRuleView;
import dev.permatrix.compiler.html.view.VariantView;
import dev.permatrix.compiler.words.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the page that people read: one file per matrix, which needs no other file and no network, reads in full
 * without its script, and holds no date, so that the same matrix gives the same bytes.
 */
public final class HtmlEmitter implements Emitter {

    private static final List<String> SECTIONS = List.of(
            "compared",
            "permissions",
            "restrictions",
            "roles",
            "facts",
            "users",
            "changes",
            "promises",
            "scenarios",
            "questions",
            "assumptions",
            "variants",
            "tests",
            "traceability",
            "source");

    private final Texts texts = Texts.english();
    private final PageTemplate template = PageTemplate.of("page.mustache");
    private final PageScript ofTables = PageScript.ofTables();
    private final PageScript ofLargeTable = PageScript.ofLargeTable();

    private final Set<ReportFormat> formats;

    /** The page alone. */
    public HtmlEmitter() {
        this(Set.of(ReportFormat.HTML));
    }

    /** @param formats the forms that are made; the page names those beside it */
    public HtmlEmitter(Set<ReportFormat> formats) {
        this.formats = Set.copyOf(formats);
    }

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = ReportFormat.HTML.fileName(emission.model().matrix().id());
        boolean large = LargeTable.isNeeded(emission.model());
        String html = page(emission, Optional.empty(), large ? ofLargeTable : ofTables);
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, html));
    }

    /** The same page, which says what changed from an earlier matrix to this one. */
    public String compare(Emission emission, Comparison comparison) {
        return LargeTable.isNeeded(emission.model())
                ? page(emission, Optional.of(comparison), PageScript.ofComparedLargeTable())
                : page(emission, Optional.of(comparison), PageScript.ofComparedTables());
    }

    private String page(Emission emission, Optional<Comparison> comparison, PageScript script) {
        PageContext page = PageContext.of(emission, texts, comparison);
        Optional<LargeTable> large =
                LargeTable.isNeeded(page.model()) ? Optional.of(new LargeTable(page)) : Optional.empty();
        List<ComparisonView> compared = comparison.map(it -> new ComparisonSection(page, it).view()).stream()
                .toList();
        String data = large.map(LargeTable::json).orElseGet(() -> PageData.json(page));
        return script.in(template.render(page(page, script, compared, large)), data);
    }

    private PageView page(
            PageContext page, PageScript script, List<ComparisonView> compared, Optional<LargeTable> large) {
        OpenView open = new OpenSection(page).view();
        RolesSection roles = new RolesSection(page);
        TraceabilitySection traceability = new TraceabilitySection(page);
        List<AssumptionView> assumptions = traceability.assumptions();
        List<StatementView> statements = traceability.statements();
        FactsView facts = new FactsSection(page).view();
        List<UserRuleView> userRules = new UserRulesSection(page).view();
        List<VariantView> variants = new VariantsSection(page).view();
        TestsView tests = new TestsSection(page).view();
        return new PageView(
                texts.words(),
                texts.of(
                        compared.isEmpty() ? "title" : "comparedTitle",
                        page.model().matrix().id()),
                page.emission().maker(),
                script.hash(),
                compared,
                new HeadSection(page).view(open, assumptions, statements, formats),
                sections(Map.of(
                                "compared", !compared.isEmpty(),
                                "facts", facts.hasAny(),
                                "users", !userRules.isEmpty(),
                                "variants", !variants.isEmpty()))
                        .toList(),
                new PermissionsSection(page, large).view(),
                new RestrictionsSection(page).view(),
                roles.view(),
                roles.sets(),
                facts,
                userRules,
                new ChangesSection(page).view(),
                new PromisesSection(page).view(),
                new ScenariosSection(page).view(),
                open,
                assumptions,
                traceability.remarks(),
                variants,
                tests,
                statements,
                traceability.source());
    }

    /** @param there whether the page has this section; it has those that aren't named */
    private Stream<LinkView> sections(Map<String, Boolean> there) {
        return SECTIONS.stream()
                .filter(section -> there.getOrDefault(section, true))
                .map(section -> LinkView.to(section, texts.of("section_" + section)));
    }
}
