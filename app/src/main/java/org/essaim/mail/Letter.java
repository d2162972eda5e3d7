package org.essaim.mail;

/// A letter in plain text, to one person.
///
/// @param to one address, without a name
/// @param subject one line: a line break would let a name write headers, and is refused
/// @param text lines separated by `\n`
public record Letter(String to, String subject, String text) {
    public Letter {
        if (!to.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+")) {
            throw new IllegalArgumentException("not one mail address");
        }
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
