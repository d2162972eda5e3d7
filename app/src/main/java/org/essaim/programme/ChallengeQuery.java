package org.essaim.programme;

import java.util.Optional;

/// Which of the enjeux shown, in which order.
///
/// @param words each must be found in the enjeu, its why or its programme, without accents; empty for all
/// @param programme the slug of one, or all
public record ChallengeQuery(String words, Optional<String> programme, Order order) {
    public enum Order {
        /// By programme, as they are shown; in each by the vote once it was counted, before it as they were proposed.
        RANK(""),
        RECENT("proposed_at desc, "),
        TITLE("c.title collate \"fr-x-icu\", ");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }
}
