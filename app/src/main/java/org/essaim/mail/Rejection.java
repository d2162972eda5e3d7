package org.essaim.mail;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// Why a letter did not leave.
///
/// @param words  what the server answered, else what the network did
/// @param forGood the server will never take this letter to this address (5xx): trying again would only annoy it. What is
///     wrong with the sender or the server itself is mended by who runs Essaim, and the letter then leaves
record Rejection(String words, boolean forGood) {
    private static final int PERMANENT = 500;

    static Rejection of(MailException thrown) {
        return answer(thrown).orElseGet(
                () -> new Rejection(String.valueOf(thrown.getMostSpecificCause().getMessage()), false));
    }

    private static Optional<Rejection> answer(MailException thrown) {
        return thrown instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                        .flatMap(Rejection::chain)
                        .map(Rejection::answered)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first, Objects::nonNull, one -> one instanceof MessagingException next ? next.getNextException() : null);
    }

    private static Optional<Rejection> answered(Exception one) {
        return switch (one) {
            case SMTPAddressFailedException address ->
                Optional.of(of(String.valueOf(address.getMessage()), address.getReturnCode() >= PERMANENT));
            case SMTPSendFailedException sending -> {
                boolean ofTheSender = String.valueOf(sending.getCommand()).startsWith("MAIL");
                // Its address may be the one refused: that says more.
                yield sending.getNextException() instanceof SMTPAddressFailedException
                        ? Optional.empty()
                        : Optional.of(of(String.valueOf(sending.getMessage()), sending.getReturnCode() >= PERMANENT && !ofTheSender));
            }
            default -> Optional.empty();
        };
    }

    private static Rejection of(String words, boolean forGood) {
        return new Rejection(words.strip().replaceAll("\\s*\\R\\s*", " "), forGood);
    }
}
