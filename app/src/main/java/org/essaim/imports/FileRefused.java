package org.essaim.imports;

/// A whole file is refused, before or while it is read: nothing of it was kept.
public class FileRefused extends RuntimeException {
    private final String file;
    private final transient Reason reason;

    public FileRefused(String file, Reason reason) {
        super(file + ": " + reason, null, false, false);
        this.file = file;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }
}
