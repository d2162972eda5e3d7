package org.essaim.workshop.store;

import java.security.SecureRandom;

/// Five signs that bring somebody back on another phone: said aloud, typed with a thumb, hence without the signs
/// taken for one another (0 and O, 1 and I). A million a room; wrong tries are counted at the door.
final class PersonalCode {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonalCode() {}

    static String draw() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
