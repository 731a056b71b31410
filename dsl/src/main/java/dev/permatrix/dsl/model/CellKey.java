package dev.permatrix.dsl.model;

/** Which cell of a matrix: a role and a permission, by their ids. */
public record CellKey(String role, String permission) {

    /** Spreads ids over all of an {@code int}: roles and permissions that are numbered would else collide by the thousand. */
    private static final int SPREAD = 0x9E3779B1;

    public static CellKey of(Role role, Permission permission) {
        return new CellKey(role.id(), permission.id());
    }

    public static CellKey of(Cell cell) {
        return of(cell.role(), cell.permission());
    }

    @Override
    public int hashCode() {
        return role.hashCode() * SPREAD + permission.hashCode();
    }
}
