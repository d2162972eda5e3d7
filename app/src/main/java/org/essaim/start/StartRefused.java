package org.essaim.start;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Essaim cannot start, and the person who started it can do something about it. Its message is one line in the
/// language of the interface: it is printed alone, without a stack trace, and the process ends with a non-zero code.
public final class StartRefused extends RuntimeException {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("start.sentences");

    public StartRefused(String key, Object... arguments) {
        super(sentence(key, arguments));
    }

    public static String sentence(String key, Object... arguments) {
        return MessageFormat.format(SENTENCES.getString(key), arguments);
    }
}
