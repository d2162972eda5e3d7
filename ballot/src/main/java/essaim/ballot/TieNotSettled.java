package essaim.ballot;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The count met a tie that the [TieBreak] passed in does not settle. Ask, add the answer, count again.
public final class TieNotSettled extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient SortedSet<?> tied;

    TieNotSettled(SortedSet<?> tied) {
        super("Nothing says who goes first among " + tied);
        this.tied = Collections.unmodifiableSortedSet(new TreeSet<Object>(tied));
    }

    /// Those between which there is to choose.
    public SortedSet<?> tied() {
        return tied;
    }
}
