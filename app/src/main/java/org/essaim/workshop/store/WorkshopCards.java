package org.essaim.workshop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.text.Folded;
import org.essaim.workshop.Appointment;
import org.essaim.workshop.JoinCode;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.WorkshopQuery;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The row of each workshop, and who leads it.
@Repository
public class WorkshopCards {
    private static final String COLUMNS = """
            select id, slug, code, title, challenge, starts_at, state, published, example, demonstration,
                   rehearsal_of is not null as rehearsal, wall_key, host, host_name, place, zone, minutes, video_link,
                   called_off_at is not null as called_off, sequence
            from workshop.workshop
            """;
    private static final String ASKED = """
            where rehearsal_of is null and (:state = '' or state = :state) and %s like all (:patterns)
            """.formatted(Folded.sql("title || ' ' || challenge"));

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkshopCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes the row under which the log is kept.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when the slug or the code is taken
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(WorkshopCard card, Optional<UUID> rehearsalOf) {
        jdbc.sql("""
                insert into workshop.workshop (id, slug, code, title, challenge, starts_at, state, published, example,
                    demonstration, rehearsal_of, wall_key, host, host_name, place, zone, minutes, video_link, created_at)
                values (:id, :slug, :code, :title, :challenge, :startsAt, :state, :published, :example,
                    :demonstration, :rehearsalOf, :wallKey, :host, :hostName, :place, :zone, :minutes, :videoLink,
                    :createdAt)""")
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
                .param("host", card.venue().host().territory())
                .param("hostName", card.venue().host().name())
                .param("place", card.venue().place())
                .param("zone", card.venue().zone().getId())
                .param("minutes", card.appointment().minutes())
                .param("videoLink", card.appointment().videoLink())
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

    /// How many there are of each state, whichever is asked for.
    public Map<State, Long> counts(WorkshopQuery query) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        asked("select state, count(*) as workshops from workshop.workshop " + ASKED + "group by state",
                        new WorkshopQuery(query.words(), Optional.empty(), query.order()))
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("workshops"));
                });
        return counts;
    }

    public List<WorkshopCard> list(WorkshopQuery query, int limit, int offset) {
        return asked(COLUMNS + ASKED + "order by " + query.order().sql() + " limit :limit offset :offset", query)
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkshopCards::card)
                .list();
    }

    private StatementSpec asked(String sql, WorkshopQuery query) {
        return jdbc.sql(sql)
                .param("state", query.state().map(State::name).orElse(""))
                .param("patterns", Folded.patterns(query.words()).toArray(String[]::new));
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

    @Transactional(propagation = Propagation.MANDATORY)
    public void addFacilitator(UUID workshop, UUID account) {
        jdbc.sql("""
                insert into workshop.facilitator (workshop_id, account_id, added_at) values (:workshop, :account, :now)
                on conflict do nothing""")
                .param("workshop", workshop)
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removeFacilitator(UUID workshop, UUID account) {
        jdbc.sql("delete from workshop.facilitator where workshop_id = :workshop and account_id = :account")
                .param("workshop", workshop)
                .param("account", account)
                .update();
    }

    /// Of every workshop.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetFacilitator(UUID account) {
        jdbc.sql("delete from workshop.facilitator where account_id = :account").param("account", account).update();
    }

    /// Makes those who change who leads a workshop wait for one another, until the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdFacilitators(UUID workshop) {
        jdbc.sql("select account_id from workshop.facilitator where workshop_id = :workshop for update")
                .param("workshop", workshop)
                .query(UUID.class)
                .list();
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
                .query((row, _) -> row.getObject("workshop_id", UUID.class))
                .list());
    }

    /// In the order in which they came to lead it.
    public List<UUID> facilitators(UUID workshop) {
        return jdbc.sql("""
                select account_id from workshop.facilitator where workshop_id = :workshop
                order by added_at, account_id""")
                .param("workshop", workshop)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /// Those who lead any of these.
    public Set<UUID> leaders(Collection<UUID> workshops) {
        return Set.copyOf(jdbc.sql("select distinct account_id from workshop.facilitator where workshop_id = any (:ids)")
                .param("ids", workshops.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list());
    }

    private Optional<WorkshopCard> one(String where, Object it) {
        return jdbc.sql(COLUMNS + where).param("it", it).query(WorkshopCards::card).optional();
    }

    private static WorkshopCard card(ResultSet row, int number) throws SQLException {
        return new WorkshopCard(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("code"),
                row.getString("title"),
                row.getString("challenge"),
                row.getTimestamp("starts_at").toInstant(),
                WorkshopCard.State.valueOf(row.getString("state")),
                row.getBoolean("published"),
                row.getBoolean("example"),
                row.getBoolean("demonstration"),
                row.getBoolean("rehearsal"),
                row.getString("wall_key"),
                new Appointment(
                        new Venue(
                                new Place(row.getString("host"), row.getString("host_name")),
                                row.getString("place"),
                                ZoneId.of(row.getString("zone"))),
                        row.getInt("minutes"),
                        row.getString("video_link"),
                        row.getBoolean("called_off"),
                        row.getInt("sequence")));
    }
}
