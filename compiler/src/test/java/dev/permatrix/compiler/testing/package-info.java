/** Tools of this module's tests: generated sources in, compiled classes and javac's complaints out. */
package dev.permatrix.compiler.testing;
