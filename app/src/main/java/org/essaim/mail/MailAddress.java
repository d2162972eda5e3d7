package org.essaim.mail;

/// What somebody typed as their mail address: one address of this world, without a name. Whether it exists, only a
/// letter tells.
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final String FORM = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+";

    private MailAddress() {}

    public static boolean isOne(String typed) {
        return typed.length() <= LONGEST && typed.matches(FORM);
    }
}
