package org.essaim.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/// How a text was written down, found by reading it whole: UTF-8, else what spreadsheets write when they are not asked for
/// it (Windows-1252; Mac Roman on old Macs; UTF-16 with its mark). A file that is mostly UTF-8 and not all of it was pasted
/// together: it is refused rather than half misread.
///
/// @param feeds whether lines end by a line feed; where none does, by a carriage return
record Encoding(Charset charset, boolean feeds) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /// The letters and signs of French outside ASCII, in both.
    private static final String FRENCH = "àâçèéêëîïôùûÉÀŒœ’€\u00A0«»";
    private static final int BUFFER = 1 << 16;

    static Encoding of(GivenFile file) throws IOException {
        var scan = new Scan(file.name());
        var buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                if (scan.line == 1 && scan.bytes == 0 && read > 1 && mark(buffer)) {
                    return new Encoding(StandardCharsets.UTF_16, true);
                }
                for (int i = 0; i < read; i++) {
                    scan.see(buffer[i] & 0xFF);
                }
            }
        }
        return scan.encoding();
    }

    private static boolean mark(byte[] start) {
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
    }

    private static final class Scan {
        private final String name;
        private final int[] seen = new int[256];
        private long bytes;
        private int line = 1;
        private int awaited;
        private long together;
        private long alone;
        private int firstAlone;
        private boolean feeds;

        Scan(String name) {
            this.name = name;
        }

        void see(int one) {
            bytes++;
            if (one == 0) {
                throw new FileRefused(name, Reason.of("imports.not-a-table", line));
            }
            if (one == '\n') {
                line++;
                feeds = true;
            }
            if (one < 0x80) {
                broken(awaited > 0);
                awaited = 0;
                return;
            }
            seen[one]++;
            if (awaited > 0 && one < 0xC0) {
                awaited--;
                together += awaited == 0 ? 1 : 0;
                return;
            }
            broken(awaited > 0);
            awaited = one >= 0xC2 && one < 0xE0 ? 1 : one >= 0xE0 && one < 0xF0 ? 2 : one >= 0xF0 && one < 0xF5 ? 3 : 0;
            broken(awaited == 0);
        }

        private void broken(boolean really) {
            if (really) {
                alone++;
                firstAlone = firstAlone == 0 ? line : firstAlone;
            }
        }

        Encoding encoding() {
            broken(awaited > 0);
            if (alone == 0) {
                return new Encoding(StandardCharsets.UTF_8, feeds);
            }
            if (together > alone) {
                throw new FileRefused(name, Reason.of("imports.mixed-encoding", firstAlone));
            }
            boolean mac = Charset.isSupported("x-MacRoman")
                    && french(Charset.forName("x-MacRoman")) > french(WINDOWS);
            return new Encoding(mac ? Charset.forName("x-MacRoman") : WINDOWS, feeds);
        }

        private long french(Charset charset) {
            Map<Integer, Integer> letters = new HashMap<>();
            for (byte one : FRENCH.getBytes(charset)) {
                letters.put(one & 0xFF, 1);
            }
            return letters.keySet().stream().filter(it -> it >= 0x80).mapToLong(it -> seen[it]).sum();
        }
    }
}
