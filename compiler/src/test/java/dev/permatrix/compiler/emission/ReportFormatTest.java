package dev.permatrix.compiler.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

    @Test
    void wordsChooseForms() {
        assertThat(ReportFormat.ofWords(List.of("csv", " HTML "))).containsExactly(ReportFormat.HTML, ReportFormat.CSV);
        assertThat(ReportFormat.ofWords(List.of("all"))).containsExactly(ReportFormat.values());
        assertThat(ReportFormat.unknown(List.of("html", "pdf", "doc"))).contains("pdf");
        assertThat(ReportFormat.unknown(List.of("html", "all"))).isEmpty();
        assertThat(ReportFormat.words()).isEqualTo("html, markdown, csv, xlsx, json, all");
    }

    @Test
    void fileNamesAreThoseOfTheMatrix() {
        assertThat(ReportFormat.MARKDOWN.fileName("OnePageCrm")).isEqualTo("onepagecrm.md");
        assertThat(ReportFormat.XLSX.fileName("TITLE")).isEqualTo("title.xlsx");
    }
}
