package dev.permatrix.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.permatrix.compiler.csv.CsvEmitter;
import dev.permatrix.compiler.data.JsonEmitter;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.compiler.markdown.MarkdownEmitter;
import dev.permatrix.compiler.testing.ReportMatrix;
import dev.permatrix.compiler.xlsx.XlsxEmitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A matrix whose author means harm, or writes in another way than most, in every form of the report. */
class HostileFormsTest {

    private static final String LONG = "x".repeat(300);

    private static final List<String> LABELS = List.of(
            "=cmd()|'/C calc'!A0",
            "@SUM(A1) +1 -1",
            "<script>alert(1)</script>",
            "a `b` **c** [d](javascript:alert(1)) & e",
            "מנהל 🎉👩‍👩‍👧",
            "' } ] {{t.lang}} ${x}",
            LONG);

    @TempDir
    private Path folder;

    private Emission hostile() throws IOException {
        StringBuilder text = new StringBuilder("""
            matrix M "=1+1<script>alert(0)</script>"
              users hold exactly one role
            role Owner "=2+2 | <b>Owner</b>"
            """);
        for (int i = 0; i < LABELS.size(); i++) {
            text.append("role R%d \"%s\"\n".formatted(i, LABELS.get(i)));
        }
        text.append("""
            legend
              ✔ means allow
              ✘ means deny
              ? means undecided
            table "a:b/c?*[d] 'e' <img src=x onerror=alert(2)>"
              | Permission | Owner | everyone else |
              | ---------- | ----- | ------------- |
            """);
        for (int i = 0; i < LABELS.size(); i++) {
            text.append("  | %s {p%d} | ✔ | %s [1] |\n".formatted(inCell(LABELS.get(i)), i, i == 0 ? "?" : "✘"));
        }
        text.append("""
              note [1] "=3+3 <script>alert(3)</script> | x"
            undecided "=4+4 <script>alert(4)</script> | x"
            """);
        return ReportMatrix.of(folder, text.toString());
    }

    /** What a cell of a table in a matrix can hold. */
    private static String inCell(String label) {
        return label.replace("|", "/").replaceAll("[\\[{]", "(").replaceAll("[]}]", ")");
    }

    @Test
    void markdownShowsTheTextAndNothingElse() throws IOException {
        var tables = List.of(TablesExtension.create());
        String markdown = new MarkdownEmitter().emit(hostile()).get(0).text();
        Document page = Jsoup.parse(HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown)));
        assertThat(page.select("script, img, a, b, code")).isEmpty();
        assertThat(page.select("th").eachText()).containsAll(LABELS).contains("=2+2 | <b>Owner</b>");
        assertThat(page.select("tbody tr"))
                .hasSizeGreaterThan(LABELS.size())
                .allSatisfy(row -> assertThat(row.select("td"))
                        .hasSameSizeAs(row.closest("table").select("th")));
        assertThat(page.select("li").text()).contains("=3+3 <script>alert(3)</script> | x");
        assertThat(page.select("td").eachText()).contains("=4+4 <script>alert(4)</script> | x");
    }

    @Test
    void csvHoldsNoFormula() throws IOException {
        String csv = new CsvEmitter().emit(hostile()).get(0).text();
        List<List<String>> rows = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(csv.substring(1)).forEach(row -> rows.add(row.getFields()));
        assertThat(rows).hasSize(1 + LABELS.size() * (1 + LABELS.size()));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row).hasSize(21).noneMatch(field -> field.matches("(?s)[=+@\\t\\r-].*")));
        assertThat(rows.get(1).get(0)).isEqualTo("'=1+1<script>alert(0)</script>");
        assertThat(rows.stream().map(row -> row.get(8))).contains(LONG, "'=cmd()|'/C calc'!A0", "'@SUM(A1) +1 -1");
    }

    @Test
    void aWorkbookHoldsTextOnly() throws IOException {
        byte[] bytes = new XlsxEmitter().emit(hostile()).get(0).bytes();
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> {
                WorkbookUtil.validateSheetName(sheet.getSheetName());
                sheet.forEach(row -> row.forEach(cell -> {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    texts.add(cell.getStringCellValue());
                }));
            });
        }
        assertThat(texts)
                .containsAll(LABELS)
                .contains("=1+1<script>alert(0)</script>", "=4+4 <script>alert(4)</script> | x")
                .anyMatch(it -> it.contains("=3+3 <script>alert(3)</script> | x"));
    }

    @Test
    void jsonHoldsTheTextAsItIs() throws IOException {
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(new JsonEmitter().emit(hostile()).get(0).text());
        assertThat(report.get("roles").valueStream().map(it -> it.get("label").asString()))
                .containsAll(LABELS);
        assertThat(report.get("matrix").get("label").asString()).isEqualTo("=1+1<script>alert(0)</script>");
    }

    /** The page with links to all of them. */
    @Test
    void thePageNamesItsOtherFormsAndNothingElse() throws IOException {
        String html = new HtmlEmitter(Set.of(ReportFormat.values()))
                .emit(hostile())
                .get(0)
                .text();
        Document page = Jsoup.parse(html);
        assertThat(page.select("header a[download]").eachAttr("href"))
                .containsExactly("m.md", "m.csv", "m.xlsx", "m.json");
        assertThat(page.select("header a[download]").eachText()).containsExactly("Markdown", "CSV", "XLSX", "JSON");
        assertThat(Jsoup.parse(new HtmlEmitter().emit(hostile()).get(0).text()).select("a[download]"))
                .isEmpty();
    }
}
