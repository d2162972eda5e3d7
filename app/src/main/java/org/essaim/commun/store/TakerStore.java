package org.essaim.commun.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.Taker;
import org.essaim.ui.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Territories that would take a commun up.
@Repository
public class TakerStore {
    private static final String INSERT = """
            insert into commun.taker (id, concept_id, version, territory, territory_name, name, email, message, key_hash, at)
            values (:id, :concept, :version, :territory, :territoryName, :name, :email, :message, :hash, :at)
            on conflict (id) do nothing
            """;

    private final JdbcClient jdbc;

    TakerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the key of the link by which it is taken back; nothing when that id was kept before
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Key> add(UUID commun, Taker taker, Instant at) {
        Key key = Key.draw();
        int added = jdbc.sql(INSERT)
                .param("id", taker.id())
                .param("concept", commun)
                .param("version", taker.version())
                .param("territory", taker.territory())
                .param("territoryName", taker.territoryName())
                .param("name", taker.name())
                .param("email", taker.email())
                .param("message", taker.message())
                .param("hash", key.hash())
                .param("at", ConceptStore.time(at))
                .update();
        return added == 1 ? Optional.of(key) : Optional.empty();
    }

    /// The earliest first.
    public List<Taker> of(UUID commun) {
        return jdbc.sql("select * from commun.taker where concept_id = :commun order by at, id")
                .param("commun", commun)
                .query((row, _) -> new Taker(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("territory"),
                        row.getString("territory_name"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("message"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The commun of the taker with that key.
    public Optional<UUID> byKey(Key key) {
        return jdbc.sql("select concept_id from commun.taker where key_hash = :hash")
                .param("hash", key.hash())
                .query(UUID.class)
                .optional();
    }

    public Optional<UUID> idByKey(Key key) {
        return jdbc.sql("select id from commun.taker where key_hash = :hash")
                .param("hash", key.hash())
                .query(UUID.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean removeByKey(Key key) {
        return jdbc.sql("delete from commun.taker where key_hash = :hash")
                        .param("hash", key.hash())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID commun, UUID taker) {
        return jdbc.sql("delete from commun.taker where concept_id = :commun and id = :id")
                        .param("commun", commun)
                        .param("id", taker)
                        .update()
                == 1;
    }
}
