package dev.permatrix.compiler.xlsx;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.report.Report;
import dev.permatrix.compiler.report.ReportBuilder;
import dev.permatrix.compiler.words.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Makes one workbook of each matrix, with a sheet for each table, and sheets for rules, promises and sources. */
public final class XlsxEmitter implements Emitter {

    /** The format of the number is Excel's; which Permatrix it was stands in the first sheet. */
    private static final String APPLICATION_VERSION = "01.0000";

    private final Texts texts = Texts.english();

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = ReportFormat.XLSX.fileName(emission.model().matrix().id());
        Report report = ReportBuilder.of(emission, texts);
        try {
            return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, FixedZip.of(workbook(report))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] workbook(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Permatrix", APPLICATION_VERSION)) {
            workbook.properties().setTitle(SheetText.of(report.title()));
            new BookWriting(report, texts, workbook).write();
        }
        return bytes.toByteArray();
    }
}
