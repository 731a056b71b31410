package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AssumptionView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.RemarkView;
import dev.permatrix.compiler.html.view.ResultView;
import dev.permatrix.compiler.html.view.SourceView;
import dev.permatrix.compiler.html.view.StatementView;
import dev.permatrix.compiler.words.Declarations;
import dev.permatrix.compiler.words.Declarations.Declaration;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.SourceStatement.Strength;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From each statement of the document, and each assumption, to what rests on it; and the matrix as written. */
final class TraceabilitySection {

    private final PageContext page;
    private final Texts texts;
    private final Declarations declarations;
    private final Map<String, List<Declaration>> citing;
    private final Set<String> known;
    private final Optional<TestedStatements> tested;

    TraceabilitySection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
        this.declarations = Declarations.of(page.model());
        this.citing = declarations.byCitedId();
        this.tested = page.tests().results().map(it -> new TestedStatements(page.model(), it));
        this.known = page.model().statements().stream().map(SourceStatement::id).collect(Collectors.toSet());
    }

    /** The statements; those that no facts file has come last, without words. */
    List<StatementView> statements() {
        List<StatementView> views = new ArrayList<>();
        page.model().statements().stream()
                .filter(it -> it.strength() != Strength.ASSUMPTION)
                .map(this::statement)
                .forEach(views::add);
        Set<String> assumed = declarations.assumedIds();
        declarations.citedIds().stream()
                .filter(id -> !known.contains(id) && !assumed.contains(id))
                .map(id -> new StatementView(
                        page.anchors().ofStatement(id),
                        id,
                        "",
                        texts.of("noFacts"),
                        "",
                        uses(id),
                        tested(id),
                        "",
                        false))
                .forEach(views::add);
        return views;
    }

    private StatementView statement(SourceStatement statement) {
        List<LinkView> uses = uses(statement.id());
        boolean needed = statement.strength() == Strength.STATED || statement.strength() == Strength.IMPLIED;
        String missing = !uses.isEmpty() ? "" : texts.of(needed ? "citedByNothing" : "citedByNothingNeeded");
        return new StatementView(
                page.anchors().ofStatement(statement.id()),
                statement.id(),
                texts.of("strength_" + statement.strength().word()),
                statement.text(),
                statement.line().isBlank() ? "" : texts.of("documentLine", statement.line()),
                uses,
                tested(statement.id()),
                missing,
                needed);
    }

    List<AssumptionView> assumptions() {
        List<AssumptionView> views = new ArrayList<>();
        page.model().statements().stream()
                .filter(it -> it.strength() == Strength.ASSUMPTION)
                .map(it -> new AssumptionView(
                        page.anchors().ofStatement(it.id()),
                        it.id(),
                        it.question(),
                        it.text(),
                        it.confirmed(),
                        uses(it.id())))
                .forEach(views::add);
        declarations.assumedIds().stream()
                .filter(id -> !known.contains(id))
                .map(id ->
                        new AssumptionView(page.anchors().ofStatement(id), id, "", texts.of("noFacts"), "", uses(id)))
                .forEach(views::add);
        return views;
    }

    /** Every note and piece of advice. */
    List<RemarkView> remarks() {
        return declarations.all().stream()
                .flatMap(it -> it.trace().remarks().stream())
                .distinct()
                .map(page::remark)
                .toList();
    }

    private List<LinkView> uses(String id) {
        return citing.getOrDefault(id, List.of()).stream().map(this::use).toList();
    }

    private ResultView tested(String id) {
        List<Span> spans = citing.getOrDefault(id, List.of()).stream()
                .map(Declaration::span)
                .toList();
        return tested.map(it -> page.tests().mark(it.of(spans))).orElse(ResultView.NONE);
    }

    private LinkView use(Declaration declaration) {
        String words = texts.of(
                "use_" + declaration.kind().name(),
                declaration.name(),
                Integer.toString(declaration.span().line()));
        return page.anchors()
                .find(declaration.span())
                .or(() -> page.anchors().ofLine(declaration.span()))
                .map(anchor -> LinkView.to(anchor, words))
                .orElse(LinkView.plain(words));
    }

    SourceView source() {
        SourceFile source = page.model().source();
        List<String> lines = source.lines();
        if (!Anchors.isListed(source)) {
            return new SourceView(source.name(), texts.count("lines", lines.size()), List.of());
        }
        List<SourceView.Line> views = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            views.add(new SourceView.Line("L" + (i + 1), lines.get(i)));
        }
        return new SourceView(source.name(), texts.count("lines", lines.size()), views);
    }
}
