package org.essaim.project;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.project.Project.Phase;

/// Which projects are asked for: those that are public, and one's own.
///
/// @param words that title, purpose, territory or owner hold
/// @param own those that the reader keeps
public record ProjectQuery(String words, Optional<Phase> phase, Order order, Set<UUID> own) {
    public enum Order {
        RECENT("changed_at desc"),
        TITLE("title collate \"fr-x-icu\"");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    public static final ProjectQuery OF_ALL = new ProjectQuery("", Optional.empty(), Order.RECENT, Set.of());

    public ProjectQuery {
        own = Set.copyOf(own);
    }
}
