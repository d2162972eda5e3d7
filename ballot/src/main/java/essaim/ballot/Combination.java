package essaim.ballot;

import java.util.List;

/// One way to fill the seats, and the points it gets.
///
/// @param members in the order of the ballot paper
public record Combination<C extends Comparable<C>>(List<C> members, Points points) {
    public Combination {
        members = List.copyOf(members);
    }

    public boolean has(C candidate) {
        return members.contains(candidate);
    }
}
