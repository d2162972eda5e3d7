package org.essaim.territory;

import java.util.List;
import java.util.Optional;
import org.essaim.ui.Slug;
import org.springframework.stereotype.Service;

/// Makes groups of territories that act together without being one official territory, such as the EPCI of one contract.
@Service
public class Groups {
    public static final int LONGEST_NAME = 80;
    public static final int FEWEST_MEMBERS = 2;
    public static final int MOST_MEMBERS = 30;

    private final Groupings groupings;
    private final Territories territories;

    Groups(Groupings groupings, Territories territories) {
        this.groupings = groupings;
        this.territories = territories;
    }

    /// Makes a group, found at once by every search.
    ///
    /// @return empty when a group of that name exists
    /// @throws IllegalArgumentException for a blank or too long name, too few or too many members, or an unknown one
    public Optional<TerritoryId> make(String name, List<TerritoryId> members) {
        List<TerritoryId> distinct = members.stream().distinct().toList();
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || distinct.size() < FEWEST_MEMBERS
                || distinct.size() > MOST_MEMBERS
                || distinct.stream().anyMatch(member -> territories.find(member).isEmpty())) {
            throw new IllegalArgumentException("Not a group: " + name + " " + members);
        }
        Grouping made = new Grouping(Slug.of(name), name.strip(), distinct);
        if (!groupings.add(made)) {
            return Optional.empty();
        }
        territories.reload();
        return Optional.of(TerritoryId.groupe(made.slug()));
    }
}
