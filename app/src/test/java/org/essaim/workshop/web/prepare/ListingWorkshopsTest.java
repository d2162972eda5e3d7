package org.essaim.workshop.web.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Slice;
import org.essaim.workshop.Appointment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.domain.Venue;
import org.essaim.workshop.store.WorkshopCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EssaimTest
class ListingWorkshopsTest {
    /// Others have workshops in the same database.
    private static final String OURS = "Brouillamini";

    private static final WorkshopCard HELD = card("Mobiliser tous les acteurs", "2021-03-02T08:00:00Z", State.CLOSED);
    private static final WorkshopCard OPEN = card("Financement collectif", "2021-03-09T08:00:00Z", State.OPEN);
    private static final WorkshopCard TO_COME = card("Été sans eau", "2027-06-01T07:00:00Z", State.PREPARED);

    @LocalServerPort
    int port;

    @Autowired
    WorkshopCards cards;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        Stream.of(OPEN, HELD, TO_COME).forEach(this::create);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from workshop.workshop where challenge = :ours").param("ours", OURS).update();
    }

    @Test
    void theLatestComesFirstUnlessAskedOtherwise() {
        assertThat(found("", "", "")).containsExactly(TO_COME, OPEN, HELD);
        assertThat(found("", "", "ancien")).containsExactly(HELD, OPEN, TO_COME);
        assertThat(found("", "", "titre")).containsExactly(TO_COME, OPEN, HELD);
    }

    @Test
    void stateAndWordsNarrowTheList() {
        assertThat(found("", "tenus", "")).containsExactly(HELD);
        assertThat(found("ete EAU", "", "")).containsExactly(TO_COME);
        assertThat(found("eau", "tenus", "")).isEmpty();
    }

    @Test
    void eachStateSaysHowManyFitTheWords() {
        assertThat(page("", "tenus", "", "1").counts())
                .isEqualTo(Map.of(State.CLOSED, 1L, State.OPEN, 1L, State.PREPARED, 1L));
        assertThat(page("eau", "", "", "1").counts()).isEqualTo(Map.of(State.PREPARED, 1L));
        assertThat(page("eau", "tenus", "", "1").all()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsAsIfItWereNotThere() {
        assertThat(address("", "perdus", "hasard", "-3")).isEqualTo(address("", "", "", "1"));
    }

    @Test
    void theAddressCarriesAllThatWasAsked() {
        ListAddress asked = ListAddress.read(
                WorkshopList.PATH,
                Map.of("q", List.of("l’été & l’eau"), "etat", List.of("a-venir"), "tri", List.of("titre"), "page", List.of("3")),
                WorkshopList.PARAMS);

        assertThat(asked.at(4).href())
                .isEqualTo("/ateliers?q=l%E2%80%99%C3%A9t%C3%A9%20%26%20l%E2%80%99eau&etat=a-venir&tri=titre&page=4");
        assertThat(asked.with(WorkshopList.STATE, Optional.empty()).href()).doesNotContain("page", "etat");
        assertThat(asked.csv()).startsWith("/ateliers.csv?q=").doesNotContain("page");
        assertThat(ListAddress.read(WorkshopList.PATH, Map.of(), WorkshopList.PARAMS).href()).isEqualTo("/ateliers");
    }

    @Test
    void twentyAPage() {
        IntStream.range(0, 42)
                .mapToObj(number -> card("Atelier " + number, "2027-06-01T07:00:00Z", State.PREPARED))
                .forEach(this::create);

        WorkshopListPage second = page("", "", "", "2");
        WorkshopListPage beyond = page("", "", "", "9");

        Slice<WorkshopCard> slice = second.list().slice();
        assertThat(slice.rows()).hasSize(20);
        assertThat(Stream.of(slice.from(), slice.to(), slice.total())).containsExactly(21L, 40L, 45L);
        assertThat(second.list().next()).isPresent();
        assertThat(beyond.list().rows()).as("the last page there is").hasSize(5);
        assertThat(beyond.list().next()).isEmpty();
    }

    @Test
    void thePageAndItsTableShowTheSame() {
        String page = new HttpVisitor(port).get("/ateliers?q=" + OURS + "&etat=tenus&page=-7").body();
        String csv = new HttpVisitor(port).get("/ateliers.csv?q=" + OURS + "&etat=tenus&page=4").body();

        assertThat(page).contains(HELD.title()).doesNotContain(OPEN.title(), TO_COME.title());
        assertThat(page).contains("href=\"/ateliers.csv?q=Brouillamini&amp;etat=tenus\"");
        assertThat(csv).contains(HELD.title()).doesNotContain(OPEN.title(), TO_COME.title());
    }

    private List<WorkshopCard> found(String text, String state, String sort) {
        return page(text, state, sort, "1").list().rows();
    }

    private WorkshopListPage page(String text, String state, String sort, String page) {
        return WorkshopList.page(address(text, state, sort, page), cards, false);
    }

    private static ListAddress address(String text, String state, String sort, String page) {
        return ListAddress.read(
                WorkshopList.PATH,
                Map.of(
                        "q", List.of(OURS + " " + text),
                        "etat", List.of(state),
                        "tri", List.of(sort),
                        "page", List.of(page)),
                WorkshopList.PARAMS);
    }

    private static WorkshopCard card(String title, String startsAt, State state) {
        UUID id = UUID.nameUUIDFromBytes(title.getBytes());
        return new WorkshopCard(
                id, title.toLowerCase().replace(' ', '-'), id.toString().substring(0, 7), title, OURS,
                Instant.parse(startsAt), state, false, false, false, false, "mur-" + id,
                new Appointment(Venue.UNSAID, 175, "", false, 0));
    }

    private void create(WorkshopCard card) {
        transaction.executeWithoutResult(_ -> cards.create(card, Optional.empty()));
    }
}
