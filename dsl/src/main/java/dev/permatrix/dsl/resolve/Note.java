package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import java.util.Optional;

/** A note below a table, and its condition as written: it is read for each entity by itself. */
record Note(TableNote note, Optional<ConditionSyntax> when) {}
