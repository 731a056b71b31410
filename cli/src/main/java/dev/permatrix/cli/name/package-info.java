/**
 * What people call roles, permissions, relations, facts and operations, and what they mean by it. Enters {@link
 * dev.permatrix.dsl.model.PermissionModel} and a name; leaves the one thing so named, or what is wrong with the name.
 * May import {@code dsl.model} and the search for near words
 * of {@code dsl.diagnostic}.
 */
package dev.permatrix.cli.name;
