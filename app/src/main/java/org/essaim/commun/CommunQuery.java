package org.essaim.commun;

import java.util.Optional;

/// Which communs, in which order.
///
/// @param words   each must be found somewhere, without accents, or in a condition that rooms put to it; empty for all
/// @param kind    communs that adapt nothing, adaptations, or both
/// @param licence a key, or all
public record CommunQuery(String words, Kind kind, Optional<String> licence, Order order) {
    public static final CommunQuery ALL = new CommunQuery("", Kind.ANY, Optional.empty(), Order.RECENT);

    public enum Kind {
        ANY,
        FIRST,
        ADAPTATION
    }

    public enum Order {
        RECENT("published_at desc, id"),
        TITLE("title collate \"fr-x-icu\", id"),
        TAKERS("takers desc, published_at desc, id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }
}
