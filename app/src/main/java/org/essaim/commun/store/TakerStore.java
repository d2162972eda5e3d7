package org.essaim.commun.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.Taker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Territories that would take a commun up.
@Repository
public class TakerStore {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String INSERT = """
            insert into commun.taker (id, concept_id, version, territory, territory_name, name, message, key_hash, at)
            values (:id, :concept, :version, :territory, :territoryName, :name, :message, :hash, :at)
            on conflict (id) do nothing
            """;

    private final JdbcClient jdbc;

    TakerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the unguessable part of the link by which it is taken back; nothing when that id was kept before
    public Optional<String> add(UUID commun, Taker taker, Instant at) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        int added = jdbc.sql(INSERT)
                .param("id", taker.id())
                .param("concept", commun)
                .param("version", taker.version())
                .param("territory", taker.territory())
                .param("territoryName", taker.territoryName())
                .param("name", taker.name())
                .param("message", taker.message())
                .param("hash", hash(key))
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
                        row.getString("message"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The commun of the taker with that key.
    public Optional<UUID> byKey(String key) {
        return jdbc.sql("select concept_id from commun.taker where key_hash = :hash")
                .param("hash", hash(key))
                .query(UUID.class)
                .optional();
    }

    public boolean removeByKey(String key) {
        return jdbc.sql("delete from commun.taker where key_hash = :hash")
                        .param("hash", hash(key))
                        .update()
                == 1;
    }

    public boolean remove(UUID commun, UUID taker) {
        return jdbc.sql("delete from commun.taker where concept_id = :commun and id = :id")
                        .param("commun", commun)
                        .param("id", taker)
                        .update()
                == 1;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
