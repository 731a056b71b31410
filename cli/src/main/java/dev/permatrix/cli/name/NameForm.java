package dev.permatrix.cli.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which two spellings of one name are the same. */
final class NameForm {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201B\u02BC\u00B4`]");
    private static final Pattern QUOTES = Pattern.compile("[\u201C\u201D\u201E\u201F]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SEPARATORS = Pattern.compile("[ _-]");
    private static final Pattern DETAIL = Pattern.compile("\\([^()]*\\)");

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private NameForm() {}

    /** Ignores case, runs of white space, and the shapes of apostrophes, quotes and dashes. */
    static String folded(String name) {
        String form = isPlain(name) ? name : plain(name);
        return SPACES.matcher(form).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Ignores, further, white space, underscores and hyphens: {@code delete_deals} is {@code Delete Deals}. */
    static String squashed(String folded) {
        return SEPARATORS.matcher(folded).replaceAll("");
    }

    /** The name without what stands in parentheses. */
    static String withoutDetail(String name) {
        return DETAIL.matcher(name).replaceAll(" ");
    }

    /** One of the words for yes as {@code yes}, for no as {@code no}; other words stay. */
    static String yesOrNo(String folded) {
        return YES.contains(folded) ? "yes" : NO.contains(folded) ? "no" : folded;
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 0x80 && c != '`');
    }

    private static String plain(String name) {
        String form = Normalizer.normalize(name, Normalizer.Form.NFC);
        form = APOSTROPHES.matcher(form).replaceAll("'");
        form = QUOTES.matcher(form).replaceAll("\"");
        return DASHES.matcher(form).replaceAll("-");
    }
}
