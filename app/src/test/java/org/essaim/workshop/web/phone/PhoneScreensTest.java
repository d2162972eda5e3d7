package org.essaim.workshop.web.phone;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.live.SampleRoom;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every screen of the phone is sound: accessible, narrow enough, without an error.
@EssaimTest
class PhoneScreensTest {
    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "PREPARED")
    void isSoundAtEachMoment(Moment moment) {
        var played = new LiveSample(workshops, sessions).at(moment);

        look(played.phone(3), moment.name().toLowerCase());
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CHOICE", "DECOMPOSITION", "TABLE_TOUR", "SYNTHESIS"})
    void isSoundForADesignerAndAnObserver(Moment moment) {
        var played = new LiveSample(workshops, sessions).at(moment);

        look(played.phone(SampleWorkshop.DESIGNER), "designer-" + moment.name().toLowerCase());
        look(played.phone(SampleWorkshop.OBSERVER), "observer-" + moment.name().toLowerCase());
    }

    @Test
    void isSoundAtTheDoor() {
        var played = new LiveSample(workshops, sessions).at(Moment.SHARING);

        look("/rejoindre", "enter");
        look("/s/hors-ligne", "offline");
        look("/rejoindre?code=ABC-999", "enter-unknown");
        look(played.card().joinPath(), "join");
        look("/a/XYZ-999", "join-unknown");
        look("/s/nulle-part-et-plus-loin", "unknown-key");
        var closed = new LiveSample(workshops, sessions).at(Moment.CLOSED);
        look(closed.card().joinPath(), "join-closed");
    }

    @Test
    void aQuestionIsReadAgainAndWithdrawnOnceTheWorkshopClosed() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.facilitate(new AgendaCommand.Open());
        Id<Question> question = new Id<>(UuidCreator.getTimeOrderedEpoch());
        sessions.send(
                room.card.id(), new Actor.Person(one.participant()), UuidCreator.getTimeOrderedEpoch(),
                new SharingCommand.Ask(question, SampleRoom.plan().initiatives().getFirst().id(), "Qui avance l’argent ?"));
        room.facilitate(new SharingCommand.Answer(question, "Le territoire, sur deux ans."));
        room.facilitate(new AgendaCommand.Close());
        look("/s/" + one.key(), "closed-question");
        try (BrowserContext phone = Browser.context(Device.PHONE)) {
            Page page = open(phone, "/s/" + one.key());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer cette question")).click();
            page.locator("#confirm [data-part=yes]").click();
            PlaywrightAssertions.assertThat(page.getByText("Votre question")).hasCount(0);
        }
    }

    private void look(String path, String name) {
        try (BrowserContext phone = Browser.context(Device.PHONE)) {
            PageCheck.auditByDayAndByNight(open(phone, path), "phone-" + name);
        }
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }
}
