package dev.permatrix.browser.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How somebody looks at a page.
 *
 * @param width in CSS pixels
 * @param colors light or dark
 * @param forced whether the system's own few colours are forced on the page
 * @param script whether scripts may run
 * @param media screen or paper
 */
public record View(int width, ColorScheme colors, boolean forced, boolean script, Media media) {

    private static final int HEIGHT = 900;

    /** A light screen of that width, with scripts. */
    public static View at(int width) {
        return new View(width, ColorScheme.LIGHT, false, true, Media.SCREEN);
    }

    /** The desk that most people have. */
    public static View wide() {
        return at(1440);
    }

    /** A telephone, held upright. */
    public static View phone() {
        return at(390);
    }

    public View dark() {
        return new View(width, ColorScheme.DARK, forced, script, media);
    }

    public View withForcedColors() {
        return new View(width, colors, true, script, media);
    }

    public View withoutScript() {
        return new View(width, colors, forced, false, media);
    }

    public View onPaper() {
        return new View(width, colors, forced, script, Media.PRINT);
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(colors)
                .setForcedColors(forced ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setOffline(true)
                .setLocale("en-GB");
    }

    @Override
    public String toString() {
        return width + " px " + colors.name().toLowerCase(java.util.Locale.ROOT) + (forced ? " forced colours" : "")
                + (script ? "" : " without script") + (media == Media.PRINT ? " on paper" : "");
    }
}
