package dev.permatrix.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.CaseFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.junit.jupiter.api.Test;

/** No line of the good cases can be read in two ways, in any rule of the grammar that reads it at all. */
class AmbiguityTest {

    private static final List<Function<PermatrixParser, Object>> RULES = List.of(
            PermatrixParser::matrixHead,
            PermatrixParser::useHead,
            PermatrixParser::question,
            PermatrixParser::roleHead,
            PermatrixParser::roleSetHead,
            PermatrixParser::entityHead,
            PermatrixParser::relationHead,
            PermatrixParser::factHead,
            PermatrixParser::parameterHead,
            PermatrixParser::levelHead,
            PermatrixParser::legendHead,
            PermatrixParser::tableHead,
            PermatrixParser::permissionHead,
            PermatrixParser::requireHead,
            PermatrixParser::restrictHead,
            PermatrixParser::operationHead,
            PermatrixParser::changesHead,
            PermatrixParser::eachHead,
            PermatrixParser::invariantHead,
            PermatrixParser::scenarioHead,
            PermatrixParser::variantHead,
            PermatrixParser::variantEnd,
            PermatrixParser::matrixLine,
            PermatrixParser::roleLine,
            PermatrixParser::legendLine,
            PermatrixParser::onLine,
            PermatrixParser::sectionLine,
            PermatrixParser::noteLine,
            PermatrixParser::permissionLine,
            PermatrixParser::ruleLine,
            PermatrixParser::userLine,
            PermatrixParser::promiseLine,
            PermatrixParser::givenLine,
            PermatrixParser::thenLine,
            PermatrixParser::remarkLine);

    private final List<String> ambiguities = new ArrayList<>();
    private int read;

    @Test
    void noLineHasTwoReadings() throws IOException {
        for (Path folder : CaseFolders.of("syntax").all()) {
            readAll(Files.readString(folder.resolve("input.matrix")));
        }
        assertThat(ambiguities).isEmpty();
        assertThat(read).as("lines that a rule reads").isGreaterThan(370);
    }

    @Test
    void noWordThatMayBeANameMakesASecondReading() {
        for (int word : SoftWords.TYPES) {
            SoftWordsTest.statements(Words.literal(word)).forEach(this::readAll);
        }
        assertThat(ambiguities).isEmpty();
        assertThat(read).as("lines that a rule reads").isGreaterThan(5_500);
    }

    private void readAll(String text) {
        for (Line line : MatrixParser.lines(text)) {
            for (Function<PermatrixParser, Object> rule : RULES) {
                read += reads(line, rule) ? 1 : 0;
            }
        }
    }

    private boolean reads(Line line, Function<PermatrixParser, Object> rule) {
        PermatrixParser parser = LineParser.parser(line);
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void reportAmbiguity(
                    Parser by, DFA dfa, int start, int stop, boolean exact, BitSet alternatives, ATNConfigSet configs) {
                ambiguities.add(line.first().getLine() + ": " + Written.of(line, line.first(), line.last()));
            }
        });
        try {
            rule.apply(parser);
            return true;
        } catch (ParseCancellationException notThisRule) {
            return false;
        }
    }
}
