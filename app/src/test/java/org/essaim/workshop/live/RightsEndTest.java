package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.store.WorkshopCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Rights end when they end: pages, commands and open streams stop at once, and nobody else's do.
@EssaimTest
class RightsEndTest {
    private static final Pattern LINK = Pattern.compile("http[^\"]*(/s/[\\w-]{22})");

    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @Autowired
    WorkshopCards cards;

    @LocalServerPort
    int port;

    private Somebody first;
    private Somebody second;
    private HttpVisitor administrator;
    private WorkshopCard card;
    private final List<OpenStream> streams = new ArrayList<>();

    @BeforeEach
    void aWorkshopLedByTwo() {
        first = TestAccounts.somebody(application, Role.FACILITATOR);
        second = TestAccounts.somebody(application, Role.FACILITATOR);
        administrator = visitor(TestAccounts.somebody(application, Role.ADMINISTRATOR));
        card = workshops.prepare(SampleMaterial.inAWeek(), first.who().id(), Workshops.Origin.ORDINARY);
        assertThat(visitor(first).post(card.path() + "/animation", "email", second.who().email()).statusCode()).isEqualTo(303);
        assertThat(visitor(first).get(card.deskPath()).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void hangUp() throws Exception {
        for (OpenStream stream : streams) {
            stream.close();
        }
    }

    @Test
    void ofAFacilitatorWhoIsDemoted() throws Exception {
        OpenStream theirs = stream(card.deskPath(), second);
        OpenStream others = stream(card.deskPath(), first);

        assertThat(administrator.post("/administration/personnes/" + second.who().id(), "name", second.who().name(), "roles", "DESIGNER")
                        .statusCode())
                .isEqualTo(303);

        assertThat(theirs.isEnded()).isTrue();
        leadsNothing(second, 403);
        assertThat(others.isOpen()).isTrue();
        assertThat(visitor(first).get(card.path()).body()).contains("n’a plus le rôle d’animation");
    }

    @Test
    void ofAFacilitatorWhoIsRemoved() throws Exception {
        OpenStream theirs = stream(card.deskPath(), second);
        OpenStream others = stream(card.deskPath(), first);
        String removal = removal(second);

        assertThat(visitor(first).get(card.path()).body()).contains(removal);
        assertThat(visitor(first).get(removal).body()).contains("Retirer " + second.who().name() + " de l’animation");
        assertThat(theirs.isOpen()).isTrue();
        assertThat(visitor(first).post(removal).statusCode()).isEqualTo(303);

        assertThat(theirs.isEnded()).isTrue();
        leadsNothing(second, 403);
        assertThat(others.isOpen()).isTrue();
        assertThat(visitor(first).get(removal).statusCode()).isEqualTo(404);
    }

    @Test
    void ofAFacilitatorWhoSignsOut() throws Exception {
        OpenStream theirs = stream(card.deskPath(), second);
        OpenStream others = stream(card.deskPath(), first);

        assertThat(visitor(second).post("/deconnexion").statusCode()).isEqualTo(303);

        assertThat(theirs.isEnded()).isTrue();
        leadsNothing(second, 401);
        assertThat(others.isOpen()).isTrue();
    }

    @Test
    void ofAFacilitatorWhoIsDeletedAndOfOneWhoLeavesForGood() throws Exception {
        OpenStream theirs = stream(card.deskPath(), second);
        OpenStream firsts = stream(card.deskPath(), first);

        assertThat(administrator.post("/administration/personnes/" + second.who().id() + "/suppression").statusCode())
                .isEqualTo(303);

        assertThat(theirs.isEnded()).isTrue();
        leadsNothing(second, 401);
        assertThat(cards.facilitators(card.id())).containsExactly(first.who().id());
        assertThat(firsts.isOpen()).isTrue();

        assertThat(visitor(first).post("/compte/suppression").statusCode()).isEqualTo(303);
        assertThat(firsts.isEnded()).isTrue();
        leadsNothing(first, 401);
        // Nobody leads it any more: the administration finds somebody.
        assertThat(administrator.get(card.path()).body()).contains("Plus personne n’anime cet atelier");
        Somebody third = TestAccounts.somebody(application, Role.FACILITATOR);
        assertThat(administrator.post(card.path() + "/animation", "email", third.who().email()).statusCode()).isEqualTo(303);
        assertThat(visitor(third).get(card.deskPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void ofAParticipantWhoIsForgotten() throws Exception {
        String one = join("Camille");
        String other = join("Noé");
        OpenStream theirs = stream(one);
        OpenStream others = stream(other);
        String id = idOf(one);

        HttpResponse<String> forgotten = command(card.deskPath(), first.cookie(), "forget", "\"participant\":\"" + id + "\"");

        assertThat(forgotten.statusCode()).isEqualTo(200);
        assertThat(theirs.isEnded()).isTrue();
        opensNothing(one);
        assertThat(others.isOpen()).isTrue();
        // Nor is there a new way in for them.
        assertThat(visitor(first).post(card.deskPath() + "/personnes/" + id + "/lien").statusCode()).isEqualTo(404);
    }

    @Test
    void ofAParticipantWhoIsGivenANewLink() throws Exception {
        String before = join("Camille");
        OpenStream theirs = stream(before);
        OpenStream others = stream(join("Noé"));
        String code = code(before);
        String id = idOf(before);

        String given = visitor(first).post(card.deskPath() + "/personnes/" + id + "/lien").body();

        assertThat(theirs.isEnded()).isTrue();
        opensNothing(before);
        assertThat(others.isOpen()).isTrue();
        var link = LINK.matcher(given);
        assertThat(link.find()).isTrue();
        assertThat(idOf(link.group(1))).isEqualTo(id);
        stream(link.group(1));
        // The page that is closed showed a code, which would have opened another.
        assertThat(code(link.group(1))).isNotEqualTo(code);
        assertThat(new HttpVisitor(port).post(card.joinPath() + "/retour", "personal", code).statusCode()).isEqualTo(422);
    }

    @Test
    void theFirstAndTheAdministrationRemoveAndSomebodyAlwaysStays() {
        HttpVisitor co = visitor(second);
        assertThat(co.get(card.path()).body()).doesNotContain(removal(first)).contains(removal(second));
        assertThat(co.get(removal(first)).statusCode()).isEqualTo(403);
        assertThat(co.post(removal(first)).statusCode()).isEqualTo(403);
        HttpVisitor stranger = visitor(TestAccounts.somebody(application, Role.FACILITATOR, Role.DESIGNER));
        assertThat(stranger.get(removal(second)).statusCode()).isEqualTo(403);
        assertThat(stranger.post(removal(second)).statusCode()).isEqualTo(403);
        assertThat(new HttpVisitor(port).post(removal(second)).statusCode()).isEqualTo(401);
        assertThat(cards.facilitators(card.id())).containsExactly(first.who().id(), second.who().id());

        // One leaves of one's own will; who was second is then the first.
        assertThat(visitor(first).post(removal(first)).statusCode()).isEqualTo(303);
        HttpResponse<String> last = co.post(removal(second));
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("Un atelier garde au moins une personne qui peut l’animer");
        assertThat(administrator.post(removal(second)).statusCode()).isEqualTo(409);

        assertThat(co.post(card.path() + "/animation", "email", first.who().email()).statusCode()).isEqualTo(303);
        assertThat(visitor(first).post(removal(second)).statusCode()).isEqualTo(403);
        assertThat(administrator.get(card.path()).body()).contains(removal(first), removal(second));
        assertThat(administrator.post(removal(second)).statusCode()).isEqualTo(303);
        assertThat(cards.facilitators(card.id())).containsExactly(first.who().id());
    }

    @Test
    void whoLostTheRoleIsNotTheOneWhoStays() {
        administrator.post("/administration/personnes/" + second.who().id(), "name", "Elle", "roles", "DESIGNER");

        assertThat(visitor(first).post(removal(first)).statusCode()).isEqualTo(409);
        assertThat(visitor(first).post(removal(second)).statusCode()).isEqualTo(303);
    }

    @Test
    void thePagesSayWhyAndAskNoMore() {
        Page phone = open(Browser.Device.PHONE, join("Camille"), "");
        Page desk = open(Browser.Device.DESKTOP, card.deskPath(), second.cookie());
        Page leaving = open(Browser.Device.DESKTOP, card.deskPath(), first.cookie());
        PlaywrightAssertions.assertThat(desk.locator("h1")).isVisible();

        assertThat(visitor(first).post(card.deskPath() + "/personnes/" + idOf(phone.url().replaceAll(".*(/s/[^?]*).*", "$1")) + "/lien")
                        .statusCode())
                .isEqualTo(200);
        PlaywrightAssertions.assertThat(phone.locator("main")).containsText("un lien plus récent l’a remplacé");
        assertThat(visitor(first).post(removal(second)).statusCode()).isEqualTo(303);
        PlaywrightAssertions.assertThat(desk.locator("main")).containsText("ce droit vous a été retiré");
        assertThat(visitor(first).post("/deconnexion").statusCode()).isEqualTo(303);
        PlaywrightAssertions.assertThat(leaving.locator("main")).containsText("votre connexion a pris fin");

        List<String> asked = new ArrayList<>();
        for (Page page : List.of(phone, desk, leaving)) {
            page.onRequest(request -> asked.add(request.url()));
        }
        phone.waitForTimeout(3000);
        desk.waitForTimeout(10);
        leaving.waitForTimeout(10);
        assertThat(asked).isEmpty();
        List.of(phone, desk, leaving).forEach(page -> page.context().close());
    }

    private Page open(Browser.Device device, String path, String cookie) {
        Page page = Browser.page(device);
        if (!cookie.isEmpty()) {
            page.context().addCookies(List.of(new Cookie("essaim", cookie.substring("essaim=".length())).setUrl("http://localhost:" + port)));
        }
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    /// A desk: its page, what it is made of, its commands, its stream, and the other pages of who leads.
    private void leadsNothing(Somebody was, int status) throws Exception {
        HttpVisitor visitor = visitor(was);
        for (String page : List.of(card.deskPath(), card.deskPath() + "/regions/room", card.path() + "/inscriptions", card.path() + "/modifier")) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(status == 401 ? 302 : status);
            assertThat(status == 401 ? HttpVisitor.location(answer) : "/connexion").as(page).startsWith("/connexion");
        }
        assertThat(visitor.get(card.path()).body()).doesNotContain(card.code());
        assertThat(command(card.deskPath(), was.cookie(), "open", "").statusCode()).isEqualTo(status);
        assertThat(visitor.post(card.path() + "/annulation").statusCode()).isEqualTo(status);
        assertThat(OpenStream.status(port, card.deskPath(), was.cookie())).isEqualTo(status);
    }

    private void opensNothing(String door) throws Exception {
        HttpVisitor visitor = new HttpVisitor(port);
        assertThat(visitor.get(door).statusCode()).isEqualTo(404);
        assertThat(visitor.get(door + "/regions/screen").statusCode()).isEqualTo(404);
        assertThat(command(door, "", "raise-hand", "\"up\":true").statusCode()).isEqualTo(404);
        assertThat(OpenStream.status(port, door, "")).isEqualTo(404);
    }

    private HttpResponse<String> command(String door, String cookie, String type, String fields) {
        HttpVisitor visitor = new HttpVisitor(port);
        String body = "{\"id\":\"" + UuidCreator.getTimeOrderedEpoch() + "\",\"type\":\"" + type + "\""
                + (fields.isEmpty() ? "" : "," + fields) + "}";
        return visitor.send(visitor.request(door + "/commands")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private OpenStream stream(String door, Somebody somebody) throws Exception {
        return kept(OpenStream.at(port, door, somebody.cookie()));
    }

    private OpenStream stream(String door) throws Exception {
        return kept(OpenStream.at(port, door, ""));
    }

    private OpenStream kept(OpenStream stream) {
        streams.add(stream);
        return stream;
    }

    private String join(String name) {
        var place = new Place("epci:200039857", "Pays de Grasse");
        var newcomer = new Workshops.Newcomer(
                name, org.essaim.workshop.domain.Role.LOCAL_AGENT, place, Citation.BY_TERRITORY, Set.of());
        return "/s/" + ((Workshops.Arrival.In) workshops.join(card, newcomer)).key();
    }

    private String idOf(String door) {
        return ((Viewer.Person)
                        application.getBean(Doors.class).person(door.substring(3)).viewer())
                .participant()
                .toString();
    }

    private String code(String door) {
        Door opened = application.getBean(Doors.class).person(door.substring(3));
        return workshops.personalCode(
                card, ((Viewer.Person) opened.viewer()).participant());
    }

    private String removal(Somebody somebody) {
        return card.path() + "/animation/" + somebody.who().id() + "/retrait";
    }

    private HttpVisitor visitor(Somebody somebody) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.keep(somebody.cookie());
        return visitor;
    }
}
