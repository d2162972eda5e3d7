package org.essaim.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether the number of a body, a school or an account is well formed: whether it exists, only its register knows. Spaces
/// are of no account; letters are capitals, as they are printed.
public final class LegalNumbers {
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final Pattern RNA = Pattern.compile("W\\d{9}");
    private static final Pattern UAI = Pattern.compile("\\d{7}[A-Z]");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final String LETTERS_OF_UAI = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int MODULUS_OF_IBAN = 97;

    /// Its 16,000 establishments are more than Luhn's key can tell apart: the sum of their digits is a multiple of five.
    private static final String LA_POSTE = "356000000";

    private LegalNumbers() {}

    public static boolean isSiren(String number) {
        String digits = bare(number);
        return SIREN.matcher(digits).matches() && luhn(digits);
    }

    public static boolean isSiret(String number) {
        String digits = bare(number);
        if (!SIRET.matcher(digits).matches()) {
            return false;
        }
        return luhn(digits) || digits.startsWith(LA_POSTE) && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }

    /// Of an association, outside Alsace-Moselle.
    public static boolean isRna(String number) {
        return RNA.matcher(bare(number)).matches();
    }

    /// Of a school.
    public static boolean isUai(String number) {
        String bare = bare(number);
        return UAI.matcher(bare).matches()
                && LETTERS_OF_UAI.charAt(Integer.parseInt(bare.substring(0, 7)) % LETTERS_OF_UAI.length()) == bare.charAt(7);
    }

    public static boolean isIban(String number) {
        String bare = bare(number).toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(bare).matches()) {
            return false;
        }
        // Letters are 10 to 35; the whole number modulo 97, digit after digit.
        int left = 0;
        for (char sign : (bare.substring(4) + bare.substring(0, 4)).toCharArray()) {
            int value = Character.getNumericValue(sign);
            left = (left * (value > 9 ? 100 : 10) + value) % MODULUS_OF_IBAN;
        }
        return left == 1;
    }

    /// Without its spaces.
    public static String bare(String number) {
        return number.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
