/** Tests of the generated suites: that they pass on the right Java, and fail on every other. */
package dev.permatrix.compiler.junit;
