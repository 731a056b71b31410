package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.Optional;

/** The part of a row that permissions are made of. */
record RowHead(String id, String name, String label, Optional<Entity> entity, Trace trace, Span span) {

    static String qualified(Optional<Entity> entity, String name) {
        return entity.map(it -> it.key() + "." + name).orElse(name);
    }
}
