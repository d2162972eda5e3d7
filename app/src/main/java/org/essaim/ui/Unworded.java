package org.essaim.ui;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A failure as it may stand in the log: what kind it is and where it happened, as were its causes, and none of its words.
/// Those often repeat what somebody typed, or the key of an address: « For input string: … », « Failing row contains … ».
public final class Unworded extends RuntimeException {
    private static final int MOST_CAUSES = 20;

    private final String kind;

    private Unworded(Throwable failure, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.kind = failure.getClass().getName()
                + (failure instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "");
        setStackTrace(failure.getStackTrace());
    }

    public static @Nullable Throwable of(@Nullable Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static @Nullable Throwable of(@Nullable Throwable failure, int left) {
        return failure == null || left == 0 ? null : new Unworded(failure, of(failure.getCause(), left - 1));
    }

    @Override
    public String getMessage() {
        return kind;
    }

    @Override
    public String toString() {
        return kind;
    }
}
