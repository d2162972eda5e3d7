package org.essaim.ui;

/// A setting that whoever starts Essaim gave, and that means nothing: the start ends in one line that says how to write
/// it. What was typed is not repeated, for it may hold a password.
public final class RefusedSetting extends RuntimeException {
    private final String key;

    /// @param key of the sentence, in `start/sentences.properties`
    public RefusedSetting(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
