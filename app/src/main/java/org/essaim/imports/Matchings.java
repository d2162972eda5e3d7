package org.essaim.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.ui.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Which column is which field, as somebody said it once for all the files with the same titles, in whatever order.
@Repository
class Matchings {
    private static final String KEEP = """
            insert into imports.matching (header, list, columns, made_by, made_at)
            values (:header, :list, :columns::jsonb, :by, :at)
            on conflict (header) do update set
                list = excluded.list, columns = excluded.columns, made_by = excluded.made_by, made_at = excluded.made_at
            """;
    private static final String FIND = "select list, columns from imports.matching where header = :header";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    /// @param titles of columns, by field
    record Kept(String list, Map<String, String> titles) {}

    Matchings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Proposal said, UUID by) {
        Map<String, String> titles = said.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> said.columns().get(it.getValue())));
        jdbc.sql(KEEP)
                .param("header", header(said.columns()))
                .param("list", said.list().slug())
                .param("columns", JSON.writeValueAsString(titles))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(List<String> columns) {
        return jdbc.sql(FIND)
                .param("header", header(columns))
                .query((row, _) -> new Kept(
                        row.getString("list"),
                        JSON.readValue(row.getString("columns"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    private static String header(List<String> columns) {
        return HexFormat.of().formatHex(Sha256.of(columns.stream().sorted().collect(Collectors.joining("\n"))));
    }
}
