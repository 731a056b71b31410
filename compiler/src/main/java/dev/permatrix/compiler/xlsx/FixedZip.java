package dev.permatrix.compiler.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time at which it was made out of a workbook, so that the same matrix gives the same bytes. It is read by
 * its directory: the library writes sizes behind the entries in a way that {@code ZipInputStream} does not understand.
 */
final class FixedZip {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int DIRECTORY_ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private final ByteBuffer zip;

    private FixedZip(byte[] workbook) {
        this.zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(byte[] workbook) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(workbook.length);
        try (ZipOutputStream out = new ZipOutputStream(fixed)) {
            new FixedZip(workbook).copy(out);
        }
        return fixed.toByteArray();
    }

    /** The directory is the last thing in the file: no comment follows it. */
    private void copy(ZipOutputStream out) throws IOException {
        int end = zip.capacity() - DIRECTORY_END_LENGTH;
        if (zip.getInt(end) != DIRECTORY_END) {
            throw new IOException("a workbook does not end with its directory");
        }
        int entries = zip.getShort(end + 10) & 0xFFFF;
        int place = zip.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            int nameLength = zip.getShort(place + 28) & 0xFFFF;
            String name = new String(zip.array(), place + DIRECTORY_ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            ZipEntry copy = new ZipEntry(name);
            copy.setTimeLocal(EARLIEST);
            out.putNextEntry(copy);
            content(zip.getInt(place + 42), zip.getInt(place + 20), name, out);
            out.closeEntry();
            int extra = (zip.getShort(place + 30) & 0xFFFF) + (zip.getShort(place + 32) & 0xFFFF);
            place += DIRECTORY_ENTRY_LENGTH + nameLength + extra;
        }
    }

    private void content(int local, int compressed, String name, OutputStream out) throws IOException {
        int start = local + LOCAL_LENGTH + (zip.getShort(local + 26) & 0xFFFF) + (zip.getShort(local + 28) & 0xFFFF);
        Inflater inflater = new Inflater(true);
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(zip.array(), start, compressed), inflater)) {
            if (name.equals(PROPERTIES)) {
                out.write(undated(in.readAllBytes()));
            } else {
                in.transferTo(out);
            }
        } finally {
            inflater.end();
        }
    }

    private static byte[] undated(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return text.replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
