package dev.permatrix.compiler.results;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, up to a limit. */
final class BoundedStream extends FilterInputStream {

    private long left;
    private final long most;

    BoundedStream(InputStream bytes, long most) {
        super(bytes);
        this.left = most;
        this.most = most;
    }

    /** There were more bytes than that. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("it has more than " + most + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : counted(read, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int result, int bytes) throws TooLong {
        left -= bytes;
        if (left < 0) {
            throw new TooLong(most);
        }
        return result;
    }
}
