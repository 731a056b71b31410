/**
 * The normal form: every answer worked out, total and compact, with its provenance. Enters {@link
 * dev.permatrix.dsl.model.PermissionModel}, leaves {@link dev.permatrix.dsl.table.DecisionTable}. Written independently
 * of {@code dsl.reference}, against which it is checked. May import {@code dsl.source} and {@code dsl.model}.
 */
package dev.permatrix.dsl.table;
