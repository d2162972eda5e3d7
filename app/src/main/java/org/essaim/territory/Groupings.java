package org.essaim.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The groups of territories that somebody made: few, read whole.
@Repository
class Groupings {
    private static final String ALL = """
            select slug, name, members from territory.grouping order by slug
            """;

    private static final String ADD = """
            insert into territory.grouping (slug, name, members) values (:slug, :name, :members)
            on conflict (slug) do nothing
            """;

    private static final String CHANGE = """
            update territory.grouping set name = :name, members = :members where slug = :slug
            """;

    private final JdbcClient jdbc;

    Groupings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Grouping> all() {
        return jdbc.sql(ALL).query(Groupings::row).list();
    }

    /// @return whether its slug was free
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(Grouping grouping) {
        return write(ADD, grouping);
    }

    /// @return whether there is one of this slug
    @Transactional(propagation = Propagation.MANDATORY)
    boolean change(Grouping grouping) {
        return write(CHANGE, grouping);
    }

    private boolean write(String sql, Grouping grouping) {
        return jdbc.sql(sql)
                        .param("slug", grouping.slug())
                        .param("name", grouping.name())
                        .param(
                                "members",
                                grouping.members().stream().map(TerritoryId::toString).toArray(String[]::new))
                        .update()
                == 1;
    }

    private static Grouping row(ResultSet row, int number) throws SQLException {
        var members = Arrays.stream((String[]) row.getArray("members").getArray())
                .map(TerritoryId::parse)
                .map(id -> id.orElseThrow(() -> new IllegalStateException("Not a territory in a grouping")))
                .toList();
        return new Grouping(row.getString("slug"), row.getString("name"), members);
    }
}
