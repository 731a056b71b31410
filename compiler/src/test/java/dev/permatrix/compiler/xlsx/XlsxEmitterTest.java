package dev.permatrix.compiler.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.report.Basis;
import dev.permatrix.compiler.report.ReportTable;
import dev.permatrix.compiler.testing.Desk;
import dev.permatrix.compiler.testing.ReportMatrix;
import dev.permatrix.compiler.words.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks, read by another library than the one that wrote them. */
class XlsxEmitterTest {

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return ReportMatrix.all();
    }

    private static byte[] bytes(Emission emission) {
        return new XlsxEmitter().emit(emission).get(0).bytes();
    }

    private static XSSFWorkbook workbook(Emission emission) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(emission)));
    }

    private static List<String> row(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
            XSSFCell cell = sheet.getRow(row).getCell(i);
            texts.add(cell == null ? "" : cell.getStringCellValue());
        }
        return texts;
    }

    @Test
    void aDeskHasItsSheets() throws IOException {
        Emission desk = ReportMatrix.of(folder, Desk.MATRIX);
        try (XSSFWorkbook workbook = workbook(desk)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "About",
                            "Tickets",
                            "Rules",
                            "Promises",
                            "Open questions",
                            "Assumptions",
                            "Statements of the document",
                            "Legend");
            XSSFSheet about = workbook.getSheet("About");
            assertThat(row(about, 1)).containsExactly("Matrix", "Service desk");
            assertThat(row(about, 3).get(1)).startsWith(desk.model().source().contentHash() + ". ");
            assertThat(row(about, 4)).containsExactly("Made by", ReportMatrix.MAKER);
            assertThat(row(workbook.getSheet("Promises"), 1).subList(0, 2))
                    .containsExactly("Open", "Guests do nothing");
            assertThat(row(workbook.getSheet("Open questions"), 1).get(1)).isEqualTo("Who closes the desk?");
            assertThat(row(workbook.getSheet("Rules"), 1))
                    .containsExactly(
                            "Restriction",
                            "[a] Agent, on Ticket: only when opened by the user.",
                            "D-03",
                            "x.matrix:25");
        }
    }

    /** Rows leave memory while later ones are made: none is lost, in no sheet, and each keeps its look. */
    @Test
    void sheetsOfManyRowsHaveAllOfThem() throws IOException {
        StringBuilder matrix = new StringBuilder("""
                matrix Many
                  users hold exactly one role
                role Lead, Guest
                legend
                  ✔ means allow
                  ✘ means deny
                """);
        for (String table : List.of("First", "Second")) {
            matrix.append("table \"" + table + "\"\n  | Permission | Lead | Guest |\n");
            for (int i = 1; i <= 250; i++) {
                matrix.append("  | " + table + " " + i + " | ✔ | " + (i % 2 == 0 ? "✔" : "✘") + " |\n");
            }
        }
        try (XSSFWorkbook workbook = workbook(ReportMatrix.of(folder, matrix.toString()))) {
            for (String table : List.of("First", "Second")) {
                XSSFSheet sheet = workbook.getSheet(table);
                assertThat(sheet.getLastRowNum()).isEqualTo(250);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:H251");
                for (int i = 1; i <= 250; i++) {
                    assertThat(row(sheet, i)).startsWith(table + " " + i, "Yes", i % 2 == 0 ? "Yes" : "No");
                    assertThat(sheet.getRow(i)
                                    .getCell(1)
                                    .getCellStyle()
                                    .getFillForegroundColorColor()
                                    .getARGBHex())
                            .isEqualTo("FFD5F0DB");
                }
            }
        }
    }

    @Test
    void aTableCanBeFilteredAndItsHeadStaysInSight() throws IOException {
        try (XSSFWorkbook workbook = workbook(ReportMatrix.of(folder, Desk.MATRIX))) {
            XSSFSheet tickets = workbook.getSheet("Tickets");
            assertThat(row(tickets, 0))
                    .containsExactly(
                            "Under",
                            "Permission",
                            "Lead",
                            "Agent",
                            "Guest",
                            "For all roles",
                            "Notes",
                            "Tags",
                            "Rests on",
                            "Place");
            assertThat(row(tickets, 1)).startsWith("", "Sign off", "Yes", "On request", "Undecided");
            assertThat(row(tickets, 2))
                    .containsExactly(
                            "On Ticket",
                            "Close tickets [1]",
                            "Yes",
                            "Yes, owner [2, a]",
                            "No",
                            "",
                            "[1] Closed tickets can be opened again\n[2] Only when opened by the user.",
                            "",
                            "D-02",
                            "x.matrix:22");
            assertThat(tickets.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            assertThat(tickets.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
            assertThat(tickets.getPaneInformation().isFreezePane()).isTrue();
            assertThat(tickets.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:J3");
            assertThat(tickets.getRow(2).getCell(3).getCellStyle().getWrapText())
                    .isTrue();
            assertThat(fill(tickets, 1, 2)).isNotEqualTo(fill(tickets, 1, 3)).isNotEqualTo(fill(tickets, 2, 3));
            assertThat(fill(tickets, 1, 2)).isEqualTo(fill(tickets, 2, 2));
        }
    }

    private static String fill(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row)
                .getCell(column)
                .getCellStyle()
                .getFillForegroundColorColor()
                .getARGBHex();
    }

    @Test
    void theSameMatrixGivesTheSameBytesAndNoDate() throws Exception {
        Emission desk = ReportMatrix.of(folder, Desk.MATRIX);
        byte[] first = bytes(desk);
        Thread.sleep(5);
        assertThat(bytes(desk)).isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
                entries++;
            }
            assertThat(entries).isGreaterThan(10);
        }
    }

    /** Every cell is a text in the format of texts: nothing is taken for a formula, a date or a number. */
    @ParameterizedTest
    @MethodSource("matrices")
    void allIsText(Path path) throws IOException {
        Emission emission = ReportMatrix.known(path);
        try (XSSFWorkbook workbook = workbook(emission)) {
            assertThat(workbook.getNumberOfSheets())
                    .isEqualTo(7 + emission.model().tables().size());
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            })));
        }
    }

    @Test
    void aTableThatNoSheetHoldsIsSaidToBeMissing() throws IOException {
        List<String> roles = Collections.nCopies(16_384, "R");
        ReportTable wide = new ReportTable(
                "T",
                "Permission",
                List.of(),
                roles,
                List.of(),
                List.of(),
                new Basis(List.of(), List.of(), "", List.of(), "f", 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Permatrix", "01.0000")) {
            new TableSheets(Texts.english()).write(wide, columns -> new Sheet(workbook.newWorksheet("T"), columns, 1));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(FixedZip.of(bytes.toByteArray())))) {
            assertThat(row(workbook.getSheet("T"), 0))
                    .containsExactly("This table has 16390 columns, and a sheet holds 16384: take the CSV.");
        }
    }

    @Test
    void textsThatExcelWouldTakeForSomethingElseStayWhatTheyAre() {
        assertThat(SheetText.of("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(SheetText.of("a\u0007b")).isEqualTo("a[U+0007]b");
        assertThat(SheetText.of("x".repeat(40_000))).hasSize(32_767).endsWith("x…");
        assertThat(SheetText.of("🎉".repeat(20_000)))
                .hasSizeLessThanOrEqualTo(32_767)
                .endsWith("🎉…");
    }
}
