package org.essaim.workshop.web.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import essaim.ballot.Combination;
import essaim.ballot.Points;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.PlannedInitiative;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A vote for those who count it again: the ballots without their voters, and the result with its seed. Each says
/// where it comes from, its date and its licence.
@Component
class ResultExports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Messages messages;

    ResultExports(Messages messages) {
        this.messages = messages;
    }

    /// One line a ballot, one column an initiative: 1 where it is approved, else 0.
    byte[] csv(ResultPage.Told told, boolean published) {
        var election = told.vote().outcome().election();
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> head = new ArrayList<>();
            head.add(messages.get("workshop.result.csv.ballot"));
            election.candidates().forEach(it -> head.add(told.names().label(it)));
            head.add(messages.get("workshop.result.csv.source"));
            csv.writeRecord(head);
            for (int i = 0; i < election.turnout(); i++) {
                List<String> line = new ArrayList<>();
                line.add(Integer.toString(i + 1));
                var ballot = election.ballots().get(i);
                election.candidates().forEach(it -> line.add(ballot.approves(it) ? "1" : "0"));
                line.add(source(told, published));
                csv.writeRecord(line);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] json(ResultPage.Told told, boolean published) {
        var outcome = told.vote().outcome();
        var election = outcome.election();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source(told, published));
        json.put("workshop", told.vote().plan().title());
        json.put("date", French.local(told.vote().day()).toLocalDate().toString());
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

    private String source(ResultPage.Told told, boolean published) {
        return messages.get(
                "workshop.result.csv.source.text",
                told.vote().plan().title(),
                French.local(told.vote().day()).toLocalDate(),
                licence(published));
    }

    private String licence(boolean published) {
        return messages.get(published ? "workshop.result.licence.public" : "workshop.result.licence.room");
    }
}
