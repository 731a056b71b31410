package dev.permatrix.dsl.model;

/**
 * A condition on how many users hold a role before the change: {@code while a SuperAdmin exists}.
 *
 * @param exists whether one must exist, or none
 */
public record Presence(Role role, boolean exists) {

    public boolean holds(int holders) {
        return (holders > 0) == exists;
    }
}
