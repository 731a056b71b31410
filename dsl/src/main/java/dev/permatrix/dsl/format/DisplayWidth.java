package dev.permatrix.dsl.format;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many columns a text fills where every letter is equally wide, as in an editor or a terminal: Chinese, Japanese and
 * Korean characters and most pictures fill two, marks on letters none. Source: Unicode's East Asian widths, in blocks.
 */
public final class DisplayWidth {

    private static final int PICTURE_SELECTOR = 0xFE0F;

    /** The first character of each wide block, and the last one. */
    private static final TreeMap<Integer, Integer> WIDE = new TreeMap<>(Map.ofEntries(
            Map.entry(0x1100, 0x115F),
            Map.entry(0x231A, 0x231B),
            Map.entry(0x23E9, 0x23EC),
            Map.entry(0x25FD, 0x25FE),
            Map.entry(0x2614, 0x2615),
            Map.entry(0x26AA, 0x26AB),
            Map.entry(0x26D4, 0x26D4),
            Map.entry(0x2705, 0x2705),
            Map.entry(0x270A, 0x270B),
            Map.entry(0x2728, 0x2728),
            Map.entry(0x274C, 0x274C),
            Map.entry(0x274E, 0x274E),
            Map.entry(0x2753, 0x2755),
            Map.entry(0x2757, 0x2757),
            Map.entry(0x2795, 0x2797),
            Map.entry(0x2B1B, 0x2B1C),
            Map.entry(0x2B50, 0x2B50),
            Map.entry(0x2B55, 0x2B55),
            Map.entry(0x2E80, 0x303E),
            Map.entry(0x3041, 0x33FF),
            Map.entry(0x3400, 0x4DBF),
            Map.entry(0x4E00, 0xA4CF),
            Map.entry(0xA960, 0xA97F),
            Map.entry(0xAC00, 0xD7A3),
            Map.entry(0xF900, 0xFAFF),
            Map.entry(0xFE30, 0xFE6F),
            Map.entry(0xFF00, 0xFF60),
            Map.entry(0xFFE0, 0xFFE6),
            Map.entry(0x1F300, 0x1F64F),
            Map.entry(0x1F680, 0x1F6FF),
            Map.entry(0x1F7E0, 0x1F7EB),
            Map.entry(0x1F900, 0x1F9FF),
            Map.entry(0x1FA70, 0x1FAFF),
            Map.entry(0x20000, 0x3FFFD)));

    private DisplayWidth() {}

    public static int of(String text) {
        int[] points = text.codePoints().toArray();
        int width = 0;
        for (int i = 0; i < points.length; i++) {
            boolean picture = i + 1 < points.length && points[i + 1] == PICTURE_SELECTOR;
            width += picture ? 2 : of(points[i]);
        }
        return width;
    }

    private static int of(int point) {
        int kind = Character.getType(point);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT) {
            return 0;
        }
        Map.Entry<Integer, Integer> block = WIDE.floorEntry(point);
        return block != null && point <= block.getValue() ? 2 : 1;
    }
}
