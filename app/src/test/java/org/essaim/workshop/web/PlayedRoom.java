package org.essaim.workshop.web;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.springframework.beans.factory.BeanFactory;

/// The sample workshop on the real log, played further from moment to moment, with its facilitator signed in.
public final class PlayedRoom {
    private final TestAccounts.Somebody facilitator;
    private final Sessions sessions;
    private final Workshops workshops;
    private final WorkshopCard card;
    private int played = 1;

    public PlayedRoom(BeanFactory application) {
        this(application, Role.FACILITATOR);
    }

    /// @param roles of the one who leads it
    public PlayedRoom(BeanFactory application, Role... roles) {
        facilitator = TestAccounts.somebody(application, roles);
        sessions = application.getBean(Sessions.class);
        workshops = application.getBean(Workshops.class);
        card = workshops.prepare(SampleMaterial.PLAN, facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    public WorkshopCard card() {
        return card;
    }

    /// Moments only go forward.
    public PlayedRoom playTo(Moment moment) {
        List<Sent> sent = SampleWorkshop.at(moment).sent();
        for (; played < sent.size(); played++) {
            Sent next = sent.get(played);
            send(next.by(), next.command());
        }
        return this;
    }

    public PlayedRoom facilitate(Command command) {
        send(new Actor.Facilitator(facilitator.who().id()), command);
        return this;
    }

    /// The address of somebody's phone.
    public String phone(int number) {
        return LiveSample.phone(workshops, card, SampleWorkshop.person(number));
    }

    /// Signs the facilitator in, in this browser.
    public void signIn(BrowserContext context, int port) {
        signIn(context, "http://localhost:" + port);
    }

    /// The same, where the application is seen at another address.
    public void signIn(BrowserContext context, String address) {
        String[] cookie = facilitator.cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address)));
    }

    public View view(Viewer viewer) {
        return sessions.view(card.id(), viewer);
    }

    public void send(Actor by, Command command) {
        Actor actor = by instanceof Actor.Facilitator ? new Actor.Facilitator(facilitator.who().id()) : by;
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!(command instanceof AgendaCommand.Prepare)
                && sessions.send(card.id(), actor, id, command) instanceof Answer.Refused(var refusal)) {
            throw new IllegalStateException(command + " was refused: " + refusal);
        }
    }
}
