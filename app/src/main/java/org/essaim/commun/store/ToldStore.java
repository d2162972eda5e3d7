package org.essaim.commun.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is told of a commun's next versions, and of which they were.
@Repository
public class ToldStore {
    private static final String TAKERS = """
            insert into commun.told (concept_id, taker_id)
            select concept_id, id from commun.taker where concept_id = :commun and email <> ''
            on conflict do nothing
            """;
    /// Not those who wrote the commun itself: they know.
    private static final String ADAPTERS = """
            insert into commun.told (concept_id, account_id)
            select distinct c.parent_id, a.account_id
            from commun.concept c join commun.author a on a.concept_id = c.id
            where c.parent_id = :commun
              and not exists (select from commun.author own where own.concept_id = :commun and own.account_id = a.account_id)
            on conflict do nothing
            """;
    private static final String TELL = """
            with telling as (
                update commun.told set version = :version
                where concept_id = :commun and version < :version and not stopped
                returning taker_id, account_id, stop_key
            )
            select telling.*, coalesce(taker.email, '') as email
            from telling left join commun.taker taker on taker.id = telling.taker_id
            order by taker.at nulls first, telling.stop_key
            """;

    /// Somebody to write to.
    ///
    /// @param account whose address their account knows; nothing for who left theirs
    /// @param email   as they left it; empty for an account
    public record Told(@Nullable UUID account, String email, UUID stopKey) {}

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those to be told of a version now. They count as told: asked again, it answers nobody.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Told> tell(UUID commun, int version) {
        jdbc.sql(TAKERS).param("commun", commun).update();
        jdbc.sql(ADAPTERS).param("commun", commun).update();
        return jdbc.sql(TELL)
                .param("commun", commun)
                .param("version", version)
                .query((row, _) -> new Told(
                        row.getObject("account_id", UUID.class),
                        row.getString("email"),
                        row.getObject("stop_key", UUID.class)))
                .list();
    }

    /// The commun whose news a link stops.
    public Optional<UUID> byStopKey(UUID key) {
        return jdbc.sql("select concept_id from commun.told where stop_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    public boolean isStopped(UUID key) {
        return jdbc.sql("select stopped from commun.told where stop_key = :key")
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(UUID key) {
        jdbc.sql("update commun.told set stopped = true where stop_key = :key")
                .param("key", key)
                .update();
    }

    /// What the letters were about that somebody was told by, who left this with « mon territoire reprendrait »: one a
    /// version.
    public List<String> letters(UUID taker) {
        return jdbc.sql("""
                        select stop_key, number from commun.told, generate_series(1, version) as number
                        where taker_id = :taker""")
                .param("taker", taker)
                .query((row, _) -> about(row.getObject("stop_key", UUID.class), row.getInt("number")))
                .list();
    }

    /// What a letter is about that tells of a version; see [org.essaim.mail.Letter#about].
    public static String about(UUID stopKey, int version) {
        return "nouvelles:" + stopKey + ":" + version;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID account) {
        jdbc.sql("delete from commun.told where account_id = :account")
                .param("account", account)
                .update();
    }
}
