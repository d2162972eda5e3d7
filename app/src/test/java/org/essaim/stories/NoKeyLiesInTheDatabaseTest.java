package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.WholeDatabase;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.programme.Challenge;
import org.essaim.programme.NewChallenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.registration.Registration;
import org.essaim.registration.Registrations;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever reads the database, or a backup of it, finds no key that opens somebody's page: hashes alone. A letter holds the
/// link it brings until it has left.
@EssaimTest
class NoKeyLiesInTheDatabaseTest {
    private static final Place GRASSE = new Place("epci:200039857", "Pays de Grasse");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hashesAreThere() {
        var somebody = TestAccounts.somebody(application, Role.FACILITATOR);
        nowhere(somebody.cookie().substring(somebody.cookie().indexOf('=') + 1));
        nowhere(TestAccounts.link(application, somebody.who().id(), "/compte", Duration.ofMinutes(30)).text());

        Workshops workshops = application.getBean(Workshops.class);
        WorkshopCard card = workshops.prepare(SampleMaterial.inAWeek(), somebody.who().id(), Workshops.Origin.ORDINARY);
        var in = (Workshops.Arrival.In) workshops.join(card, new Workshops.Newcomer(
                "Noor", org.essaim.workshop.domain.Role.ELECTED, GRASSE, Citation.BY_NAME, Set.of()));
        nowhere(in.key());
        var wish = new Registration.Wish(
                "Alix", "alix-" + UUID.randomUUID() + "@sicoval.example", GRASSE, org.essaim.workshop.domain.Role.ELECTED, Citation.BY_NAME);
        nowhere(((Registrations.Outcome.Kept) application.getBean(Registrations.class).register(card, wish)).key().text());

        Programmes programmes = application.getBean(Programmes.class);
        Programme programme = programmes.create(
                UuidCreator.getTimeOrderedEpoch(),
                new Programme.ProgrammeText(
                        "Programme", "Pour voir.", Optional.empty(), Optional.empty(), Programme.Electorate.PERSON),
                somebody.who());
        programmes.propose(
                programme.id(), new NewChallenge(UUID.randomUUID(), "Un enjeu", "", "", "", Challenge.State.ACCEPTED));
        application.getBean(Votes.class).move(programme.id(), Programme.Stage.VOTING);
        String ballot = HttpVisitor.location(new HttpVisitor(port)
                .post(
                        programme.contributionPath() + "/bulletin", "name", "Sacha", "email",
                        "sacha-" + UUID.randomUUID() + "@evian.example", "approved",
                        programmes.challenges(programme.id()).getFirst().id().toString()));
        nowhere(ballot.substring(ballot.lastIndexOf('/') + 1).replaceAll("\\?.*", ""));
    }

    private void nowhere(String key) {
        assertThat(key).hasSizeGreaterThanOrEqualTo(22);
        assertThat(new WholeDatabase(jdbc).holding(key)).as(key).isSubsetOf(List.of("mail.letter"));
    }
}
