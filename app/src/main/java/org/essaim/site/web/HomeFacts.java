package org.essaim.site.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.account.DemonstrationAccess;
import org.essaim.commun.Communs;
import org.essaim.site.web.HomePage.Counts;
import org.essaim.site.web.HomePage.Door;
import org.essaim.site.web.HomePage.Link;
import org.essaim.site.web.HomePage.Workshop;
import org.essaim.ui.French;
import org.essaim.ui.LoopFigures;
import org.essaim.ui.LoopFigures.Later;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.WorkshopFigures;
import org.essaim.workshop.Workshops;
import org.jspecify.annotations.Nullable;
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

    private static final List<Door> DOORS = List.of(
            new Door("animation", "hand"),
            new Door("participante", "device"),
            new Door("projecteur", "projector"),
            new Door("designer", "pin"));

    private record Known(LoopFigures figures, Instant at) {}

    private record Told(WorkshopCard card, Communs.Since since, Instant at) {}

    private final Workshops workshops;
    private final WorkshopFigures figures;
    private final Communs communs;
    private final DemonstrationAccess access;
    private final Messages messages;
    private final Clock clock;
    private final Map<WorkshopCard, Known> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Told> told = new AtomicReference<>();

    HomeFacts(
            Workshops workshops,
            WorkshopFigures figures,
            Communs communs,
            DemonstrationAccess access,
            Messages messages,
            Clock clock) {
        this.workshops = workshops;
        this.figures = figures;
        this.communs = communs;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    HomePage home(String key) {
        List<WorkshopCard> all = workshops.all();
        known.keySet().retainAll(all);
        var shown = all.stream().filter(HomeFacts::isReadable).min(FURTHEST);
        Counts counts = new Counts(
                (int) all.stream()
                        .filter(it -> it.state() != State.PREPARED)
                        .map(WorkshopCard::challenge)
                        .distinct()
                        .count(),
                count(all, State.CLOSED),
                count(all, State.OPEN),
                count(all, State.PREPARED));
        Communs.Since since = shown.map(this::since).orElse(Communs.Since.NOTHING);
        return new HomePage(
                shown.map(this::figures).map(it -> it.with(later(since))).orElse(LoopFigures.NONE),
                since.notes(),
                counts,
                shown.filter(WorkshopCard::example).isPresent(),
                all.stream().limit(MOST_LISTED).map(this::line).toList(),
                all.size(),
                access.admits(key) ? DOORS : List.of(),
                access.open() ? "" : key);
    }

    /// Closed before open before prepared, then the latest.
    private static final Comparator<WorkshopCard> FURTHEST = Comparator.comparing(WorkshopCard::state)
            .thenComparing(WorkshopCard::startsAt)
            .reversed();

    /// By anybody: what its restitution answers too. The rehearsal of a real workshop is an example, and nobody else's.
    private static boolean isReadable(WorkshopCard card) {
        return card.published() || card.demonstration();
    }

    private LoopFigures figures(WorkshopCard card) {
        Instant now = clock.instant();
        return known.compute(
                        card,
                        (_, before) -> before != null && before.at().plus(FRESH).isAfter(now)
                                ? before
                                : new Known(figures.of(card), now))
                .figures();
    }

    /// Of the one workshop that the figure tells.
    private Communs.Since since(WorkshopCard card) {
        Instant now = clock.instant();
        Told before = told.get();
        if (before != null && before.card().equals(card) && before.at().plus(FRESH).isAfter(now)) {
            return before.since();
        }
        Told fresh = new Told(card, communs.since(card.id()), now);
        told.set(fresh);
        return fresh.since();
    }

    /// A commun was a concept first.
    private static Later later(Communs.Since since) {
        int born = since.communs().size();
        return new Later(born, born, since.adaptations().size(), 0);
    }

    private Workshop line(WorkshopCard card) {
        LocalDateTime at = French.local(card.startsAt());
        boolean readable = isReadable(card);
        return new Workshop(
                day(at),
                French.month(at.toLocalDate()) + " " + at.getYear(),
                French.part(at.toLocalTime()),
                card.title(),
                card.path(),
                text(card, readable),
                // A code is for the people of the room: only the demonstration's is for everybody.
                card.isOpen() && card.demonstration() ? card.code() : "",
                card.joinPath(),
                readable && card.isClosed() ? links(card) : List.of(),
                card.example());
    }

    private String text(WorkshopCard card, boolean readable) {
        String state = messages.get("site.state." + card.state());
        if (!readable) {
            return state;
        }
        LoopFigures facts = figures(card);
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
        return (int) all.stream().filter(card -> card.state() == state).count();
    }
}
