package org.essaim.mail;

/// A letter in plain text, to one person.
///
/// @param to one address, without a name
/// @param subject one line: a line break would let a name write headers, and is refused
/// @param text lines separated by `\n`
/// @param about what it tells of, such as one registration: a later letter about the same takes its place in the queue, so
///     that nobody receives yesterday's date after today's. Empty for a letter that stands alone
public record Letter(String to, String subject, String text, String about) {
    public Letter {
        if (!MailAddress.isWritable(to)) {
            throw new IllegalArgumentException("not one mail address");
        }
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    public Letter(String to, String subject, String text) {
        this(to, subject, text, "");
    }
}
