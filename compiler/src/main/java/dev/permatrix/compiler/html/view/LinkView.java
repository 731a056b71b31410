package dev.permatrix.compiler.html.view;

/**
 * Words that may lead to another place of the page.
 *
 * @param id of that place; empty where they lead nowhere
 */
public record LinkView(String id, String words) {

    public static LinkView to(String id, String words) {
        return new LinkView(id, words);
    }

    public static LinkView plain(String words) {
        return new LinkView("", words);
    }

    public boolean leads() {
        return !id.isEmpty();
    }
}
