package dev.permatrix.compiler.report;

import dev.permatrix.compiler.words.CellAnswer;
import java.util.List;

/**
 * A matrix as people read it, in plain text: what the forms of the report are written from.
 *
 * @param about sentences such as "Roles can't be added."
 * @param legend the words of cells and what they mean
 * @param order which statement wins
 * @param roles what is said of each: who holds it, when it counts
 * @param gates what everybody must pass, whatever their role
 */
public record Report(
        Origin origin,
        String id,
        String title,
        List<String> about,
        List<CellAnswer> legend,
        List<String> order,
        List<Sentence> gates,
        List<ReportTable> tables,
        List<Sentence> restrictions,
        List<Block> roles,
        List<Block> changes,
        List<Promise> promises,
        List<Question> questions,
        List<Assumption> assumptions,
        List<Statement> statements) {

    public Report {
        about = List.copyOf(about);
        legend = List.copyOf(legend);
        order = List.copyOf(order);
        gates = List.copyOf(gates);
        tables = List.copyOf(tables);
        restrictions = List.copyOf(restrictions);
        roles = List.copyOf(roles);
        changes = List.copyOf(changes);
        promises = List.copyOf(promises);
        questions = List.copyOf(questions);
        assumptions = List.copyOf(assumptions);
        statements = List.copyOf(statements);
    }

    /**
     * What this copy was made from: tells a stale one from a fresh one.
     *
     * @param file the name of the matrix's file
     * @param content the hash of its text
     * @param maker such as {@code Permatrix 0.1.0}
     */
    public record Origin(String file, String content, String maker) {}

    /** A rule in words. */
    public record Sentence(String words, Basis basis) {}

    /** Rules under one heading, or what is said of one role. */
    public record Block(String label, List<Sentence> rules, Basis basis) {}

    /**
     * A promise and what became of it.
     *
     * @param verdict such as {@code Proved}
     * @param written as the author wrote it
     * @param coverage how many situations were tried
     * @param counterexample a situation that breaks it; empty where none does
     */
    public record Promise(
            String verdict, String label, String written, String coverage, String counterexample, Basis basis) {}

    /**
     * Something that nobody has decided yet.
     *
     * @param kind a question of the document, a cell or a rule
     */
    public record Question(String kind, String words, Basis basis) {}

    /** A reading that was chosen. */
    public record Assumption(String id, String question, String reading, String confirmed, List<String> uses) {}

    /**
     * A numbered statement of the document.
     *
     * @param place the lines of the document that say it
     */
    public record Statement(String id, String strength, String words, String place, List<String> uses) {}
}
