package org.essaim.workshop;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Folded;
import org.essaim.ui.Key;
import org.essaim.ui.Moment;
import org.essaim.ui.Slug;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.store.EventLog;
import org.essaim.workshop.store.Keys;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Workshops as other modules and pages ask for them: prepared, found, joined.
@Service
public class Workshops {
    private static final int MOST_DRAWS = 20;

    /// What a new workshop is beside its plan.
    ///
    /// @param demonstration the demonstration's doors open it
    /// @param rehearsalOf   the workshop it rehearses
    /// @param code          a given code, or one is drawn
    public record Origin(boolean demonstration, Optional<UUID> rehearsalOf, Optional<JoinCode> code) {
        public static final Origin ORDINARY = new Origin(false, Optional.empty(), Optional.empty());

        public static Origin rehearsing(WorkshopCard card) {
            return new Origin(card.demonstration(), Optional.of(card.id()), Optional.empty());
        }
    }

    /// Who comes in.
    public record Newcomer(String name, Role role, Place place, Citation citation, Set<Id<PlannedInitiative>> carries) {}

    /// How coming in ended.
    public sealed interface Arrival {
        /// @param key the unguessable part of their personal link
        record In(Id<Participant> participant, String key) implements Arrival {}

        /// Somebody of that name and territory is here already: come back by their personal code, or add an initial.
        record SameName() implements Arrival {}

        record Refused(Refusal refusal) implements Arrival {}
    }

    private final WorkshopCards cards;
    private final Sessions sessions;
    private final Keys keys;
    private final EventLog log;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    Workshops(
            WorkshopCards cards, Sessions sessions, Keys keys, EventLog log, TransactionOperations transaction) {
        this.cards = cards;
        this.sessions = sessions;
        this.keys = keys;
        this.log = log;
        this.transaction = transaction;
    }

    /// Makes a workshop from its plan, led by this account.
    public WorkshopCard prepare(Plan plan, UUID account, Origin origin) {
        return prepare(UuidCreator.getTimeOrderedEpoch(), plan, account, origin);
    }

    /// The same under an id that whoever asks has made: asking twice makes one workshop, as first asked. An id is not a
    /// right: under that of a workshop somebody else leads, one of their own is made.
    public WorkshopCard prepare(UUID id, Plan plan, UUID account, Origin origin) {
        WorkshopCard card = cards.byId(id).orElseGet(() -> row(id, plan, account, origin));
        if (!cards.isFacilitator(id, account)) {
            return prepare(plan, account, origin);
        }
        Answer answer = sessions.send(id, new Actor.Facilitator(account), id, new AgendaCommand.Prepare(plan));
        if (answer instanceof Answer.Refused(var refusal) && refusal.reason() != Refusal.Reason.ALREADY_PREPARED) {
            throw new IllegalStateException("A new workshop refused its plan: " + refusal);
        }
        return card;
    }

    /// Makes a workshop to be told rather than played; it is not in the log until saved.
    ///
    /// @param seed of the lot, should its vote be tied
    public Chronicle chronicle(Plan plan, UUID account, Origin origin, long seed) {
        WorkshopCard card = row(UuidCreator.getTimeOrderedEpoch(), plan, account, origin);
        return new Chronicle(card, log, account, seed).lead(new AgendaCommand.Prepare(plan));
    }

    public Optional<WorkshopCard> byId(UUID id) {
        return cards.byId(id);
    }

    /// The rehearsal under way of a workshop, the latest begun.
    public Optional<WorkshopCard> rehearsalOf(UUID workshop) {
        return cards.rehearsalOf(workshop);
    }

    public Optional<WorkshopCard> bySlug(String slug) {
        return cards.bySlug(slug);
    }

    /// By the code somebody typed, however they typed it.
    public Optional<WorkshopCard> byCode(String typed) {
        return JoinCode.read(typed).flatMap(cards::byCode);
    }

    /// All but rehearsals, the latest date first.
    public List<WorkshopCard> all() {
        return cards.list();
    }

    /// Those in which somebody of one of these territories took part, the latest date first; no rehearsal.
    public List<WorkshopCard> of(List<TerritoryId> territories) {
        return cards.of(territories.stream().map(TerritoryId::toString).toList());
    }

    /// The accounts that lead any of these.
    public Set<UUID> leaders(Collection<UUID> workshops) {
        return cards.leaders(workshops);
    }

    /// Somebody at the door: what they may not be by saying so, they ask for.
    public Arrival join(WorkshopCard card, Newcomer newcomer) {
        return join(card, newcomer, new Actor.Newcomer());
    }

    /// Somebody whom this account lets in, or who is known by it: they are what they say.
    public Arrival letIn(WorkshopCard card, Newcomer newcomer, UUID account) {
        return join(card, newcomer, new Actor.Facilitator(account));
    }

    private Arrival join(WorkshopCard card, Newcomer newcomer, Actor by) {
        if (cards.byId(card.id()).filter(WorkshopCard::isCalledOff).isPresent()) {
            return new Arrival.Refused(new Refusal(Refusal.Reason.CALLED_OFF, List.of()));
        }
        if (isHere(card, newcomer)) {
            return new Arrival.SameName();
        }
        Id<Participant> id = new Id<>(UuidCreator.getTimeOrderedEpoch());
        var join = new RoomCommand.Join(
                id, newcomer.name(), newcomer.role(), newcomer.place(), newcomer.citation(), newcomer.carries());
        Answer answer =
                sessions.send(card.id(), by, UuidCreator.getTimeOrderedEpoch(), join);
        return switch (answer) {
            case Answer.Done _ -> in(card, id);
            case Answer.Refused(var refusal) -> new Arrival.Refused(refusal);
        };
    }

    /// A new key for somebody back on another phone; nothing when the code names nobody here.
    public Optional<Arrival.In> comeBack(WorkshopCard card, String personalCode) {
        return keys.byPersonalCode(card.id(), personalCode)
                .map(id -> in(card, id));
    }

    private Arrival.In in(WorkshopCard card, Id<Participant> id) {
        return transaction.execute(_ -> new Arrival.In(id, keys.make(card.id(), id).text()));
    }

    public String personalCode(WorkshopCard card, Id<Participant> participant) {
        return keys.personalCode(card.id(), participant).orElse("");
    }

    private boolean isHere(WorkshopCard card, Newcomer newcomer) {
        var now = sessions.snapshot(card.id());
        return now.workshop().room().inOrderOfArrival()
                .filter(person -> person.place().key().equals(newcomer.place().key()))
                .anyMatch(person -> Folded.same(now.people().name(person.id()), newcomer.name()));
    }

    /// The title, cut between words, and the day: `le-financement-collectif-9-mars-2027`.
    static String slug(Plan plan) {
        String day = Slug.of(new Moment(plan.startsAt(), plan.venue().zone()).date());
        String title = Slug.of(plan.title());
        int room = Slug.MAX_LENGTH - day.length() - 1;
        int cut = title.length() <= room ? title.length() : title.lastIndexOf('-', room);
        return title.substring(0, cut > 0 ? cut : room) + "-" + day;
    }

    /// With who leads it, both or neither: whoever finds it there knows whose it is.
    private WorkshopCard row(UUID id, Plan plan, UUID account, Origin origin) {
        String slug = slug(plan);
        for (int draw = 1; ; draw++) {
            WorkshopCard card = new WorkshopCard(
                    id,
                    draw == 1 && origin.rehearsalOf().isEmpty() ? slug : slug + "-" + suffix(),
                    origin.code()
                            .filter(code -> cards.byCode(code).isEmpty())
                            .orElseGet(() -> JoinCode.random(random))
                            .text(),
                    plan.title(),
                    plan.challenge(),
                    plan.startsAt(),
                    WorkshopCard.State.PREPARED,
                    false,
                    plan.example(),
                    origin.demonstration(),
                    origin.rehearsalOf().isPresent(),
                    Key.draw().text(),
                    Appointment.of(plan));
            try {
                transaction.executeWithoutResult(_ -> {
                    cards.create(card, origin.rehearsalOf());
                    cards.addFacilitator(id, account);
                });
                return card;
            } catch (DuplicateKeyException taken) {
                Optional<WorkshopCard> twin = cards.byId(id);
                if (twin.isPresent()) {
                    return twin.get();
                }
                if (draw == MOST_DRAWS) {
                    throw taken;
                }
            }
        }
    }

    private String suffix() {
        return Integer.toString(1000 + random.nextInt(9000));
    }
}
