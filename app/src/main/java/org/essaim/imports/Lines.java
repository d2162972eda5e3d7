package org.essaim.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a text, one after the other, whatever ends them; some may be read again.
final class Lines implements AutoCloseable {
    private static final int LONGEST = 1 << 20;

    private final String name;
    private final Encoding encoding;
    private final Counted in;
    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder text = new StringBuilder(256);
    private final Deque<String> again = new ArrayDeque<>();
    private int at;
    private int filled;
    private int line;

    /// @throws FileRefused when it is no text
    Lines(GivenFile file) throws IOException {
        this.name = file.name();
        this.encoding = Encoding.of(file);
        this.in = new Counted(new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16));
        this.reader = new InputStreamReader(in, encoding.charset().newDecoder());
    }

    boolean isUtf8() {
        return encoding.charset().equals(StandardCharsets.UTF_8);
    }

    String encoding() {
        return encoding.charset().displayName();
    }

    long bytesRead() {
        return in.count;
    }

    /// Of the line last given, from 1.
    int line() {
        return line;
    }

    /// Null at the end.
    @Nullable String next() throws IOException {
        String kept = again.pollFirst();
        if (kept != null) {
            line++;
            return kept;
        }
        text.setLength(0);
        int read = read();
        if (read < 0) {
            return null;
        }
        line++;
        char end = encoding.feeds() ? '\n' : '\r';
        while (read >= 0 && read != end) {
            if (text.length() > LONGEST) {
                throw new FileRefused(name, Reason.of("imports.not-a-table", line));
            }
            text.append(read == '\r' ? ' ' : (char) read);
            read = read();
        }
        if (line == 1 && !text.isEmpty() && text.charAt(0) == '\uFEFF') {
            text.deleteCharAt(0);
        }
        return text.toString().stripTrailing();
    }

    /// Null when only blank lines are left.
    @Nullable String nextWithText() throws IOException {
        String found = next();
        while (found != null && found.isBlank()) {
            found = next();
        }
        return found;
    }

    /// Gives these lines back: they come next, under their own numbers.
    void again(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            again.addFirst(lines.get(i));
            line--;
        }
    }

    private int read() throws IOException {
        if (at == filled) {
            try {
                filled = reader.read(buffer);
            } catch (CharacterCodingException otherEncoding) {
                throw new FileRefused(name, Reason.of("imports.mixed-encoding", line + 1));
            }
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
