package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.CellLines.Line;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a cell says, as the sentences that answer "may they?": the answer first, then when, then who can change it. */
record CellSentences(Texts texts, ConditionWords conditions) {

    static CellSentences of(PageContext page) {
        return new CellSentences(page.texts(), page.sentences());
    }

    String of(List<Line> lines) {
        List<String> sentences = new ArrayList<>();
        lines.forEach(line -> sentences.add(sentence(line)));
        if (lines.stream().allMatch(line -> line.when().isPresent())) {
            sentences.add(texts.of("sayElseNo"));
        }
        return String.join(" ", sentences);
    }

    private String sentence(Line line) {
        String key = "say_" + line.kind().name().toLowerCase(Locale.ROOT);
        String deciders = texts.or(line.deciders().stream().map(Role::spoken).toList());
        if (line.otherwise()) {
            return texts.of(key + "_otherwise", deciders);
        }
        return line.when()
                .map(when -> texts.of(key + "_when", deciders, when))
                .orElseGet(() -> texts.of(key + "_always", deciders));
    }
}
