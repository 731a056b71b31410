package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.CellLine;
import dev.permatrix.compiler.words.CellLines;
import dev.permatrix.compiler.words.CellSituations;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a cell says, as the sentences that answer "may they?": the answer first, then when, then who can change it. */
final class CellSentences {

    private final Texts texts;
    private final CellLines lines;
    private final Map<List<CellLine>, String> told = new HashMap<>();

    CellSentences(PageContext page) {
        this.texts = page.texts();
        this.lines = new CellLines(page.table(), page.texts(), page.sentences());
    }

    /** Of what the role gives by itself for one permission. */
    String of(Role role, Part part) {
        return told.computeIfAbsent(lines.of(role, part), this::sentences);
    }

    private String sentences(List<CellLine> lines) {
        List<String> sentences = new ArrayList<>();
        CellSituations situations = lines.get(0).situations();
        Guard said = Guard.never(situations.frame().sizes());
        for (CellLine line : lines) {
            said = said.or(line.guard());
            sentences.add(sentence(line, situations.isAlways(said)));
        }
        if (!situations.isAlways(said)) {
            sentences.add(texts.of("sayElseNo"));
        }
        return String.join(" ", sentences);
    }

    /** @param last whether it speaks of all that the lines before it leave */
    private String sentence(CellLine line, boolean last) {
        String when = line.isAlways() ? "_always" : last ? "_otherwise" : "_when";
        String key = "say_" + line.kind().name().toLowerCase(Locale.ROOT) + when;
        String deciders = texts.or(line.deciders().stream().map(Role::spoken).toList());
        return texts.of(key, deciders, line.condition());
    }
}
