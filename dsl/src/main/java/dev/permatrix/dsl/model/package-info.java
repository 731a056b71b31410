/**
 * What a matrix means, with every reference resolved: roles, permissions, cells, restrictions, change rules, promises.
 * Enters from {@code dsl.resolve}, leaves to checks, table, verifier and emitters. May import {@code dsl.source} only.
 */
package dev.permatrix.dsl.model;
