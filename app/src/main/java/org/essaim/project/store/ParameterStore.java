package org.essaim.project.store;

import essaim.money.Rate;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The figures of the law, each from a day on.
@Repository
public class ParameterStore {
    private final JdbcClient jdbc;

    ParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The line that holds on that day; before the first, the first.
    public Rate rate(String key, LocalDate day) {
        return jdbc.sql("""
                        select value from project.parameter where key = :key
                        order by valid_from <= :day desc, abs(valid_from - cast(:day as date)) limit 1""")
                .param("key", key)
                .param("day", day)
                .query((row, _) -> Rate.of(row.getString("value")))
                .single();
    }
}
