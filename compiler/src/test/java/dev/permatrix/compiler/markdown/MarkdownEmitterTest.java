package dev.permatrix.compiler.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.testing.Desk;
import dev.permatrix.compiler.testing.ReportMatrix;
import dev.permatrix.dsl.model.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownEmitterTest {

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return ReportMatrix.all();
    }

    private static String markdown(Emission emission) {
        List<GeneratedFile> files = new MarkdownEmitter().emit(emission);
        assertThat(files).hasSize(1);
        return files.get(0).text();
    }

    private static Document shown(String markdown) {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown));
        return Jsoup.parse(html);
    }

    @Test
    void aDeskInFull() throws IOException {
        Emission desk = ReportMatrix.of(folder, Desk.MATRIX);
        String content = desk.model().source().contentHash();
        assertThat(markdown(desk)).isEqualTo("""
            # Service desk

            Users hold exactly one role.

            Made from x.matrix (content %s) by Permatrix 0.1.0. A copy of another content is out of date.

            ## Permissions

            ### Tickets

            | Permission | Lead | Agent | Guest | Rests on |
            | --- | --- | --- | --- | --- |
            | Sign off | Yes | On request | Undecided | D-01 |

            #### On Ticket

            | Permission | Lead | Agent | Guest | Rests on |
            | --- | --- | --- | --- | --- |
            | Close tickets \\[1\\] | Yes | Yes, owner \\[2, a\\] | No | D-02 |

            - \\[1\\] Closed tickets can be opened again
            - \\[2\\] Only when opened by the user. (assumes DA-01)

            ### What the words mean

            - **Yes** without a condition
            - **Yes** under the condition behind it, else No
            - **On request** No until granted
            - **No** and it can’t be requested
            - **Undecided** No until decided

            ### How to read it: which statement wins

            - Cells say what each role may do.
            - A note with “only when” narrows the cells that carry it; a note with “also when” then widens them.
            - A restriction only takes away: outside its condition the answer is No, even for what was granted.
            - On request is No until one of the roles named in the legend grants it. A grant counts only while the cell says On request.
            - Undecided is No until someone decides.
            - For changes: what can’t be wins over “may never” and “no one but”, these win over “may”, and what nothing allows is No.

            ## Restrictions

            - \\[a\\] Agent, on Ticket: only when opened by the user. (D-03)

            ## Roles

            - **Lead**
            - **Agent**
            - **Guest**

            ## Changes

            ### People

            - Lead may remove anyone else. (D-04)

            ## Promises

            | Verdict | Promise | Tried | Rests on |
            | --- | --- | --- | --- |
            | Open | Guests do nothing<br>a Guest asks for “Sign off”<br>undecided<br>Sign off: ? for Guest | 4 situations tried |  |
            | Proved | Leads sign off | 1 situation tried |  |

            ## Open questions

            | Kind | Question | Rests on | Place |
            | --- | --- | --- | --- |
            | Question | Who closes the desk? | D-01 | x.matrix:32 |
            | Undecided cell | Sign off × Guest | D-01 | x.matrix:20 |

            ## Assumptions

            | Id | Question | Reading taken | Confirmed | Used by |
            | --- | --- | --- | --- | --- |
            | DA-01 |  | not in the facts file | not yet | note 2, line 24 |

            ## Traceability

            | Id | Strength | Statement | Used by |
            | --- | --- | --- | --- |
            | D-01 |  | not in the facts file | Sign off; open question, line 32 |
            | D-02 |  | not in the facts file | Close tickets |
            | D-03 |  | not in the facts file | restriction, line 25 |
            | D-04 |  | not in the facts file | rule, line 27 |
            """.formatted(content));
    }

    /** Whoever reads it elsewhere sees every row with a cell for each role. */
    @ParameterizedTest
    @MethodSource("matrices")
    void everyRowOfEveryTableIsWhole(Path path) {
        Emission emission = ReportMatrix.known(path);
        Document page = shown(markdown(emission));
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(3).allSatisfy(row -> {
            Element table = row.closest("table");
            assertThat(row.select("td")).hasSameSizeAs(table.select("th"));
            assertThat(row.select("td").get(0).text()).isNotBlank();
        });
        assertThat(page.select("th").eachText())
                .containsAll(emission.model().roles().stream()
                        .filter(role -> emission.model().cells().stream()
                                .anyMatch(cell -> cell.role().equals(role)))
                        .map(Role::label)
                        .toList());
        assertThat(page.select("h1").text()).isEqualTo(emission.title());
        assertThat(page.text())
                .contains("(content " + emission.model().source().contentHash() + ") by Permatrix 0.1.0");
    }

    /** Each statement and assumption of the document stands in it, and each promise with what became of it. */
    @ParameterizedTest
    @MethodSource("matrices")
    void nothingIsLeftOut(Path path) {
        Emission emission = ReportMatrix.known(path);
        List<String> cells = shown(markdown(emission)).select("td").eachText();
        emission.model().statements().forEach(it -> assertThat(cells).contains(it.id()));
        emission.model().questions().forEach(it -> assertThat(cells).contains(it.text()));
        emission.verification()
                .proofs()
                .forEach(it -> assertThat(cells)
                        .anyMatch(cell -> cell.startsWith(it.invariant().label())));
    }
}
