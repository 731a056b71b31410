package dev.permatrix.compiler.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How identifiers of a matrix are written in Java, and which words Java keeps for itself. */
public final class JavaNames {

    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "_");

    /** Words in some places only: fit for a package, not for a type or a bare call. */
    private static final Set<String> CONTEXTUAL = Set.of("var", "yield", "record", "sealed", "permits");

    /** Those of {@code Object}, which a static method or a fact would hide or override. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("getClass", "hashCode", "equals", "clone", "toString", "notify", "notifyAll", "wait", "finalize");

    private JavaNames() {}

    /** {@code FocusedUser} and {@code focused_user} → {@code FOCUSED_USER}. */
    public static String upperSnake(String id) {
        return words(id).stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
    }

    /** {@code delete_contacts} → {@code DeleteContacts}. */
    public static String upperCamel(String id) {
        return words(id).stream().map(JavaNames::capitalized).collect(Collectors.joining());
    }

    /** {@code delete_contacts} → {@code deleteContacts}. */
    public static String lowerCamel(String id) {
        String camel = upperCamel(id);
        if (camel.isEmpty()) {
            return camel;
        }
        int first = camel.offsetByCodePoints(0, 1);
        return camel.substring(0, first).toLowerCase(Locale.ROOT) + camel.substring(first);
    }

    /** The name, with {@code _} behind a word of the language or a method of {@code Object}. */
    public static String method(String name) {
        return isKeyword(name) || OBJECT_METHODS.contains(name) ? name + "_" : name;
    }

    /** Whether Java accepts it as a name and it holds a Latin letter. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart)
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable)
                && name.codePoints().anyMatch(JavaNames::isLatin)
                && !isKeyword(name);
    }

    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name) || CONTEXTUAL.contains(name);
    }

    /** Whether Java keeps the word for itself everywhere. */
    static boolean isReserved(String name) {
        return KEYWORDS.contains(name);
    }

    private static boolean isLatin(int codePoint) {
        return codePoint >= 'A' && codePoint <= 'Z' || codePoint >= 'a' && codePoint <= 'z';
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }

    /** Anything but letters and digits parts words, and so does a capital behind a small letter. */
    private static List<String> words(String id) {
        String parted =
                id.replaceAll("(\\p{Ll}|\\p{Nd})(\\p{Lu})", "$1 $2").replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2");
        List<String> words = new ArrayList<>(List.of(parted.split("[^\\p{L}\\p{M}\\p{Nd}]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
