package dev.permatrix.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A small word of the language may name anything, wherever a name may stand. */
class SoftWordsTest {

    /** With {@code W} in the place of each name. */
    private static final List<String> STATEMENTS = List.of(
            "matrix W",
            "role W, W \"L\" outside the account\n  like W\n  includes W, W\n  held when W",
            "role W\n  available on request from W or W when W is W",
            "roles W = W, W",
            "entity W",
            "relation W of W \"w\": W, W",
            "fact W of W, W: W < W",
            "fact W of W: number",
            "parameter W = 1",
            "level W: W < W",
            "legend\n  W W means allow until withdrawn by W when W at least W else forbid",
            "table \"T\" of W",
            "table \"T\" on W\n  on W\n  section \"S\" on W\n  note [1] only when holds only W",
            "permission W\n  covers W on W\n  needs W, W\n  tags W\n  creates W\n  on W",
            "require W more than W on W to W, W",
            "restrict W, W on W except W to not W",
            "operation W \"L\"",
            "changes \"C\"\n  W may W W where W to W becoming W while a W exists when W",
            "changes \"C\"\n  no one but W, anyone with W may W role W",
            "changes \"C\"\n  undecided: W may W any role to another W where W less than W",
            "each user\n  has a unique W \"L\"\n  belongs to exactly 1 W\n  no W is among W\n  advice W has at most 1 characters",
            "invariant \"I\"\n  W can never become W",
            "invariant \"I\"\n  only W may all tagged W",
            "invariant \"I\"\n  W and W differ only in W, W",
            "invariant \"I\"\n  each of W, W may all that the next may",
            "invariant \"I\"\n  a higher W never takes a permission away",
            "invariant \"I\"\n  whoever may W may W, W",
            "invariant \"I\"\n  W makes no difference to W, W for W, W when W is W",
            "invariant \"I\"\n  only W may W when W",
            "invariant \"I\"\n  no one may W, W when W",
            "invariant \"I\"\n  no one holds both W and W",
            "invariant \"I\"\n  no one may both W and W",
            "invariant \"I\"\n  W, W may nothing on W except W unless W",
            "invariant \"I\"\n  only W can W W while no W exists",
            "scenario \"S\"\n  given a W, W and W is W and a W where W and no W\n  then W, W and W are allowed",
            "scenario \"S\"\n  given a W with W without W where W\n  when they W W\n  then it is denied",
            "scenario \"S\"\n  given someone who holds W and W with W\n  then W is allowed");

    @TestFactory
    Stream<DynamicTest> eachWordIsANameEverywhere() {
        return SoftWords.TYPES.stream()
                .map(Words::literal)
                .sorted()
                .map(word -> DynamicTest.dynamicTest(word, () -> isANameEverywhere(word)));
    }

    @Test
    void mostWordsAreSoft() {
        assertThat(SoftWords.TYPES).hasSizeGreaterThanOrEqualTo(84);
    }

    @Test
    void everyWordMayBePartOfAFullName() {
        assertThat(Words.all()).isNotEmpty().allSatisfy(word -> {
            String name = word + "." + word;
            String text = "invariant \"I\"\n  whoever may W may W\npermission W\n  needs W\n"
                    + "scenario \"S\"\n  given a R with W\n  then W is allowed\n"
                    + "changes \"C\"\n  anyone with W may remove self\n  R may revoke W from R";
            Parsed parsed = MatrixParser.parsePartly(new SourceFile("f", text.replaceAll("\\bW\\b", name)));
            assertThat(parsed.diagnostics()).as(word).isEmpty();
            assertThat(parsed.syntax().statements()).as(word).hasSize(4);
            assertThat(Spelling.isPermission(name)).as(word).isTrue();
        });
    }

    /** Every form with this word for each of its names. */
    static Stream<String> statements(String word) {
        return STATEMENTS.stream().map(statement -> statement.replaceAll("\\bW\\b", word));
    }

    private static void isANameEverywhere(String word) {
        statements(word).forEach(text -> {
            Parsed parsed = MatrixParser.parsePartly(new SourceFile("f", text));
            assertThat(parsed.diagnostics()).as(text).isEmpty();
            assertThat(parsed.syntax().statements()).as(text).hasSize(1);
        });
    }
}
