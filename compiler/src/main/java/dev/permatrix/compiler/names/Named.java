package dev.permatrix.compiler.names;

import dev.permatrix.dsl.source.Span;

/**
 * Something of a matrix that gets a Java name.
 *
 * @param id as the matrix calls it
 * @param example how to give it another identifier, for help texts
 */
record Named(String id, Span span, String example) {

    static Named inBraces(String id, Span span) {
        return new Named(id, span, "in braces behind its label: `{another_name}`");
    }

    static Named declared(String id, Span span, String keyword) {
        return new Named(id, span, "in front of its label: `" + keyword + " AnotherName \"…\"`");
    }
}
