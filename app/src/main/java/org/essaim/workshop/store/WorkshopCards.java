package org.essaim.workshop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.workshop.JoinCode;
import org.essaim.workshop.WorkshopCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row of each workshop, and who leads it.
@Component
public class WorkshopCards {
    private static final String COLUMNS = """
            select id, slug, code, title, challenge, starts_at, state, published, example, demonstration,
                   rehearsal_of is not null, wall_key
            from workshop.workshop
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkshopCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes the row under which the log is kept.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when the slug or the code is taken
    public void create(WorkshopCard card, Optional<UUID> rehearsalOf) {
        jdbc.sql("""
                insert into workshop.workshop (id, slug, code, title, challenge, starts_at, state, published, example,
                    demonstration, rehearsal_of, wall_key, created_at)
                values (:id, :slug, :code, :title, :challenge, :startsAt, :state, :published, :example,
                    :demonstration, :rehearsalOf, :wallKey, :createdAt)""")
                .param("id", card.id())
                .param("slug", card.slug())
                .param("code", card.code())
                .param("title", card.title())
                .param("challenge", card.challenge())
                .param("startsAt", Timestamp.from(card.startsAt()))
                .param("state", card.state().name())
                .param("published", card.published())
                .param("example", card.example())
                .param("demonstration", card.demonstration())
                .param("rehearsalOf", rehearsalOf.orElse(null))
                .param("wallKey", card.wallKey())
                .param("createdAt", Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<WorkshopCard> byId(UUID id) {
        return one("where id = :it", id);
    }

    /// Those there are, in no order.
    public List<WorkshopCard> byIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(WorkshopCards::card)
                .list();
    }

    public Optional<WorkshopCard> bySlug(String slug) {
        return one("where slug = :it", slug);
    }

    public Optional<WorkshopCard> byCode(JoinCode code) {
        return one("where code = :it", code.text());
    }

    public Optional<WorkshopCard> byWallKey(String key) {
        return one("where wall_key = :it", key);
    }

    /// Those not rehearsals, the latest date first.
    public List<WorkshopCard> list() {
        return jdbc.sql(COLUMNS + "where rehearsal_of is null order by starts_at desc, id")
                .query(WorkshopCards::card)
                .list();
    }

    /// Those not rehearsals in which somebody of one of these territories took part, the latest date first.
    public List<WorkshopCard> of(List<String> territories) {
        return jdbc.sql(COLUMNS + """
                where rehearsal_of is null and id in (
                    select workshop_id from workshop.event
                    where type = 'room.joined' and data -> 'place' ->> 'territory' = any(:territories))
                order by starts_at desc, id""")
                .param("territories", territories.toArray(String[]::new))
                .query(WorkshopCards::card)
                .list();
    }

    /// The rehearsal under way of a workshop, the latest begun.
    public Optional<WorkshopCard> rehearsalOf(UUID workshop) {
        return jdbc.sql(COLUMNS + "where rehearsal_of = :it order by created_at desc limit 1")
                .param("it", workshop)
                .query(WorkshopCards::card)
                .optional();
    }

    public void addFacilitator(UUID workshop, UUID account) {
        jdbc.sql("""
                insert into workshop.facilitator (workshop_id, account_id) values (:workshop, :account)
                on conflict do nothing""")
                .param("workshop", workshop)
                .param("account", account)
                .update();
    }

    public boolean isFacilitator(UUID workshop, UUID account) {
        return jdbc.sql("""
                select exists (select from workshop.facilitator where workshop_id = :workshop and account_id = :account)""")
                .param("workshop", workshop)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /// The workshops that an account leads.
    public Set<UUID> ledBy(UUID account) {
        return Set.copyOf(jdbc.sql("select workshop_id from workshop.facilitator where account_id = :account")
                .param("account", account)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    public List<UUID> facilitators(UUID workshop) {
        return jdbc.sql("select account_id from workshop.facilitator where workshop_id = :workshop order by account_id")
                .param("workshop", workshop)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private Optional<WorkshopCard> one(String where, Object it) {
        return jdbc.sql(COLUMNS + where).param("it", it).query(WorkshopCards::card).optional();
    }

    private static WorkshopCard card(ResultSet row, int number) throws SQLException {
        return new WorkshopCard(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                WorkshopCard.State.valueOf(row.getString(7)),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getString(12));
    }
}
