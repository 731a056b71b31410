package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.syntax.VerdictSyntax;

/**
 * A word of the legend, and its meaning as written: its names mean the relations and facts of the record at hand, so it
 * is read for each entity by itself.
 */
record Word(LegendEntry entry, VerdictSyntax meaning) {}
