package org.essaim.workshop;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What people in the room type to come in: three letters that can be said, three digits, such as `FIL-294`.
///
/// Letters and digits that are taken for each other (B and 8, G and 6, O and 0, S and 5, Z and 2, 1 and I) never both
/// occur, so that a code misread from a wall is either the right one or none. There are 368,640 of them: a code finds a
/// workshop, it protects nothing.
///
/// @param text always as written on the wall, with its hyphen
public record JoinCode(String text) {
    private static final String CONSONANTS = "CDFHJKLMNPRT";
    private static final String VOWELS = "AEIOU";
    private static final String DIGITS = "23456789";
    /// What nobody wants to read in capitals on a wall.
    private static final Set<String> UNHAPPY = Set.of("CAF", "COC", "CON", "CUL", "FUK", "HIC", "JAP", "KAK", "KUK",
            "MAL", "MER", "MOR", "NAF", "NIK", "PAF", "PED", "PET", "PUF", "PUT", "RAT", "TAR", "TUE");

    public JoinCode {
        if (!wellFormed(text)) {
            throw new IllegalArgumentException("Not a code: " + text);
        }
    }

    /// A code by chance; whoever keeps it checks that no other workshop has it, and draws again.
    public static JoinCode random(RandomGenerator chance) {
        String letters;
        do {
            letters = "" + any(CONSONANTS, chance) + any(VOWELS, chance) + any(CONSONANTS, chance);
        } while (UNHAPPY.contains(letters));
        return new JoinCode(letters + "-" + any(DIGITS, chance) + any(DIGITS, chance) + any(DIGITS, chance));
    }

    /// The code somebody typed: in any case, with or without hyphen or spaces, with a letter for the digit it looks like.
    /// Nothing when it can be no code.
    public static Optional<JoinCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (plain.length() != 6) {
            return Optional.empty();
        }
        String letters = plain.substring(0, 3).replace('0', 'O').replace('1', 'I');
        String digits = plain.substring(3)
                .replace('B', '8')
                .replace('G', '6')
                .replace('S', '5')
                .replace('Z', '2');
        String text = letters + "-" + digits;
        return wellFormed(text) ? Optional.of(new JoinCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean wellFormed(String text) {
        return text.matches("[" + CONSONANTS + "][" + VOWELS + "][" + CONSONANTS + "]-[" + DIGITS + "]{3}");
    }

    private static char any(String of, RandomGenerator chance) {
        return of.charAt(chance.nextInt(of.length()));
    }
}
