/**
 * What became of the generated tests: which test tries what, the files in which a build wrote the outcomes down, and what
 * they say of each cell, promise, scenario and change. May import {@code dsl.model}, {@code dsl.load} and {@code
 * dsl.diagnostic}; the suites and the page both work from it.
 */
package dev.permatrix.compiler.results;
