package dev.permatrix.compiler.java;

import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** Makes one kind of generated type; none where the matrix has no use for it. */
interface TypeEmitter {

    List<TypeSpec> emit(JavaTypes types);
}
