package org.essaim.mail;

import java.util.Locale;
import org.essaim.text.Typed;

/// What somebody typed as their mail address: one address of this world, without a name. Whether it exists, only a
/// letter tells.
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final String FORM = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+";

    private static final String WRITABLE = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+";

    private MailAddress() {}

    /// Whether a letter can bear it, be it of this machine alone (`essaim@localhost`).
    static boolean isWritable(String address) {
        return address.length() <= LONGEST && address.matches(WRITABLE);
    }

    /// The one form of what was typed: by it, two ways of writing an address are one.
    public static String oneForm(String typed) {
        return Typed.word(typed).toLowerCase(Locale.ROOT);
    }

    public static boolean isOne(String typed) {
        return typed.length() <= LONGEST && typed.matches(FORM);
    }
}
