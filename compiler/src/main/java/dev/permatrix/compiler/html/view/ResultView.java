package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * What became of the tests of something.
 *
 * @param shown whether there is anything to say
 * @param quiet whether it is as it should be, so that a sign is enough
 * @param tone {@code yes}, {@code bad} or {@code open}
 * @param result such as {@code verified}; it leads to what is wrong, where that is told
 * @param message what is wrong, line by line
 */
public record ResultView(boolean shown, boolean quiet, String tone, LinkView result, List<String> message) {

    /** Nothing is told of it. */
    public static final ResultView NONE = new ResultView(false, true, "", LinkView.plain(""), List.of());

    /** The icon: other ones than those of answers, beside which it stands. */
    public String sign() {
        return switch (tone) {
            case "yes" -> "tested";
            case "open" -> "untested";
            default -> tone;
        };
    }
}
