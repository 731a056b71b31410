package dev.permatrix.compiler;

import java.util.Objects;

/**
 * What the user chose.
 *
 * @param basePackage the package above those of the matrices; may be empty
 */
public record CompilerOptions(String basePackage) {

    public CompilerOptions {
        Objects.requireNonNull(basePackage, "basePackage");
    }
}
