package org.essaim.workshop.web.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.junit.jupiter.api.Test;

class ListingWorkshopsTest {
    private static final WorkshopCard HELD = card("Mobiliser tous les acteurs", "2021-03-02T08:00:00Z", State.CLOSED);
    private static final WorkshopCard OPEN = card("Financement collectif", "2021-03-09T08:00:00Z", State.OPEN);
    private static final WorkshopCard TO_COME = card("Été sans eau", "2027-06-01T07:00:00Z", State.PREPARED);
    private static final List<WorkshopCard> ALL = List.of(OPEN, HELD, TO_COME);

    @Test
    void theLatestComesFirstUnlessAskedOtherwise() {
        assertThat(query("", "", "").of(ALL)).containsExactly(TO_COME, OPEN, HELD);
        assertThat(query("", "", "ancien").of(ALL)).containsExactly(HELD, OPEN, TO_COME);
        assertThat(query("", "", "titre").of(ALL)).containsExactly(TO_COME, OPEN, HELD);
    }

    @Test
    void stateAndWordsNarrowTheList() {
        assertThat(query("", "tenus", "").of(ALL)).containsExactly(HELD);
        assertThat(query("ete EAU", "", "").of(ALL)).containsExactly(TO_COME);
        assertThat(query("eau", "tenus", "").of(ALL)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAsIfItWereNotThere() {
        WorkshopQuery odd = WorkshopQuery.read("", "perdus", "hasard", "-3");

        assertThat(odd).isEqualTo(WorkshopQuery.read("", "", "", "1"));
    }

    @Test
    void theAddressCarriesAllThatWasAsked() {
        WorkshopQuery query = WorkshopQuery.read("l’été & l’eau", "a-venir", "titre", "3");

        assertThat(query.hrefOf(4)).isEqualTo("/ateliers?q=l%E2%80%99%C3%A9t%C3%A9%20%26%20l%E2%80%99eau&etat=a-venir&tri=titre&page=4");
        assertThat(query.hrefOf(Optional.empty())).doesNotContain("page", "etat");
        assertThat(query.csvHref()).startsWith("/ateliers.csv?q=").doesNotContain("page");
        assertThat(WorkshopQuery.read("", "", "", "1").hrefOf(1)).isEqualTo("/ateliers");
    }

    @Test
    void twentyAPage() {
        List<WorkshopCard> many = IntStream.range(0, 45)
                .mapToObj(number -> card("Atelier " + number, "2027-06-01T07:00:00Z", State.PREPARED))
                .toList();

        WorkshopListPage second = WorkshopList.page(WorkshopQuery.read("", "", "", "2"), many, Optional.empty());
        WorkshopListPage beyond = WorkshopList.page(WorkshopQuery.read("", "", "", "9"), many, Optional.empty());

        assertThat(second.shown()).hasSize(20);
        assertThat(Stream.of(second.first(), second.last(), second.total())).containsExactly(21, 40, 45);
        assertThat(second.hasNext()).isTrue();
        assertThat(beyond.shown()).isEmpty();
    }

    private static WorkshopQuery query(String text, String state, String sort) {
        return WorkshopQuery.read(text, state, sort, "1");
    }

    private static WorkshopCard card(String title, String startsAt, State state) {
        return new WorkshopCard(
                UUID.nameUUIDFromBytes(title.getBytes()), title.toLowerCase().replace(' ', '-'), "FIL-294", title, title,
                Instant.parse(startsAt), state, false, false, false, false, "mur");
    }
}
