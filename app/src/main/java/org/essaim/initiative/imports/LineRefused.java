package org.essaim.initiative.imports;

/// One line is refused; the others are read.
final class LineRefused extends Exception {
    private final transient Reason reason;

    LineRefused(String key, Object... arguments) {
        this(Reason.of(key, arguments));
    }

    LineRefused(Reason reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
