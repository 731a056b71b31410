package dev.permatrix.compiler.emission;

import java.util.List;

/** Makes one kind of file from a matrix. Touches no disk; the same matrix gives the same bytes. */
public interface Emitter {

    List<GeneratedFile> emit(Emission emission);
}
