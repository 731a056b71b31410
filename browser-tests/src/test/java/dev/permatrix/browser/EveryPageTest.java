package dev.permatrix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.MatrixPages;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page of a real matrix, however it is looked at. */
@BrowserTest
class EveryPageTest {

    private static final List<Integer> WIDTHS = List.of(1440, 1024, 390, 320);

    static Stream<Arguments> views() {
        return MatrixPages.REAL.stream()
                .flatMap(matrix -> WIDTHS.stream()
                        .flatMap(width ->
                                Stream.of(View.at(width), View.at(width).dark()))
                        .map(view -> Arguments.of(matrix, view)));
    }

    /** Each layout and each appearance; not each with each, for an appearance changes colours only. */
    static Stream<Arguments> checkedViews() {
        return MatrixPages.REAL.stream()
                .flatMap(matrix -> Stream.of(View.wide().dark(), View.phone()).map(view -> Arguments.of(matrix, view)));
    }

    static Stream<Arguments> plainViews() {
        return MatrixPages.REAL.stream()
                .flatMap(matrix -> Stream.of(
                                View.wide().withoutScript(),
                                View.phone().withoutScript(),
                                View.wide().withForcedColors(),
                                View.wide().onPaper())
                        .map(view -> Arguments.of(matrix, view)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void isQuietAndFitsItsWindow(String matrix, View view, Pages pages) {
        pages.open(matrix, view).assertFitsWidth();
    }

    @ParameterizedTest
    @MethodSource("checkedViews")
    void isAccessible(String matrix, View view, Pages pages) {
        Axe.assertAccessible(pages.open(matrix, view));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theListOfPagesIsAccessibleAndLeadsToThem(int width, Pages pages) {
        OpenPage index = pages.open(MatrixPages.index(), View.at(width));
        index.assertFitsWidth();
        Axe.assertAccessible(index);
        for (String matrix : MatrixPages.LISTED) {
            assertThat(index.find("a[href='" + matrix + ".html']").first().isVisible())
                    .as(matrix)
                    .isTrue();
            assertThat(MatrixPages.index().resolveSibling(matrix + ".html")).isNotEmptyFile();
        }
    }

    /** Every table is there, with words in every cell that is seen. */
    @ParameterizedTest
    @MethodSource("plainViews")
    void readsWithoutScriptInForcedColorsAndOnPaper(String matrix, View view, Pages pages) {
        OpenPage page = pages.open(matrix, view);
        assertThat(page.find("h1").isVisible()).isTrue();
        List<String> cells = page.find("main .grid td").allInnerTexts();
        assertThat(cells).hasSizeGreaterThan(20).noneMatch(String::isBlank);
        assertThat(page.find("main section").all())
                .allSatisfy(section -> assertThat(section.innerText()).isNotBlank());
        page.assertFitsWidth();
    }
}
