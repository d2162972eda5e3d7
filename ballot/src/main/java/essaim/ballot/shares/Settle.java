package essaim.ballot.shares;

/// Which of several equally good items goes first.
@FunctionalInterface
public interface Settle {
    /// @param tied at least two items, in their order
    int first(int[] tied);
}
