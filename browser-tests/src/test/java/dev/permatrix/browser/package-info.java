/** The pages as people meet them: in a browser, at every width, in light and dark, without scripts, on paper. */
package dev.permatrix.browser;
