package org.essaim.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.imports.ImportRun.Counts;
import org.essaim.imports.ImportRun.Failure;
import org.essaim.imports.ImportRun.RefusedLine;
import org.essaim.imports.ImportRun.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The imports of every room, in PostgreSQL. Their table is in the schema of `initiative`, whose projects say from which they
/// came; each room sees those of its lists.
@Repository
class ImportRuns {
    private static final String BEGIN = """
            insert into initiative.import_run (id, file_names, asked_by, state, dataset, started_at, total_bytes)
            values (:id, :files, :by, 'running', :dataset, :now, :bytes)
            on conflict do nothing
            """;
    private static final String PROGRESS = """
            update initiative.import_run set read_bytes = :bytes, read = :read
            where id = :id and state = 'running'
            """;
    private static final String END = """
            update initiative.import_run set state = :state, ended_at = :now, read_bytes = total_bytes, read = :read,
                created = :created, updated = :updated, unchanged = :unchanged, refused = :refused,
                refusals = :refusals::jsonb, remarks = :remarks::jsonb, failure = :failure::jsonb
            where id = :id and state = 'running'
            """;
    private static final String ALL_BUT_REFUSALS = """
            select id, file_names, asked_by, state, dataset, started_at, ended_at, total_bytes, read_bytes, read, created,
                updated, unchanged, refused, '[]' as refusals, '[]' as remarks, failure
            from initiative.import_run
            """;
    /// Of these lists, in whatever year: see [Edition#slug].
    private static final String OF = "regexp_replace(dataset, '-[0-9]{4}$', '') = any(:lists) ";
    private static final String FIND = "select * from initiative.import_run where id = :id and " + OF;
    private static final String RUNNING = ALL_BUT_REFUSALS + "where state = 'running'";
    private static final String LIST = ALL_BUT_REFUSALS + "where " + OF + """
            and (:state = '' or state = :state) order by started_at desc, id desc limit :limit offset :offset
            """;
    private static final String COUNT = "select count(*) from initiative.import_run where " + OF + """
            and (:state = '' or state = :state)
            """;
    private static final String HOLD = """
            select pg_try_advisory_xact_lock(hashtextextended('initiative.import_run ' || :id, 0))
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// False when another import of the same list is running.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(UUID id, List<String> files, Optional<UUID> by, String dataset, long bytes) {
        return jdbc.sql(BEGIN)
                        .param("id", id)
                        .param("files", files.toArray(String[]::new))
                        .param("by", by.orElse(null))
                        .param("dataset", dataset)
                        .param("now", now())
                        .param("bytes", bytes)
                        .update()
                == 1;
    }

    /// Takes the lock that says, until the transaction ends, that somebody runs this import.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(UUID id) {
        return jdbc.sql(HOLD).param("id", id.toString()).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void progress(UUID id, long bytes, int read) {
        jdbc.sql(PROGRESS)
                .param("id", id)
                .param("bytes", bytes)
                .param("read", read)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id, State state, Counts counts, List<RefusedLine> refusals, List<Remark> remarks, @Nullable Failure failure) {
        jdbc.sql(END)
                .param("id", id)
                .param("state", state.word())
                .param("now", now())
                .param("read", counts.read())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("refused", counts.refused())
                .param("refusals", JSON.writeValueAsString(refusals))
                .param("remarks", JSON.writeValueAsString(remarks))
                .param("failure", failure == null ? null : JSON.writeValueAsString(failure))
                .update();
    }

    Optional<ImportRun> find(List<KnownList> lists, UUID id) {
        return jdbc.sql(FIND).param("id", id).param("lists", slugs(lists)).query(ImportRuns::row).optional();
    }

    List<ImportRun> running() {
        return jdbc.sql(RUNNING).query(ImportRuns::row).list();
    }

    List<ImportRun> list(List<KnownList> lists, Optional<State> state, int limit, int offset) {
        return jdbc.sql(LIST)
                .param("lists", slugs(lists))
                .param("state", state.map(State::word).orElse(""))
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportRuns::row)
                .list();
    }

    int count(List<KnownList> lists, Optional<State> state) {
        return jdbc.sql(COUNT)
                .param("lists", slugs(lists))
                .param("state", state.map(State::word).orElse(""))
                .query(Integer.class)
                .single();
    }

    Instant instant() {
        return clock.instant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String[] slugs(List<KnownList> lists) {
        return lists.stream().map(KnownList::slug).toArray(String[]::new);
    }

    private static ImportRun row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        @Nullable String failure = row.getString("failure");
        return new ImportRun(
                row.getObject("id", UUID.class),
                List.of((String[]) row.getArray("file_names").getArray()),
                Optional.ofNullable(row.getObject("asked_by", UUID.class)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("dataset"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant),
                row.getLong("total_bytes"),
                row.getLong("read_bytes"),
                new Counts(
                        row.getInt("read"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("refused")),
                JSON.readValue(row.getString("refusals"), new TypeReference<List<RefusedLine>>() {}),
                JSON.readValue(row.getString("remarks"), new TypeReference<List<Remark>>() {}),
                failure == null ? Optional.empty() : Optional.of(JSON.readValue(failure, Failure.class)));
    }
}
