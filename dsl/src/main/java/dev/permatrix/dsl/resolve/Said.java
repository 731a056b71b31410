package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Diagnostic;

/** Where mistakes are told; or not, while several readings of a name are tried. */
interface Said {

    Said NOTHING = (mistake, diagnostic) -> {};

    /** One mistake that may show in many places: the first is told. */
    void once(String mistake, Diagnostic diagnostic);
}
