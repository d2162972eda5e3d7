package org.essaim.imports;

/// A file whose columns are not all known: somebody has to say, once, which are which.
public final class ColumnsUnmatched extends FileRefused {
    private final transient GivenFile given;
    private final transient Proposal proposal;

    ColumnsUnmatched(GivenFile file, Reason reason, Proposal proposal) {
        super(file.name(), reason);
        this.given = file;
        this.proposal = proposal;
    }

    public GivenFile given() {
        return given;
    }

    public Proposal proposal() {
        return proposal;
    }
}
