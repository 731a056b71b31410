package dev.permatrix.dsl.people;

import dev.permatrix.dsl.source.Span;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text on its way to the YAML parser: stops where the parser would have to keep more of it than a people file needs, and
 * at characters that YAML doesn't allow, whose place the parser would not tell.
 */
final class MeteredText extends FilterReader {

    /** As many characters as may stand between the starts of two values. */
    private static final int MOST = 1 << 20;

    private final String file;
    private int unread;
    private int line = 1;
    private int column = 1;

    MeteredText(Reader text, String file) {
        super(text);
        this.file = file;
    }

    /** Something was understood. */
    void restart() {
        unread = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            check(buffer[i]);
        }
        unread += Math.max(0, read);
        if (unread > MOST) {
            throw new PeopleFault(PeopleProblems.tooLarge(
                    here(), "more than " + MOST + " characters belong to one value up to here"));
        }
        return read;
    }

    private void check(char it) throws PeopleFault {
        boolean allowed =
                it >= ' ' && it < 0x7F || it == '\n' || it == '\t' || it >= 0xA0 && it < 0xFFFE && !isLineEnd(it);
        if (!allowed) {
            throw new PeopleFault(PeopleProblems.hiddenCharacter(here(), it));
        }
        if (it == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(it)) {
            column++;
        }
    }

    /** Those that YAML takes for line ends and that editors don't: places would be wrong behind them. */
    private static boolean isLineEnd(char it) {
        return it == 0x2028 || it == 0x2029;
    }

    private Span here() {
        return new Span(file, line, column, 1);
    }
}
