/**
 * The Java names of a matrix, planned before anything is emitted: collisions and words of Java are found here. Enters
 * {@link
 * dev.permatrix.dsl.model.PermissionModel}, leaves {@link dev.permatrix.compiler.names.NamePlan}.
 */
package dev.permatrix.compiler.names;
