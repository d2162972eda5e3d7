package org.essaim.commun.store;

import java.util.Optional;
import java.util.UUID;

/// Which concepts, published or not, in which order.
///
/// @param workshop that they draw from, among others; all when none is said
public record DraftQuery(Reach reach, Optional<UUID> workshop, Order order) {
    public enum Order {
        /// What changed last first.
        RECENT("c.changed_at desc, c.id"),
        TITLE("c.body ->> 'title' collate \"fr-x-icu\", c.id");

        final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }
}
