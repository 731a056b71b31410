package dev.permatrix.browser.harness;

/** What is asked of a page in its own language. */
final class Scripts {

    /** The elements that make the whole page scroll sideways; none if it doesn't. */
    static final String TOO_WIDE = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
              + (e.className && e.className.baseVal === undefined ? '.' + e.className : '');
          const wide = [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
              .map(e => name(e) + ' ends at ' + Math.round(e.getBoundingClientRect().right));
          return [root.scrollWidth + ' px'].concat(wide.slice(0, 10));
        }""";

    private Scripts() {}
}
