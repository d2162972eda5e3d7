package org.essaim.restitution.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.language.Language;
import org.essaim.programme.OnShow;
import org.essaim.restitution.Materials;
import org.essaim.restitution.RestitutionMaterial.NextStep;
import org.essaim.ui.Messages;
import org.essaim.ui.Moment;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.live.Snapshot;
import org.springframework.stereotype.Service;

/// Opens a restitution to whoever may read it.
@Service
class OpenRestitutions {
    static final String PATH = "/restitution";
    static final String TERRITORIES = "/territoires/";

    private final Workshops workshops;
    private final Doors doors;
    private final Sessions sessions;
    private final OnShow onShow;
    private final PublicAddress address;
    private final Messages messages;
    private final InstantSource clock;

    OpenRestitutions(
            Workshops workshops,
            Doors doors,
            Sessions sessions,
            OnShow onShow,
            PublicAddress address,
            Messages messages,
            InstantSource clock) {
        this.workshops = workshops;
        this.doors = doors;
        this.sessions = sessions;
        this.onShow = onShow;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /// At its public address: everybody once it is published, and for the demonstration; until then its facilitators.
    ///
    /// @throws Problem 404 when there is no such workshop, 403 while it belongs to the room
    OpenRestitution at(String slug, Optional<SignedIn> who) {
        WorkshopCard card =
                workshops.bySlug(slug).orElseThrow(() -> Problem.notFound("restitution.unknown"));
        boolean leads = who.filter(it -> doors.leads(card, it)).isPresent();
        Snapshot now = sessions.snapshot(card.id());
        boolean open = now.workshop().isPrepared() && now.workshop().synthesis().isPublished();
        if (!open && !leads && !card.isForAllToRead()) {
            throw Problem.forbidden("restitution.reserved");
        }
        return reading(card, now, card.path() + PATH, leads);
    }

    /// By the personal link of somebody of the room.
    ///
    /// @throws Problem 404 when the key opens nothing
    OpenRestitution behind(String key) {
        Door door = doors.person(key);
        return reading(door.card(), sessions.snapshot(door.workshop()), door.base() + PATH, false);
    }

    private OpenRestitution reading(WorkshopCard card, Snapshot now, String base, boolean leads) {
        if (!now.workshop().isPrepared()) {
            throw Problem.notFound("restitution.unknown");
        }
        // Codes are printed and passed on: they carry the public address, never somebody's personal link.
        String home = address.of(card.path() + PATH);
        Sheets sheets = new Sheets(now.workshop());
        var setting = new Materials.Setting(
                clock.instant(),
                now.workshop().plan().venue().zone(),
                home,
                home + TERRITORIES,
                sheets::slug,
                next(card, now.workshop()),
                leads);
        return new OpenRestitution(
                card.id(),
                card.slug(),
                base,
                now.workshop().position(),
                leads,
                now.workshop().synthesis().isPublished(),
                Materials.of(now.workshop(), now.people(), setting, messages::get));
    }

    /// What is sure to come: until when the room may reword or withdraw, for as long as it may. And what came since: the communs.
    private List<NextStep> next(WorkshopCard card, Workshop workshop) {
        Instant closed = workshop.agenda().closedAt();
        if (closed == null) {
            return List.of();
        }
        Instant until = closed.plus(Duration.ofDays(workshop.plan().rereadDays()));
        List<NextStep> steps = new ArrayList<>();
        if (!clock.instant().isAfter(until)) {
            steps.add(new NextStep(
                    messages.get(
                            "restitution.next.until",
                            Language.spoken().dayAndMonth(new Moment(until, workshop.plan().venue().zone()).day())),
                    messages.get("restitution.next.reread")));
        }
        onShow.of(List.of(card.id()))
                .forEach(it -> steps.add(new NextStep(
                        it.territory().isEmpty()
                                ? messages.get("restitution.next.commun")
                                : messages.get("restitution.next.adaptation", it.territory()),
                        messages.get("restitution.next.commun.text", it.title(), address.of(it.path())))));
        return steps;
    }
}
