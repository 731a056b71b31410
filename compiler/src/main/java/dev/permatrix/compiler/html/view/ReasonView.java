package dev.permatrix.compiler.html.view;

/** A declaration that decided, in the author's words, and where it stands. */
public record ReasonView(String reason, LinkView place) {}
