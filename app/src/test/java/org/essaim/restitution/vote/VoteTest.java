package org.essaim.restitution.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Venue;
import org.junit.jupiter.api.Test;

class VoteTest {
    @Test
    void isOfTheDayThatItWasInTheRoom() {
        Plan of = StoryTest.plan(2, StoryTest.INITIATIVES);
        Plan overseas = new Plan(
                of.title(), of.challenge(), of.startsAt(),
                new Venue(new Place("", "Territoire de la Côte Ouest"), "", ZoneId.of("Indian/Reunion")),
                of.steps(), of.initiatives(), of.keep(), of.tables(), of.capacity(), of.electorate(), of.silentStart(),
                of.videoLink(), Map.of(), of.rereadDays(), of.example());
        Instant late = Instant.parse("2021-03-16T21:30:00Z");
        var ballots = StoryTest.ballots(Map.of(List.of(0), 3));

        assertThat(Vote.of(overseas, ballots, 7, late, List.of()).when().day()).isEqualTo(LocalDate.of(2021, 3, 17));
        assertThat(Vote.of(of, ballots, 7, late, List.of()).when().day()).isEqualTo(LocalDate.of(2021, 3, 16));
    }
}
