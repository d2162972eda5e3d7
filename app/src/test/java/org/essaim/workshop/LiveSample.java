package org.essaim.workshop;

import java.util.UUID;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.springframework.beans.factory.annotation.Autowired;

/// The sample workshop, played on the running application: the same commands, sent through its lanes.
///
/// In a test: `@Import(LiveSample.class)`, or made by hand from the two beans.
public final class LiveSample {
    private final Workshops workshops;
    private final Sessions sessions;

    @Autowired
    public LiveSample(Workshops workshops, Sessions sessions) {
        this.workshops = workshops;
        this.sessions = sessions;
    }

    /// A workshop of its own, played up to a moment.
    public Played at(Moment moment) {
        return at(moment, SampleMaterial.PLAN);
    }

    public Played at(Moment moment, Plan plan) {
        WorkshopCard card = workshops.prepare(plan, SampleWorkshop.ACCOUNT, Workshops.Origin.ORDINARY);
        Played played = new Played(card);
        for (Sent sent : SampleWorkshop.at(moment, plan).sent()) {
            if (!(sent.command() instanceof AgendaCommand.Prepare)) {
                played.send(sent.by(), sent.command());
            }
        }
        return played;
    }

    /// Somebody on one more phone, by the personal code that their first one shows.
    public static String phone(Workshops workshops, WorkshopCard card, Id<Participant> participant) {
        String code = workshops.personalCode(card, participant);
        return "/s/" + workshops.comeBack(card, code).orElseThrow().key();
    }

    /// A workshop under way.
    public final class Played {
        private final WorkshopCard card;

        private Played(WorkshopCard card) {
            this.card = card;
        }

        public WorkshopCard card() {
            return workshops.byId(card.id()).orElseThrow();
        }

        public Played send(Actor by, Command command) {
            if (sessions.send(card.id(), by, UUID.randomUUID(), command) instanceof Answer.Refused(var refusal)) {
                throw new IllegalStateException(command + " was refused: " + refusal);
            }
            return this;
        }

        public Played facilitator(Command command) {
            return send(SampleWorkshop.FACILITATOR, command);
        }

        public View view(Viewer viewer) {
            return sessions.view(card.id(), viewer);
        }

        /// The address of somebody's phone, without the host; a new key each time.
        public String phone(Id<Participant> participant) {
            return LiveSample.phone(workshops, card, participant);
        }

        public String phone(int number) {
            return phone(SampleWorkshop.person(number));
        }
    }
}
