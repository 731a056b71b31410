package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;

/**
 * A name as written: an identifier, or a label between quotes.
 *
 * @param text without the quotes
 * @param span with the quotes
 */
public record NameSyntax(String text, boolean quoted, Span span) {}
