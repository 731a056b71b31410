package dev.permatrix.compiler.html.view;

import java.util.List;

/** A sentence for the reader, such as a piece of advice. */
public record RemarkView(String kind, String remark, List<LinkView> cites, LinkView place) {}
