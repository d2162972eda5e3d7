package org.essaim.site.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.essaim.account.DemonstrationAccess;
import org.essaim.commun.CommunQuery;
import org.essaim.commun.Communs;
import org.essaim.language.Language;
import org.essaim.site.web.HomePage.Counts;
import org.essaim.site.web.HomePage.Door;
import org.essaim.site.web.HomePage.Link;
import org.essaim.site.web.HomePage.Trail;
import org.essaim.site.web.HomePage.Workshop;
import org.essaim.ui.LoopFigures;
import org.essaim.ui.LoopFigures.Later;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.WorkshopFigures;
import org.essaim.workshop.Workshops;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the home page knows of the workshops.
///
/// Nothing is public unread: only a published workshop, or an example, gives its figures to the loop.
@Component
class HomeFacts {
    /// As many as the home page lists; the others have their own page.
    static final int MOST_LISTED = 6;

    /// « Live » is a matter of seconds, and a home page is read often.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 200;

    private static final List<Door> DOORS = List.of(
            new Door("animation", "hand"),
            new Door("participante", "device"),
            new Door("projecteur", "projector"),
            new Door("designer", "pin"));

    private final Workshops workshops;
    private final DemonstrationAccess access;
    private final Messages messages;
    private final LoadingCache<WorkshopCard, LoopFigures> known;
    private final LoadingCache<WorkshopCard, Communs.Since> told;
    private final LoadingCache<CommunQuery.Kind, Long> published;

    HomeFacts(
            Workshops workshops,
            WorkshopFigures figures,
            Communs communs,
            DemonstrationAccess access,
            Messages messages,
            Clock clock) {
        this.workshops = workshops;
        this.access = access;
        this.messages = messages;
        this.known = fresh(clock).build(figures::of);
        this.told = fresh(clock).build(card -> communs.since(card.id()));
        this.published = fresh(clock).build(communs::count);
    }

    private static Caffeine<Object, Object> fresh(Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /// Before it is said: who looked while the demonstration was being loaded saw half of it, and nobody does after.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void forget() {
        known.invalidateAll();
        told.invalidateAll();
        published.invalidateAll();
    }

    HomePage home(String key) {
        List<WorkshopCard> all = workshops.all();
        var shown = all.stream().filter(HomeFacts::isReadable).min(FURTHEST);
        Counts counts = new Counts(
                (int) all.stream()
                        .filter(it -> it.state() != State.PREPARED)
                        .map(WorkshopCard::challenge)
                        .distinct()
                        .count(),
                count(all, State.CLOSED),
                count(all, State.OPEN),
                count(all, State.PREPARED),
                published.get(CommunQuery.Kind.ANY).intValue(),
                published.get(CommunQuery.Kind.ADAPTATION).intValue());
        Communs.Since since = shown.map(told::get).orElse(Communs.Since.NOTHING);
        return new HomePage(
                shown.map(known::get).map(it -> it.with(later(since))).orElse(LoopFigures.NONE),
                trail(all, shown),
                counts,
                shown.map(WorkshopCard::title).orElse(""),
                shown.filter(WorkshopCard::example).isPresent(),
                all.stream().limit(MOST_LISTED).map(card -> line(card, key)).toList(),
                all.size(),
                access.admits(key) ? DOORS : List.of(),
                access.open() ? "" : key);
    }

    /// Of the workshop that the figure tells, or else of the demonstration's.
    private Trail trail(List<WorkshopCard> all, Optional<WorkshopCard> shown) {
        return Stream.concat(shown.stream(), all.stream().filter(WorkshopCard::demonstration).sorted(FURTHEST).limit(1))
                .map(card -> new Trail(card.title(), shown.stream().anyMatch(card::equals), card.example(), told.get(card).notes()))
                .filter(trail -> !trail.notes().isEmpty())
                .findFirst()
                .orElse(Trail.NONE);
    }

    /// Closed before open before prepared, then the latest.
    private static final Comparator<WorkshopCard> FURTHEST = Comparator.comparing(WorkshopCard::state)
            .thenComparing(WorkshopCard::startsAt)
            .reversed();

    /// By anybody: what its restitution answers too. The rehearsal of a real workshop is an example, and nobody else's.
    private static boolean isReadable(WorkshopCard card) {
        return card.published() || card.demonstration();
    }

    /// A commun was a concept first.
    private static Later later(Communs.Since since) {
        int born = since.communs().size();
        return new Later(born, born, since.adaptations().size(), 0);
    }

    private Workshop line(WorkshopCard card, String key) {
        LocalDateTime at = card.when().local();
        boolean readable = isReadable(card);
        return new Workshop(
                day(at),
                Language.spoken().month(at.toLocalDate()) + " " + at.getYear(),
                Language.spoken().part(at.toLocalTime()),
                card.title(),
                card.path(),
                text(card, readable),
                // A code is for the people of the room: only the demonstration's is for everybody who may enter it.
                card.isOpen() && card.demonstration() && access.admits(key) ? card.code() : "",
                card.joinPath() + (access.open() || !access.admits(key) ? "" : "?" + DemonstrationAccess.PARAMETER + "=" + key),
                readable && card.isClosed() ? links(card) : List.of(),
                card.example());
    }

    private String text(WorkshopCard card, boolean readable) {
        String state = messages.get("site.state." + (card.isCalledOff() ? "CALLED_OFF" : card.state().name()));
        if (!readable) {
            return state;
        }
        LoopFigures facts = known.get(card);
        List<String> counted = new ArrayList<>();
        if (!facts.territories().isEmpty()) {
            counted.add(messages.get("site.count.territories", facts.territories().size()));
        }
        if (!facts.initiatives().isEmpty()) {
            counted.add(
                    facts.kept() == 0
                            ? messages.get("site.count.to-discuss", facts.initiatives().size())
                            : messages.get("site.count.initiatives", facts.initiatives().size(), facts.kept()));
        }
        if (!facts.notes().isEmpty()) {
            counted.add(messages.get("site.count.notes", facts.notes().size(), facts.elements().size()));
        }
        return counted.isEmpty() ? state : state + " " + capital(String.join(", ", counted)) + ".";
    }

    private List<Link> links(WorkshopCard card) {
        return List.of(
                new Link(card.path() + "/restitution", messages.get("site.home.restitution")),
                new Link(card.path() + "/resultat", messages.get("site.home.result")));
    }

    private static String day(LocalDateTime at) {
        return at.getDayOfMonth() == 1 ? "1er" : Integer.toString(at.getDayOfMonth());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static int count(List<WorkshopCard> all, State state) {
        return (int) all.stream().filter(card -> card.state() == state && !card.isCalledOff()).count();
    }
}
