package org.essaim.imports;

/// One line is refused; the others are read.
public final class LineRefused extends Exception {
    private final transient Reason reason;

    public LineRefused(String key, Object... arguments) {
        this(Reason.of(key, arguments));
    }

    public LineRefused(Reason reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
