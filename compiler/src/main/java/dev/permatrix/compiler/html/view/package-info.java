/**
 * What the templates show: records of words, links and lists, worked out and in the order of the page. Author text is
 * in them as written; the template makes it harmless. Imports nothing of ours.
 */
package dev.permatrix.compiler.html.view;
