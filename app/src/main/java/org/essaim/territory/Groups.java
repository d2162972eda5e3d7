package org.essaim.territory;

import java.util.List;
import java.util.Optional;
import org.essaim.text.Typed;
import org.essaim.ui.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes groups of territories that act together without being one official territory, such as the EPCI of one contract.
@Service
public class Groups {
    public static final int LONGEST_NAME = 80;
    public static final int FEWEST_MEMBERS = 2;
    public static final int MOST_MEMBERS = 30;

    private final Groupings groupings;
    private final Territories territories;
    private final TransactionOperations transaction;

    Groups(Groupings groupings, Territories territories, TransactionOperations transaction) {
        this.groupings = groupings;
        this.territories = territories;
        this.transaction = transaction;
    }

    /// Makes a group, found at once by every search.
    ///
    /// @return empty when a group of that name exists
    /// @throws IllegalArgumentException for a blank or too long name, too few or too many members, or an unknown one
    public Optional<TerritoryId> make(String name, List<TerritoryId> members) {
        Grouping made = grouping(Slug.of(name), name, members);
        if (!transaction.execute(_ -> groupings.add(made))) {
            return Optional.empty();
        }
        territories.reload();
        return Optional.of(TerritoryId.groupe(made.slug()));
    }

    /// Changes a group's name and members. Its id stays, and whatever refers to it.
    ///
    /// @throws IllegalArgumentException as when it is made, or for no group
    public void change(TerritoryId group, String name, List<TerritoryId> members) {
        if (group.level() != TerritoryId.Level.GROUPE
                || !transaction.execute(_ -> groupings.change(grouping(group.code(), name, members)))) {
            throw new IllegalArgumentException("No group: " + group);
        }
        territories.reload();
    }

    private Grouping grouping(String slug, String name, List<TerritoryId> members) {
        List<TerritoryId> distinct = members.stream().distinct().toList();
        if (Typed.line(name).isEmpty()
                || Typed.length(name) > LONGEST_NAME
                || distinct.size() < FEWEST_MEMBERS
                || distinct.size() > MOST_MEMBERS
                || distinct.stream().anyMatch(member -> territories.find(member).isEmpty())) {
            throw new IllegalArgumentException("Not a group: " + name + " " + members);
        }
        return new Grouping(slug, Typed.line(name), distinct);
    }
}
