package essaim.ballot.budget;

import java.math.BigDecimal;

/// What money is asked for.
///
/// @param id   how ballots name it
/// @param cost in money, not negative, written without needless zeros: 400000.0 is 400000
/// @param name for people
public record Project(String id, BigDecimal cost, String name) {
    public Project {
        cost = Amounts.plain(cost);
        if (id.isBlank() || cost.signum() < 0) {
            throw new IllegalArgumentException("A project needs an id and a cost that is not negative: " + id);
        }
    }
}
