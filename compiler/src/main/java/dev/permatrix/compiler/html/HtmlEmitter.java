package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.html.view.AssumptionView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.OpenView;
import dev.permatrix.compiler.html.view.PageView;
import dev.permatrix.compiler.html.view.StatementView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the page that people read: one file per matrix, which needs no other file, no script and no network, and
 * holds no date, so that the same matrix gives the same bytes.
 */
public final class HtmlEmitter implements Emitter {

    private static final List<String> SECTIONS = List.of(
            "permissions",
            "restrictions",
            "roles",
            "changes",
            "promises",
            "scenarios",
            "questions",
            "assumptions",
            "traceability",
            "source");

    private final Texts texts = Texts.english();
    private final PageTemplate template = PageTemplate.of("page.mustache");

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = emission.model().matrix().id().toLowerCase(Locale.ROOT) + ".html";
        String html = template.render(page(PageContext.of(emission, texts)));
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, html));
    }

    private PageView page(PageContext page) {
        OpenView open = new OpenSection(page).view();
        RolesSection roles = new RolesSection(page);
        TraceabilitySection traceability = new TraceabilitySection(page);
        List<AssumptionView> assumptions = traceability.assumptions();
        List<StatementView> statements = traceability.statements();
        return new PageView(
                texts.words(),
                texts.of("title", page.model().matrix().id()),
                page.emission().maker(),
                new HeadSection(page).view(open, assumptions, statements),
                sections().toList(),
                new PermissionsSection(page).view(),
                new RestrictionsSection(page).view(),
                roles.view(),
                roles.sets(),
                new ChangesSection(page).view(),
                new PromisesSection(page).view(),
                new ScenariosSection(page).view(),
                open,
                assumptions,
                traceability.remarks(),
                statements,
                traceability.source());
    }

    private Stream<LinkView> sections() {
        return SECTIONS.stream().map(section -> LinkView.to(section, texts.of("section_" + section)));
    }
}
