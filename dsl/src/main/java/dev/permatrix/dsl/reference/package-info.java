/**
 * The semantics of the language, naive and readable, straight from the model. Enters {@link
 * dev.permatrix.dsl.model.PermissionModel} and one situation, leaves one decision. May import {@code dsl.model} only.
 */
package dev.permatrix.dsl.reference;
