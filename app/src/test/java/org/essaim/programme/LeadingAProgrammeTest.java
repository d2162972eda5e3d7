package org.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.account.TestAccounts;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.domain.Ranking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class LeadingAProgrammeTest {
    private static final String GRASSE = "CA du Pays de Grasse";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Programmes programmes;

    @Autowired
    Votes votes;

    @Autowired
    JdbcClient jdbc;

    private SignedIn by;
    private HttpVisitor leader;
    private HttpVisitor visitor;

    @BeforeEach
    void come() {
        leader = new HttpVisitor(port);
        var somebody = TestAccounts.somebody(application, Role.FACILITATOR);
        leader.keep(somebody.cookie());
        by = somebody.who();
        visitor = new HttpVisitor(port);
    }

    @Test
    void opensAProgrammeOnce() {
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        var first = leader.post(
                "/programmes/nouveau", "id", id, "title", "Eau et sols", "aims", "Pour partager.", "from", "2/3/2027",
                "to", "", "electorate", "PERSON");
        var again = leader.post("/programmes/nouveau", "id", id, "title", "Eau et sols", "aims", "Pour partager.",
                "electorate", "PERSON");

        assertThat(HttpVisitor.location(first)).isEqualTo(HttpVisitor.location(again));
        assertThat(visitor.get(HttpVisitor.location(first)).body()).contains("Eau et sols", "à partir du 2\u00A0mars 2027");
        assertThat(visitor.get("/programmes/nouveau").statusCode()).isEqualTo(302);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var refused = leader.post("/programmes/nouveau", "title", "E", "aims", "Pour partager.", "from", "demain");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Pour partager.", "Écrivez une date")
                .as("an entry for days would not show it")
                .containsPattern("type=\"text\" value=\"demain\"");
    }

    @Test
    void aTextChangedByTwoKeepsBoth() {
        Programme programme = programme(Electorate.TERRITORY);
        leader.post(programme.path() + "/modifier", "revision", "1", "title", "Un titre", "aims", "Le sien.");
        var late = leader.post(programme.path() + "/modifier", "revision", "1", "title", "Un autre", "aims", "Le mien.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Le mien.", "Quelqu’un d’autre vient de modifier");
        assertThat(programmes.byId(programme.id()).orElseThrow().title()).isEqualTo("Un titre");
    }

    @Test
    void whatIsProposedByTheLinkIsReadBeforeItShows() {
        Programme programme = programme(Electorate.TERRITORY);
        visitor.post(
                programme.contributionPath() + "/enjeux", "id", UUID.randomUUID().toString(), "title", "Garder l’eau",
                "why", "Nos puits baissent.", "territory", GRASSE, "territory-id", "epci:200039857");
        assertThat(visitor.get(programme.path()).body()).doesNotContain("Garder l’eau");
        Challenge proposed = programmes.challenges(programme.id()).getFirst();
        assertThat(leader.get(programme.path()).body()).contains("Garder l’eau", "Nos puits baissent.");

        leader.post(programme.path() + "/enjeux/" + proposed.id() + "/decision", "decision", "accepter");

        assertThat(visitor.get(programme.path()).body()).contains("Garder l’eau", "Proposé par Pays de Grasse.");
        assertThat(visitor.get("/enjeux?q=puits&programme=" + programme.slug()).body()).contains("Garder l’eau");
        assertThat(visitor.get("/enjeux.csv?programme=" + programme.slug()).body())
                .contains("Garder l’eau;Nos puits baissent.");
        assertThat(visitor.post(programme.path() + "/enjeux/" + proposed.id() + "/decision", "decision", "ecarter")
                        .statusCode())
                .isEqualTo(401);
        assertThat(programmes.challenges(programme.id()).getFirst().isAccepted()).isTrue();
    }

    @Test
    void theVoteOrdersTheEnjeuxAndSaysWhy() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        UUID money = challenge(programme, "Financer ensemble");
        leader.post(programme.path() + "/etape", "vers", "vote");

        String ballot = HttpVisitor.location(vote(programme, GRASSE, water, money));
        vote(programme, "Grand Besançon Métropole", money);
        assertThat(visitor.get(programme.path()).body()).contains("2 bulletins reçus").doesNotContain("Retenu par");
        visitor.post(ballot.replaceAll("\\?.*", ""), "approved", money.toString());
        admitAll(programme);
        leader.post(programme.path() + "/etape", "vers", "compte");

        String page = visitor.get(programme.path()).body();
        assertThat(page).contains("Retenu par 2 territoires sur 2.", "Retenu par aucun territoire sur 2.");
        assertThat(page.indexOf("Financer ensemble")).isLessThan(page.indexOf("Garder l’eau"));
    }

    @Test
    void anEnjeuKeepsTheWordsThatAreVotedOn() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        challenge(programme, "Financer ensemble");
        String edit = programme.path() + "/enjeux/" + water + "/modifier";
        assertThat(leader.get(programme.path()).body()).contains(edit);
        votes.move(programme.id(), Stage.VOTING);
        vote(programme, GRASSE, water);

        for (Stage stage : List.of(Stage.VOTING, Stage.VOTED)) {
            votes.move(programme.id(), stage);
            assertThat(leader.get(programme.path()).body()).doesNotContain(edit);
            assertThat(leader.get(edit).statusCode()).isEqualTo(409);
            assertThat(leader.post(edit, "title", "Autre chose", "why", "Après coup.").statusCode()).isEqualTo(409);
        }
        assertThat(programmes.challenges(programme.id())).extracting(Challenge::title).contains("Garder l’eau");
    }

    @Test
    void aVoteOpensOnTwoEnjeuxAtLeast() {
        Programme programme = programme(Electorate.TERRITORY);
        challenge(programme, "Garder l’eau");
        assertThat(leader.get(programme.path()).body()).contains("Il faut au moins deux enjeux montrés");

        assertThat(leader.post(programme.path() + "/etape", "vers", "vote").statusCode()).isEqualTo(409);
        assertThat(programmes.byId(programme.id()).orElseThrow().stage()).isEqualTo(Stage.PROPOSING);

        challenge(programme, "Financer ensemble");
        assertThat(leader.post(programme.path() + "/etape", "vers", "vote").statusCode()).isEqualTo(303);
    }

    @Test
    void aTerritoryHasOneVoice() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        votes.move(programme.id(), Stage.VOTING);
        vote(programme, GRASSE, water);
        var twice = vote(programme, GRASSE, water);

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Ce territoire a déjà un bulletin");

        Ballot cast = votes.voters(programme.id()).getFirst();
        assertThat(leader.get(programme.path()).body())
                .containsPattern("<details><summary[^>]*>Retirer ce bulletin</summary><form[^>]*/retrait\"><p>Ce bulletin ne comptera plus");
        leader.post(programme.path() + "/bulletins/" + cast.id() + "/retrait");
        assertThat(vote(programme, GRASSE, water).statusCode()).isEqualTo(303);
    }

    @Test
    void aBallotCountsOnceALeaderAdmittedItsVoter() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        UUID money = challenge(programme, "Financer ensemble");
        votes.move(programme.id(), Stage.VOTING);
        vote(programme, GRASSE, water);
        vote(programme, "Grand Besançon Métropole", money);
        vote(programme, "Mende", money);

        var nothing = leader.post(programme.path() + "/etape", "vers", "compte");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("Aucun bulletin n’est accepté");
        List<Ballot> waiting = votes.voters(programme.id());
        assertThat(waiting).hasSize(3).noneMatch(Ballot::admitted);
        assertThat(leader.get(programme.path()).body())
                .contains("3 bulletins, dont 3 à accepter", "ne compte pas encore", "Accepter ces 3 bulletins");
        String accord = programme.path() + "/bulletins/" + waiting.getFirst().id() + "/accord";
        assertThat(visitor.post(accord).statusCode()).isEqualTo(401);
        assertThat(votes.voters(programme.id())).noneMatch(Ballot::admitted);

        leader.post(accord);
        leader.post(programme.path() + "/bulletins/accord", "bulletin", waiting.get(1).id().toString());
        assertThat(leader.get(programme.path()).body()).contains("dont 1 à accepter", "il ne sera pas compté");
        leader.post(programme.path() + "/etape", "vers", "compte");

        assertThat(visitor.get(programme.path()).body())
                .as("Pays de Grasse, last by name, was not admitted")
                .contains("Retenu par 2 territoires sur 2.", "Retenu par aucun territoire sur 2.");
    }

    @Test
    void aPersonIsKnownByTheirAddress() {
        Programme programme = programme(Electorate.PERSON);
        UUID water = challenge(programme, "Garder l’eau");
        votes.move(programme.id(), Stage.VOTING);
        var fields = new String[] {
            "approved", water.toString(), "name", "Camille", "email", "Camille@grasse.example"
        };

        assertThat(visitor.post(programme.contributionPath() + "/bulletin", fields).statusCode()).isEqualTo(303);
        fields[5] = "camille@GRASSE.example";
        assertThat(visitor.post(programme.contributionPath() + "/bulletin", fields).body())
                .contains("Cette adresse a déjà voté");
    }

    @Test
    void aCountedVoteKeepsNoVoterAndItsLinksSayItIsOver() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        votes.move(programme.id(), Stage.VOTING);
        String ballot = HttpVisitor.location(vote(programme, GRASSE, water)).replaceAll("\\?.*", "");
        votes.move(programme.id(), Stage.VOTED);

        assertThat(jdbc.sql("select count(*) from programme.ballot where programme_id = :id")
                        .param("id", programme.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(visitor.get(ballot).statusCode()).isEqualTo(410);
        assertThat(vote(programme, GRASSE, water).statusCode()).isEqualTo(409);
        assertThat(votes.move(programme.id(), Stage.VOTING)).isFalse();
    }

    @Test
    void anEmptyVoteIsNotCounted() {
        Programme programme = programme(Electorate.TERRITORY);
        votes.move(programme.id(), Stage.VOTING);

        assertThat(leader.post(programme.path() + "/etape", "vers", "compte").statusCode()).isEqualTo(409);
    }

    @Test
    void aLinkThatOpensNothingSaysSo() {
        assertThat(visitor.get("/p/nimporte-quoi").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/programmes/nimporte-quoi").statusCode()).isEqualTo(404);
    }

    @Test
    void aWorkshopPreparedOnAnEnjeuShowsUnderIt() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        String form = leader.get("/ateliers/nouveau?enjeu=" + water).body();
        assertThat(form).contains("<option value=\"" + water + "\" selected");
        assertThat(form).contains("Enjeu d’un programme");

        var fields = new ArrayList<>(List.of(
                "do", "save", "request", UUID.randomUUID().toString(), "title", "Atelier de l’eau", "answers",
                water.toString(), "date", "2031-03-09", "time", "09:00", "keep", "3", "tables", "5", "capacity", "30",
                "electorate", "PERSON", "reread", "7"));
        var inputs = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"").matcher(form);
        Set<String> known = Set.copyOf(fields);
        while (inputs.find()) {
            if (!known.contains(inputs.group(1)) && inputs.group(1).matches(".*(step|held|minutes).*")) {
                fields.addAll(List.of(inputs.group(1), inputs.group(2)));
            }
        }
        var made = leader.post("/ateliers/nouveau", fields.toArray(String[]::new));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        String path = HttpVisitor.location(made);
        assertThat(visitor.get(programme.path()).body()).contains("Atelier de l’eau", path + "/inscription");
        assertThat(visitor.get(path).body()).contains(programme.path() + "#enjeu-", "Garder l’eau");
    }

    private HttpResponse<String> vote(Programme programme, String territory, UUID... retained) {
        var fields = new ArrayList<>(List.of("territory", territory));
        for (UUID one : retained) {
            fields.addAll(List.of("approved", one.toString()));
        }
        return visitor.post(programme.contributionPath() + "/bulletin", fields.toArray(String[]::new));
    }

    private void admitAll(Programme programme) {
        String[] all = votes.voters(programme.id()).stream()
                .flatMap(ballot -> Stream.of("bulletin", ballot.id().toString()))
                .toArray(String[]::new);
        leader.post(programme.path() + "/bulletins/accord", all);
    }

    private UUID challenge(Programme programme, String title) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        programmes.propose(
                programme.id(), new NewChallenge(id, title, "Parce que.", "", "", Challenge.State.ACCEPTED));
        return id;
    }

    /// The database cuts the pages of a list, and says again in its own words how a vote orders.
    @Test
    void theListOfEnjeuxIsInTheOrderOfTheVote() {
        Programme programme = programme(Electorate.PERSON);
        List<UUID> enjeux = IntStream.range(0, 12).mapToObj(i -> challenge(programme, "Enjeu " + i)).toList();
        var chance = new Random(20210316);
        for (int vote = 0; vote < 30; vote++) {
            jdbc.sql("delete from programme.counted_ballot where programme_id = :id").param("id", programme.id()).update();
            for (int ballot = 1; ballot <= vote; ballot++) {
                jdbc.sql("insert into programme.counted_ballot (programme_id, number, approved) values (:id, :number, :approved)")
                        .param("id", programme.id())
                        .param("number", ballot)
                        .param("approved", enjeux.stream().filter(_ -> chance.nextInt(3) == 0).toArray(UUID[]::new))
                        .update();
            }
            var asked = new ChallengeQuery("", Optional.of(programme.slug()), ChallengeQuery.Order.RANK);

            assertThat(IntStream.rangeClosed(1, 3).boxed().flatMap(page -> programmes.list(asked, page, 4).rows().stream()))
                    .as("vote %d", vote)
                    .containsExactlyElementsOf(programmes.ranking(programme.id()).places().stream().map(Ranking.Place::of).toList());
        }
    }

    @Test
    void aBallotIsSaidToBeKeptWhereThereIsOne() {
        Programme programme = programme(Electorate.TERRITORY);
        UUID water = challenge(programme, "Garder l’eau");
        votes.move(programme.id(), Stage.VOTING);

        assertThat(visitor.get(HttpVisitor.location(vote(programme, GRASSE, water))).body()).contains("Votre bulletin est enregistré");
        assertThat(visitor.get(programme.contributionPath() + "?fait=vote").body()).doesNotContain("Votre bulletin est enregistré");
    }

    private Programme programme(Electorate electorate) {
        var text = new ProgrammeText("Un programme", "Pour voir.", Optional.empty(), Optional.empty(), electorate);
        return programmes.create(UuidCreator.getTimeOrderedEpoch(), text, by);
    }
}
