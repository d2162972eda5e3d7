package org.essaim.restitution.vote;

import essaim.ballot.Combination;
import essaim.ballot.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essaim.ui.Export;
import org.essaim.ui.Exports;
import org.essaim.ui.Messages;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.PlannedInitiative;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A vote for those who count it again: the ballots without their voters, and the result with its seed. Each says
/// where it comes from, its date and its licence.
@Component
class ResultExports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Messages messages;
    private final Exports exports;

    ResultExports(Messages messages, Exports exports) {
        this.messages = messages;
        this.exports = exports;
    }

    /// One line a ballot, one column an initiative: 1 where it is approved, else 0.
    ResponseEntity<byte[]> csv(String name, ResultPage.Told told, boolean published) {
        var election = told.vote().outcome().election();
        var origin = new Export.Origin(source(told), exports.today(), licence(published));
        Export<Integer> table = exports.<Integer>table("restitution.story.csv.", origin)
                .column("ballot", ballot -> Integer.toString(ballot + 1));
        election.candidates().forEach(it -> table.titled(
                told.names().label(it), ballot -> election.ballots().get(ballot).approves(it) ? "1" : "0"));
        return table.download(name, IntStream.range(0, election.turnout()).boxed().toList());
    }

    byte[] json(ResultPage.Told told, boolean published) {
        var outcome = told.vote().outcome();
        var election = outcome.election();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source(told));
        json.put("workshop", told.vote().plan().title());
        json.put("date", told.vote().when().day().toString());
        json.put("licence", licence(published));
        json.put("rule", "proportional approval (Thiele): 1 point, then 1/2, then 1/3 for each kept initiative a ballot approves");
        json.put("electorate", told.vote().plan().electorate().name());
        json.put("seats", election.seats());
        json.put("candidates", election.candidates().stream()
                .map(it -> Map.of("id", it.toString(), "name", told.names().label(it), "approvals", election.supports(it)))
                .toList());
        json.put("ballots", election.ballots().stream()
                .map(ballot -> ballot.approved().stream().map(Id::toString).toList())
                .toList());
        json.put("kept", ids(outcome.kept()));
        json.put("keptByShowOfHands", told.vote().isOverruled()
                ? told.vote().kept().stream().map(Id::toString).toList()
                : List.of());
        json.put("tied", outcome.isTied() ? outcome.best().stream().map(ResultExports::ids).toList() : List.of());
        json.put("seed", Long.toString(outcome.lot().seed()));
        json.put("ranking", outcome.ranking().stream()
                .map(it -> Map.of("members", ids(it), "points", exact(it.points())))
                .toList());
        json.put("plainApproval", ids(told.story().plain().kept()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static List<String> ids(Combination<Id<PlannedInitiative>> combination) {
        return combination.members().stream().map(Id::toString).toList();
    }

    /// `47/2`, so that nothing is rounded on the way.
    private static String exact(Points points) {
        return points.denominator() == 1 ? Long.toString(points.numerator()) : points.numerator() + "/" + points.denominator();
    }

    private String source(ResultPage.Told told) {
        return messages.get(
                "restitution.story.csv.source.text",
                told.vote().plan().title(),
                told.vote().when().day());
    }

    private String licence(boolean published) {
        return messages.get(published ? "restitution.story.licence.public" : "restitution.story.licence.room");
    }
}
