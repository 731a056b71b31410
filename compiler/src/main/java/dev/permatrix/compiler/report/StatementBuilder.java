package dev.permatrix.compiler.report;

import dev.permatrix.compiler.report.Report.Assumption;
import dev.permatrix.compiler.report.Report.Statement;
import dev.permatrix.compiler.words.Declarations;
import dev.permatrix.compiler.words.Declarations.Declaration;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.SourceStatement.Strength;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From each statement of the document, and each assumption, to what rests on it. */
final class StatementBuilder {

    private final PermissionModel model;
    private final Texts texts;
    private final Map<String, List<Declaration>> citing;
    private final Set<String> cited;
    private final Set<String> assumed;
    private final Set<String> known;

    StatementBuilder(PermissionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Declarations declarations = Declarations.of(model);
        this.citing = declarations.byCitedId();
        this.cited = declarations.citedIds();
        this.assumed = declarations.assumedIds();
        this.known = model.statements().stream().map(SourceStatement::id).collect(Collectors.toSet());
    }

    /** The statements; those that no facts file has come last, without words. */
    List<Statement> statements() {
        return Stream.concat(
                        model.statements().stream()
                                .filter(it -> it.strength() != Strength.ASSUMPTION)
                                .map(this::statement),
                        cited.stream()
                                .filter(id -> !known.contains(id) && !assumed.contains(id))
                                .map(id -> new Statement(id, "", texts.of("noFacts"), "", uses(id))))
                .toList();
    }

    private Statement statement(SourceStatement it) {
        return new Statement(
                it.id(), texts.of("strength_" + it.strength().word()), it.text(), it.line(), uses(it.id()));
    }

    List<Assumption> assumptions() {
        return Stream.concat(
                        model.statements().stream()
                                .filter(it -> it.strength() == Strength.ASSUMPTION)
                                .map(it -> new Assumption(
                                        it.id(), it.question(), it.text(), it.confirmed(), uses(it.id()))),
                        assumed.stream()
                                .filter(id -> !known.contains(id))
                                .map(id -> new Assumption(id, "", texts.of("noFacts"), "", uses(id))))
                .toList();
    }

    private List<String> uses(String id) {
        return citing.getOrDefault(id, List.of()).stream()
                .map(this::use)
                .distinct()
                .toList();
    }

    private String use(Declaration declaration) {
        return texts.of(
                "use_" + declaration.kind().name(),
                declaration.name(),
                Integer.toString(declaration.span().line()));
    }
}
