package org.essaim.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.programme.Ballot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Ballots: by voter while the vote is open, sorted and nobody's once it is counted.
@Repository
public class BallotStore {
    private static final String INSERT = """
            insert into programme.ballot (id, programme_id, voter, voter_name, email, key_hash, approved, cast_at, admitted)
            values (:id, :programme, :voter, :name, :email, :hash, :approved, :now, false)
            on conflict (programme_id, voter) do nothing
            """;
    private static final String SELECT =
            "select id, programme_id, voter_name, email, admitted, approved from programme.ballot ";
    private static final String COUNT = """
            insert into programme.counted_ballot (programme_id, number, approved)
            select programme_id, row_number() over (order by approved), approved
              from (select programme_id, array(select unnest(approved) order by 1) as approved
                      from programme.ballot where programme_id = :programme and admitted) as sorted
            """;

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when this voter has voted already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(
            UUID id, UUID programme, String voter, String name, String email, byte[] hash, Set<UUID> approved, Instant now) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("programme", programme)
                        .param("voter", voter)
                        .param("name", name)
                        .param("email", email)
                        .param("hash", hash)
                        .param("approved", approved.toArray(UUID[]::new))
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID id, Set<UUID> approved) {
        jdbc.sql("update programme.ballot set approved = :approved where id = :id")
                .param("id", id)
                .param("approved", approved.toArray(UUID[]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(UUID programme, Collection<UUID> ids) {
        jdbc.sql("update programme.ballot set admitted = true where programme_id = :programme and id = any (:ids)")
                .param("programme", programme)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean delete(UUID programme, UUID id) {
        return jdbc.sql("delete from programme.ballot where programme_id = :programme and id = :id")
                        .param("programme", programme)
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<Ballot> byHash(byte[] hash) {
        return jdbc.sql(SELECT + "where key_hash = :hash")
                .param("hash", hash)
                .query(BallotStore::row)
                .optional();
    }

    /// Who voted, by name; what they retained is not for whoever reads this.
    public List<Ballot> cast(UUID programme) {
        return jdbc.sql(SELECT + "where programme_id = :programme order by voter_name collate \"fr-x-icu\", id")
                .param("programme", programme)
                .query(BallotStore::row)
                .list();
    }

    /// How many voted, of each programme whose vote is open; none is left out of the map only if nobody did.
    public Map<UUID, Integer> turnout(Collection<UUID> programmes) {
        Map<UUID, Integer> turnout = new HashMap<>();
        jdbc.sql("""
                select programme_id, count(*) as voters from programme.ballot where programme_id = any (:programmes)
                group by programme_id""")
                .param("programmes", programmes.toArray(UUID[]::new))
                .query(row -> {
                    turnout.put(row.getObject("programme_id", UUID.class), row.getInt("voters"));
                });
        return turnout;
    }

    /// Takes the voters away from their ballots.
    ///
    /// @return the ballots that had voters
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> count(UUID programme) {
        jdbc.sql(COUNT).param("programme", programme).update();
        return jdbc.sql("delete from programme.ballot where programme_id = :programme returning id")
                .param("programme", programme)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// The ballots of votes that were counted, by programme.
    public Map<UUID, List<Set<UUID>>> counted(Collection<UUID> programmes) {
        Map<UUID, List<Set<UUID>>> counted = new HashMap<>();
        jdbc.sql("""
                select programme_id, approved from programme.counted_ballot where programme_id = any (:programmes)
                order by programme_id, number""")
                .param("programmes", programmes.toArray(UUID[]::new))
                .query(row -> {
                    counted.computeIfAbsent(row.getObject("programme_id", UUID.class), _ -> new ArrayList<>())
                            .add(approved(row));
                });
        return counted;
    }

    private static Ballot row(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getString("voter_name"),
                row.getString("email"),
                row.getBoolean("admitted"),
                approved(row));
    }

    private static Set<UUID> approved(ResultSet row) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) row.getArray("approved").getArray()));
    }
}
