/**
 * The report without its markup: tables, rules, promises, questions and statements in plain text, in the words of the
 * page. The forms of the report are written from it. May import {@code compiler.words} and {@code compiler.emission}.
 */
package dev.permatrix.compiler.report;
