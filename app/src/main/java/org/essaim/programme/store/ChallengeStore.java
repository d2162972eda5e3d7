package org.essaim.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Challenge;
import org.essaim.programme.Challenge.State;
import org.essaim.programme.ChallengeQuery;
import org.essaim.programme.NewChallenge;
import org.essaim.text.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class ChallengeStore {
    private static final String SELECT = "select * from programme.challenge ";
    private static final String INSERT = """
            insert into programme.challenge
                (id, programme_id, position, title, why, territory, territory_name, state, proposed_at)
            values (:id, :programme,
                (select coalesce(max(position), 0) + 1 from programme.challenge where programme_id = :programme),
                :title, :why, :territory, :territoryName, :state, :now)
            on conflict (id) do nothing
            """;

    private static final String ASKED = """
            from programme.challenge c join programme.programme p on p.id = c.programme_id
            where c.state = 'ACCEPTED' and (:programme = '' or p.slug = :programme) and %s like all (:patterns)
            """.formatted(Folded.sql("c.title || ' ' || c.why || ' ' || p.title"));
    /// As [org.essaim.programme.domain.Ranking] orders them.
    private static final String RANKED = ProgrammeStore.LATEST_FIRST + """
            , (select count(*) from programme.counted_ballot b where b.programme_id = p.id and c.id = any (b.approved)) desc,
            c.position
            """;

    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Under the programme's lock, since its position is the next one.
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(UUID programme, NewChallenge made, Instant now) {
        jdbc.sql(INSERT)
                .param("id", made.id())
                .param("programme", programme)
                .param("title", made.title())
                .param("why", made.why())
                .param("territory", made.territory())
                .param("territoryName", made.territoryName())
                .param("state", made.state().name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reword(UUID id, String title, String why) {
        jdbc.sql("update programme.challenge set title = :title, why = :why where id = :id")
                .param("id", id)
                .param("title", title)
                .param("why", why)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moderate(UUID id, State state) {
        jdbc.sql("update programme.challenge set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    public Optional<Challenge> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(ChallengeStore::row).optional();
    }

    /// Those there are, in no order.
    public List<Challenge> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query(ChallengeStore::row).list();
    }

    /// All of a programme's, in the order in which they were proposed.
    public List<Challenge> of(UUID programme) {
        return of(List.of(programme));
    }

    public List<Challenge> of(Collection<UUID> programmes) {
        return jdbc.sql(SELECT + "where programme_id = any (:programmes) order by programme_id, position")
                .param("programmes", programmes.toArray(UUID[]::new))
                .query(ChallengeStore::row)
                .list();
    }

    public long count(ChallengeQuery query) {
        return asked("select count(*) " + ASKED, query).query(Long.class).single();
    }

    public List<Challenge> list(ChallengeQuery query, int limit, int offset) {
        return asked(
                        "select c.* " + ASKED + "order by " + query.order().sql() + RANKED + "limit :limit offset :offset",
                        query)
                .param("limit", limit)
                .param("offset", offset)
                .query(ChallengeStore::row)
                .list();
    }

    private StatementSpec asked(String sql, ChallengeQuery query) {
        return jdbc.sql(sql)
                .param("programme", query.programme().orElse(""))
                .param("patterns", Folded.patterns(query.words()).toArray(String[]::new));
    }

    private static Challenge row(ResultSet row, int number) throws SQLException {
        return new Challenge(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("position"),
                row.getString("title"),
                row.getString("why"),
                row.getString("territory"),
                row.getString("territory_name"),
                State.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
