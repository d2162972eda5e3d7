package org.essaim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.SampleRoom;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Any facilitator rehearses a workshop of their own before the day.
@EssaimTest
class RehearsalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Sessions sessions;

    private Somebody facilitator;
    private HttpVisitor visitor;
    private WorkshopCard original;

    @BeforeEach
    void prepareAWorkshop() {
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        visitor = new HttpVisitor(port);
        visitor.keep(facilitator.cookie());
        original = workshops.prepare(SampleRoom.plan(), facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    @Test
    void fillsACopyWithSimulatedPeopleAndLeavesTheWorkshopAsItWas() {
        var rehearsal = rehearse();

        assertThat(visitor.get(original.path()).body()).contains(original.path() + "/repeter");
        assertThat(room(rehearsal).room().takingPart()).hasSize(18);
        assertThat(room(original).room().takingPart()).isEmpty();
        assertThat(rehearsal.example()).as("marked as an example").isTrue();
        assertThat(workshops.all()).extracting(WorkshopCard::id).contains(original.id()).doesNotContain(rehearsal.id());
        assertThat(visitor.get(rehearsal.path()).body()).doesNotContain("/repeter");
    }

    @Test
    void followsTheFacilitatorFromStepToStep() throws InterruptedException {
        var rehearsal = rehearse();
        lead(rehearsal, new AgendaCommand.Open());
        lead(rehearsal, new AgendaCommand.Advance(0));
        lead(rehearsal, new AgendaCommand.Advance(1));

        var deadline = Instant.now().plus(PATIENCE);
        while (room(rehearsal).choice().voted().isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThat(room(rehearsal).choice().voted()).as("who voted").isNotEmpty();
    }

    private WorkshopCard rehearse() {
        var answer = visitor.post(original.path() + "/repeter");
        assertThat(answer.statusCode()).isBetween(302, 303);
        var desk = answer.headers().firstValue("Location").orElseThrow();
        return workshops.bySlug(desk.replaceFirst(".*/ateliers/([^/]+)/pupitre", "$1")).orElseThrow();
    }

    private Workshop room(WorkshopCard card) {
        return sessions.snapshot(card.id()).workshop();
    }

    private void lead(WorkshopCard card, Command command) {
        var by = new Actor.Facilitator(facilitator.who().id());
        assertThat(sessions.send(card.id(), by, UuidCreator.getTimeOrderedEpoch(), command))
                .isInstanceOf(Answer.Done.class);
    }
}
