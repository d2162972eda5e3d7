package org.essaim.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.essaim.text.Typed;
import org.essaim.ui.Sha256;
import org.essaim.ui.Ui;
import org.essaim.ui.Visitor;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// A form as it was sent: the same page, to the same address, by the same visitor, with the same words and files, is the
/// same sending. Somebody who goes back and changes a word sends another one, and so does who has the page's id alone.
///
/// @param id   names it
/// @param seal the key to what it was answered
record Sending(byte[] id, byte[] seal) {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Nothing for a form without an id made with its page: a program knows what it sends twice.
    static Optional<Sending> of(HttpServletRequest request) {
        return Typed.id(request.getParameter(Ui.ONCE)).map(_ -> {
            MessageDigest all = Sha256.digest();
            add(all, request.getRequestURI());
            add(all, String.valueOf(request.getAttribute(Visitor.ATTRIBUTE)));
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                add(all, name);
                for (String value : values) {
                    add(all, value);
                }
            });
            if (request instanceof MultipartHttpServletRequest parts) {
                new TreeMap<>(parts.getMultiFileMap()).values().forEach(files -> files.forEach(file -> add(all, file)));
            }
            byte[] whole = all.digest();
            return new Sending(derived("id", whole), derived("seal", whole));
        });
    }

    byte[] sealed(String answer) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, answer.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
    }

    String opened(byte[] sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        byte[] hidden = new byte[sealed.length - NONCE];
        bytes.get(nonce).get(hidden);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(seal, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] derived(String use, byte[] whole) {
        MessageDigest digest = Sha256.digest();
        add(digest, use);
        return digest.digest(whole);
    }

    /// With its length before it, so that no two forms read alike.
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, MultipartFile file) {
        add(digest, file.getName() + " " + file.getOriginalFilename() + " " + file.getSize());
        try (InputStream content = file.getInputStream()) {
            byte[] piece = new byte[1 << 16];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
