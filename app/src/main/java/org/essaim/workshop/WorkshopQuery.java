package org.essaim.workshop;

import java.util.Optional;
import org.essaim.workshop.WorkshopCard.State;

/// Which workshops, in which order; rehearsals never.
///
/// @param words each must be found in the title or the enjeu, without accents; empty for all
/// @param state none for all
public record WorkshopQuery(String words, Optional<State> state, Order order) {
    public enum Order {
        LATEST("starts_at desc, slug"),
        OLDEST("starts_at, slug"),
        TITLE("title collate \"fr-x-icu\", starts_at desc, slug");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }
}
