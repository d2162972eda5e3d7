package org.essaim.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// What opens something to whoever holds it, without an account: the word at the end of a link, or in a cookie. Nobody
/// guesses it, and a page reads it from its address as it is (`@PathVariable Key`).
///
/// A table holds its [#hash] alone, so that reading it or its backup opens nothing; a fast hash is enough for what is random
/// and not chosen by a person. Its text is in the answer, or the letter, that gives it, and never in a log.
///
/// @param text letters, digits, `-` and `_`; whatever was typed when it comes from an address
public record Key(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// 128 bits, 22 signs: to what is one's own, by a link that is sent, printed or read aloud.
    public static Key draw() {
        return draw(16);
    }

    /// 256 bits, 43 signs: to an account, or to what others read.
    public static Key drawLong() {
        return draw(32);
    }

    /// The same for the same secret, which nobody but who asks may guess: asked for twice by one page, it is one link.
    public static Key madeOf(String secret) {
        return of(Sha256.of(secret));
    }

    public byte[] hash() {
        return Sha256.of(text);
    }

    /// Compares in the same time whatever differs.
    public boolean is(String given) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Key draw(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return of(bits);
    }

    private static Key of(byte[] bits) {
        return new Key(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public String toString() {
        return "Key[hidden]";
    }
}
