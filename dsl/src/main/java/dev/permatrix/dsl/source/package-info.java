/**
 * Text and places in it. Nothing enters but text that was read elsewhere; what leaves are {@link
 * dev.permatrix.dsl.source.SourceFile}s and {@link dev.permatrix.dsl.source.Span}s. Imports nothing of ours.
 */
package dev.permatrix.dsl.source;
