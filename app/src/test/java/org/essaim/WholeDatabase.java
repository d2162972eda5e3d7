package org.essaim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks everywhere: in every column of every table that there is, those that the next migration makes included.
public final class WholeDatabase {
    private final JdbcClient jdbc;

    public WholeDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every table, as `schema.table`, but those of the migrations themselves.
    public List<String> tables() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and table_name not like 'flyway%' and table_name <> 'flyway_schema_history'
                        order by 1""")
                .query(String.class)
                .list();
    }

    /// The tables of which some row holds this text, however its letters are cased, be it in a column of bytes.
    public List<String> holding(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            long rows = jdbc.sql("select count(*) from " + table
                            + " as r where strpos(lower(r::text), lower(:text)) > 0 or strpos(r::text, :bytes) > 0")
                    .param("text", text)
                    .param("bytes", bytes)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    /// What every table holds, in a word each: two that differ tell of a change.
    public Map<String, String> contents(Set<String> leftOut) {
        Map<String, String> contents = new TreeMap<>();
        for (String table : tables()) {
            if (!leftOut.contains(table)) {
                contents.put(
                        table,
                        jdbc.sql("select count(*) || ' rows ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from " + table
                                        + " as r")
                                .query(String.class)
                                .single());
            }
        }
        return contents;
    }
}
