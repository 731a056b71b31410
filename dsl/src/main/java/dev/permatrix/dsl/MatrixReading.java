package dev.permatrix.dsl;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.facts.FactsReader;
import dev.permatrix.dsl.load.SourceLoader;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.resolve.MatrixSources;
import dev.permatrix.dsl.resolve.NamedFile;
import dev.permatrix.dsl.sheet.SheetReader;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.Parsed;
import dev.permatrix.dsl.syntax.StatementSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import dev.permatrix.dsl.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one matrix and every file that it names: facts, tables, and the matrices that it is built over. */
final class MatrixReading {

    private final Diagnostics diagnostics;
    private final Map<String, SourceFile> sources;
    private final Map<String, SourceStatement> statements = new LinkedHashMap<>();
    private final List<MatrixSyntax> bases = new ArrayList<>();
    private final List<SourceFile> named = new ArrayList<>();
    private final Set<Path> above = new HashSet<>();
    private boolean complete = true;
    private boolean clean = true;

    /** @param sources takes every text that is read, by its shown name */
    MatrixReading(Diagnostics diagnostics, Map<String, SourceFile> sources) {
        this.diagnostics = diagnostics;
        this.sources = sources;
    }

    /** The matrix as far as it could be read. */
    Optional<Parsed> own(MatrixFile file) {
        above.add(file.path().toAbsolutePath().normalize());
        return source(file.path(), file.shownName(), Function.identity())
                .map(source -> parsed(source, new NamedFile.Place(file.path(), file.shownName())));
    }

    /** All that belongs to it; empty where a file could not be read without which names would seem to be missing. */
    Optional<MatrixSources> with(Parsed own) {
        SourceFile source = own.syntax().source().naming(named);
        MatrixSyntax whole = new MatrixSyntax(source, own.syntax().statements());
        return complete
                ? Optional.of(new MatrixSources(whole, bases, List.copyOf(statements.values())))
                : Optional.empty();
    }

    /** Whether nothing was wrong with any of the files by themselves. */
    boolean isClean() {
        return clean;
    }

    private Optional<SourceFile> source(
            Path path, String shownName, Function<Checked<SourceFile>, Checked<SourceFile>> explained) {
        Optional<SourceFile> source = accepted(explained.apply(SourceLoader.load(path, shownName)));
        source.ifPresent(it -> sources.put(it.name(), it));
        return source;
    }

    private Optional<SourceFile> source(NamedFile file) {
        Optional<SourceFile> source = source(file.path(), file.shownName(), file::explained);
        source.ifPresent(named::add);
        return source;
    }

    private Parsed parsed(SourceFile source, NamedFile.Place place) {
        Parsed parsed =
                YamlParser.reads(source.name()) ? YamlParser.parsePartly(source) : MatrixParser.parsePartly(source);
        diagnostics.reportAll(parsed.diagnostics());
        clean &= parsed.checked().isAccepted();
        MatrixSyntax syntax = parsed.syntax();
        NamedFile.facts(syntax, place).ifPresent(this::facts);
        NamedFile.base(syntax, place).ifPresent(named -> accepted(named).ifPresent(this::base));
        List<StatementSyntax> whole = syntax.statements().stream()
                .map(statement -> withRows(statement, place))
                .toList();
        return new Parsed(new MatrixSyntax(source, whole), parsed.diagnostics(), parsed.leftOut());
    }

    /** Without it, what names mean is looked at all the same. */
    private void facts(Checked<NamedFile> named) {
        boolean before = complete;
        accepted(named)
                .flatMap(this::source)
                .flatMap(source -> accepted(FactsReader.read(source)))
                .ifPresent(read -> read.forEach(it -> statements.putIfAbsent(it.id(), it)));
        complete = before;
    }

    /** One with mistakes of its own is not built on. */
    private void base(NamedFile file) {
        if (!above.add(file.path().toAbsolutePath().normalize())) {
            accepted(file.inCircle());
            return;
        }
        Optional<SourceFile> source = source(file);
        int place = bases.size();
        source.map(it -> parsed(it, new NamedFile.Place(file.path(), file.shownName())))
                .ifPresent(parsed -> {
                    complete &= parsed.checked().isAccepted();
                    bases.add(place, parsed.syntax());
                });
    }

    /** The statement with the rows that its tables have elsewhere. */
    private StatementSyntax withRows(StatementSyntax statement, NamedFile.Place place) {
        if (statement instanceof VariantSyntax variant) {
            List<StatementSyntax> whole =
                    variant.statements().stream().map(it -> withRows(it, place)).toList();
            return new VariantSyntax(variant.label(), whole, variant.trace(), variant.span());
        }
        return statement instanceof TableSyntax table && table.file().isPresent()
                ? accepted(NamedFile.table(table.file().get(), place))
                        .flatMap(this::source)
                        .flatMap(source -> accepted(SheetReader.read(source)))
                        .map(table::with)
                        .orElse(table)
                : statement;
    }

    /** Takes note of what was said; the value if it was accepted. */
    private <T> Optional<T> accepted(Checked<T> checked) {
        List<Diagnostic> said = checked.diagnostics();
        diagnostics.reportAll(said);
        complete &= checked.isAccepted();
        clean &= checked.isAccepted();
        Function<T, Optional<T>> present = Optional::of;
        return checked.match((value, warnings) -> present.apply(value), errors -> Optional.empty());
    }
}
