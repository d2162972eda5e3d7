package org.essaim.account.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A key that nobody guesses: 256 bits. The database holds only its SHA-256, so that reading a table or a backup opens
/// nothing; a fast hash is enough for a secret which is random and not chosen by a person.
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
