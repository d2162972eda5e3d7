package org.essaim.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.essaim.ui.Sha256;

/// 128 bits of SHA-256: enough to say that two lines say the same.
public record Fingerprint(long high, long low) {
    public static Fingerprint of(Iterable<?> parts) {
        MessageDigest digest = Sha256.digest();
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return of(digest.digest());
    }

    public static Fingerprint of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }
}
