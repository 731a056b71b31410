/** What the tests stand on: a browser, pages to open in it, and the checkers of HTML and of accessibility. */
package dev.permatrix.browser.harness;
