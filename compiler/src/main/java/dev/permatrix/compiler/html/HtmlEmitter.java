package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import java.util.List;
import java.util.Locale;

/**
 * Makes the page that people read: one file per matrix, which needs no other file, no script and no network, and
 * holds no date, so that the same matrix gives the same bytes.
 */
public final class HtmlEmitter implements Emitter {

    private final PageViews views = new PageViews(Texts.english());
    private final PageTemplate template = PageTemplate.of("page.mustache");

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = emission.model().matrix().id().toLowerCase(Locale.ROOT) + ".html";
        String html = template.render(views.of(emission));
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, html));
    }
}
