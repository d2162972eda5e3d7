package org.essaim.initiative;

import java.util.Optional;
import org.essaim.territory.TerritoryId;

/// Which initiatives, in which order.
///
/// @param words each must be found somewhere, without accents; empty for all
/// @param within initiatives of this territory and of those it contains
public record InitiativeQuery(
        String words, Optional<TerritoryId> within, Optional<Theme> theme, Order order) {
    public static final InitiativeQuery ALL =
            new InitiativeQuery("", Optional.empty(), Optional.empty(), Order.RECENT);

    /// All those of a territory and of those it contains.
    public static InitiativeQuery within(TerritoryId territory) {
        return new InitiativeQuery("", Optional.of(territory), Optional.empty(), Order.RECENT);
    }

    public enum Order {
        RECENT("changed_at desc, id"),
        TITLE("title collate \"fr-x-icu\", id"),
        TERRITORY("territory_name collate \"fr-x-icu\", title collate \"fr-x-icu\", id");

        final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }
}
