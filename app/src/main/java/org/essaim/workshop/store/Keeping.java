package org.essaim.workshop.store;

import java.time.Duration;
import org.essaim.ui.Kept;
import org.essaim.ui.Purge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a workshop keeps of people, during it and after.
@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept peopleOfRoomsKept() {
        return Kept.untilErased(20, "workshop.kept.people", "workshop.person", "workshop.person_key");
    }

    @Bean
    Kept wordsOfRoomsKept() {
        return Kept.untilErased(30, "workshop.kept.words", "workshop.event");
    }

    @Bean
    Kept voicesOfRoomsKept() {
        return Kept.untilErased(40, "workshop.kept.voices", "workshop.event");
    }

    @Bean
    Kept ballotsOfRoomsKept() {
        return Kept.untilErased(50, "workshop.kept.ballots", "workshop.ballot");
    }

    /// What visitors of the demonstration type is kept no longer than they need to look at it.
    @Bean
    Kept rehearsalsOfTheDemonstrationKept(JdbcClient jdbc) {
        return Kept.until(
                Purge.deleting(
                        jdbc, Duration.ofDays(1), "workshop.workshop",
                        "demonstration and rehearsal_of is not null and created_at < :before"),
                60, "workshop.kept.rehearsals", "workshop.workshop");
    }

    @Bean
    Kept facilitatorsKept() {
        return Kept.untilErased(92, "workshop.kept.facilitators", "workshop.facilitator");
    }
}
