package org.essaim;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Essaim cannot start, and the person who started it can do something about it. Its message is one line in the
/// language of the interface: it is printed alone, without a stack trace, and the process ends with a non-zero code.
final class StartRefused extends RuntimeException {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("org.essaim.start");

    StartRefused(String key, Object... arguments) {
        super(sentence(key, arguments));
    }

    static String sentence(String key, Object... arguments) {
        return MessageFormat.format(SENTENCES.getString(key), arguments);
    }
}
