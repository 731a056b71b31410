package dev.permatrix.compiler.results;

/**
 * How a report knows a test: JUnit names one that a factory makes by the factory and its place, {@code everyPermission()[3]}.
 *
 * @param className of the suite; a promise has a class of its own inside, {@code InvariantsTest$NobodyLeavesPromise}
 * @param name of the method, or of the factory with a place
 */
public record TestId(String className, String name) {

    /** The factory of the tests of permissions. */
    public static final String EVERY_PERMISSION = "everyPermission";

    /** A test that is a method. */
    public static TestId method(String className, String method) {
        return new TestId(className, method);
    }

    /** @param place of the test among those that the factory makes, from 1 */
    public static TestId made(String className, String factory, int place) {
        return new TestId(className, factory + "()[" + place + "]");
    }

    /** The same, however a report writes the name of a method: some put parentheses behind it. */
    TestId plain() {
        return name.endsWith("()") ? new TestId(className, name.substring(0, name.length() - 2)) : this;
    }

    /** Whether the name ends in a place. */
    boolean hasPlace() {
        return name.endsWith("]");
    }

    /** The class whose file holds this one. */
    String suite() {
        return suite(className);
    }

    /** The class whose file holds that one. */
    static String suite(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
