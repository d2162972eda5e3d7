package org.essaim.workshop.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.workshop.CardWatcher;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Workshop;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the row of a workshop up with its log, and tells those who watch.
@Repository
public class CardKeeping {
    private static final String KEEP = """
            update workshop.workshop
            set title = :title, challenge = :challenge, starts_at = :startsAt, state = :state, published = :published,
                example = :example, capacity = :capacity, host = :host, host_name = :hostName, place = :place,
                zone = :zone, minutes = :minutes, video_link = :videoLink
            where id = :id""";

    private final JdbcClient jdbc;
    private final WorkshopCards cards;
    /// Asked when they are needed: they stand above, and on what this makes.
    private final ObjectProvider<CardWatcher> watchers;
    private final Clock clock;

    CardKeeping(JdbcClient jdbc, WorkshopCards cards, ObjectProvider<CardWatcher> watchers, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.watchers = watchers;
        this.clock = clock;
    }

    /// In the transaction that appends to the log.
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID id, Workshop workshop) {
        change(id, _ -> {
            Plan plan = workshop.plan();
            jdbc.sql(KEEP)
                    .param("id", id)
                    .param("title", plan.title())
                    .param("challenge", plan.challenge())
                    .param("startsAt", Timestamp.from(plan.startsAt()))
                    .param("state", workshop.agenda().status().name())
                    .param("published", workshop.synthesis().isPublished())
                    .param("example", plan.example())
                    .param("capacity", plan.capacity())
                    .param("host", plan.venue().host().territory())
                    .param("hostName", plan.venue().host().name())
                    .param("place", plan.venue().place())
                    .param("zone", plan.venue().zone().getId())
                    .param("minutes", plan.minutes())
                    .param("videoLink", plan.videoLink())
                    .update();
        });
    }

    /// Calls a workshop off, or holds it after all; one that began is led to its end instead.
    ///
    /// @return whether anything changed
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean callOff(UUID id, boolean off) {
        WorkshopCard before = change(id, card -> {
            if (card.state() == WorkshopCard.State.PREPARED && card.isCalledOff() != off) {
                jdbc.sql("update workshop.workshop set called_off_at = :at where id = :id")
                        .param("at", off ? clock.instant().atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id)
                        .update();
            }
        });
        return before.state() == WorkshopCard.State.PREPARED && before.isCalledOff() != off;
    }

    private WorkshopCard change(UUID id, Consumer<WorkshopCard> change) {
        jdbc.sql("select id from workshop.workshop where id = :id for update").param("id", id).query(UUID.class).single();
        WorkshopCard before = card(id);
        change.accept(before);
        if (isAnotherAppointment(before, card(id))) {
            jdbc.sql("update workshop.workshop set sequence = sequence + 1 where id = :id").param("id", id).update();
        }
        WorkshopCard after = card(id);
        watchers.orderedStream().forEach(watcher -> watcher.changed(before, after));
        return before;
    }

    private static boolean isAnotherAppointment(WorkshopCard before, WorkshopCard after) {
        return !before.appointment().equals(after.appointment())
                || !before.startsAt().equals(after.startsAt())
                || !before.title().equals(after.title());
    }

    private WorkshopCard card(UUID id) {
        return cards.byId(id).orElseThrow();
    }
}
