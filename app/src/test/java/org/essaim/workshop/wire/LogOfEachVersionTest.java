package org.essaim.workshop.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Comment;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.rulebook.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Workshops of years ago fold into what they were then. `log-v1.jsonl` was written by the first version, `log-v2.jsonl`
/// once second voices had words and seats said who chose them, `log-v4.jsonl` once designers were asked for and a territory's
/// ballot was its first voter's; they and the states beside them are never written again.
///
/// **When an event changes** (a field more, less, or of another meaning): raise its version in [EventCodec], write there
/// the function that lifts its earlier JSON, and see this test pass on every earlier log. Then write the log of the new
/// version once, with `-Dtest=LogOfEachVersionTest -Dessaim.write-log=3`, commit `log-v3.jsonl` and `state-v3.json`, and
/// add 3 to the versions below. A state that knows more than it did is fine: what version 1 knew has to be as it was.
class LogOfEachVersionTest {
    private static final Path RESOURCES = Path.of("src/test/resources/workshop");

    private static final JsonMapper STABLE = Json.MAPPER
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(Set.class, new Sorted()))
            .build();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theLogOfAVersionFoldsIntoItsState(int version) throws IOException {
        Map<String, Workshop> folded = new LinkedHashMap<>();
        for (String line : Files.readAllLines(log(version))) {
            JsonNode row = Json.MAPPER.readTree(line);
            Event event = EventCodec.read(new EventCodec.Stored(
                    row.path("type").asString(), row.path("version").asInt(), row.path("data").toString()));
            String workshop = row.path("workshop").asString();
            folded.put(workshop, folded.getOrDefault(workshop, Workshop.NOTHING).evolve(event));
            assertThat(folded.get(workshop).position()).isEqualTo(row.path("position").asLong());
        }

        JsonNode then = Json.MAPPER.readTree(Files.readString(state(version)));
        assertThat(then.propertyNames()).isEqualTo(folded.keySet());
        folded.forEach((name, workshop) -> stillThere(name, then.path(name), Json.MAPPER.readTree(STABLE.writeValueAsString(workshop))));
    }

    @ParameterizedTest
    @CsvSource({"1, 58", "2, 59", "3, 59", "4, 63"})
    void theLogOfAVersionHoldsEveryTypeOfItsTime(int version, int known) throws IOException {
        Set<String> types = Files.readAllLines(log(version)).stream()
                .map(line -> Json.MAPPER.readTree(line).path("type").asString())
                .collect(Collectors.toCollection(TreeSet::new));

        // Types that came later are not in earlier logs, and none ever goes.
        assertThat(types).hasSize(known);
    }

    @Test
    @EnabledIfSystemProperty(named = "essaim.write-log", matches = "\\d+")
    void writeTheLogOfANewVersion() throws IOException {
        int version = Integer.getInteger("essaim.write-log");
        assertThat(log(version)).as("a log of an earlier version is never written again").doesNotExist();
        Map<String, List<Event>> logs = new LinkedHashMap<>();
        logs.put("sample", sample());
        logs.put("everything-else", everythingElse());
        logs.put("one-ballot-a-territory", oneBallotATerritory());
        List<String> lines = new ArrayList<>();
        Map<String, Workshop> states = new LinkedHashMap<>();
        logs.forEach((name, events) -> {
            for (int i = 0; i < events.size(); i++) {
                EventCodec.Stored stored = EventCodec.write(events.get(i));
                lines.add("{\"workshop\":\"%s\",\"position\":%d,\"type\":\"%s\",\"version\":%d,\"data\":%s}"
                        .formatted(name, i + 1, stored.type(), stored.version(), stored.data()));
            }
            states.put(name, Workshop.NOTHING.evolve(events));
        });
        Files.createDirectories(RESOURCES);
        Files.write(log(version), lines);
        Files.writeString(state(version), lines(states));
    }

    private static Path log(int version) {
        return RESOURCES.resolve("log-v" + version + ".jsonl");
    }

    private static Path state(int version) {
        return RESOURCES.resolve("state-v" + version + ".json");
    }

    /// One line a part of the state.
    private static String lines(Map<String, Workshop> states) {
        return states.entrySet().stream()
                .map(state -> "\"" + state.getKey() + "\": {\n"
                        + STABLE.<JsonNode>valueToTree(state.getValue()).properties().stream()
                                .map(part -> "  \"" + part.getKey() + "\": " + part.getValue())
                                .collect(Collectors.joining(",\n"))
                        + "\n}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static void stillThere(String where, JsonNode then, JsonNode now) {
        if (then.isObject()) {
            then.properties().forEach(field -> stillThere(where + "/" + field.getKey(), field.getValue(), now.path(field.getKey())));
        } else if (then.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                stillThere(where + "/" + i, then.get(i), now.get(i));
            }
        } else {
            assertThat(now).as(where).isEqualTo(then);
        }
    }

    private static List<Event> sample() {
        Workshop workshop = Workshop.NOTHING;
        List<Event> events = new ArrayList<>();
        for (Sent sent : SampleWorkshop.at(SampleWorkshop.Moment.PUBLISHED).sent()) {
            if (Decider.decide(workshop, sent) instanceof Decision.Accepted(var happened, _)) {
                events.addAll(happened);
                workshop = workshop.evolve(happened);
            }
        }
        return events;
    }

    /// What the sample does not do: people come and go, facilitators change their minds.
    /// Who asks to be more than they may say, and a ballot handed from its first voter to another.
    private static List<Event> oneBallotATerritory() {
        Play play = Play.of(Play.plan(3, 3, Electorate.TERRITORY, false, 12)).lead(new AgendaCommand.Open());
        play.join(1, Role.ELECTED, Play.place(1)).join(2, Role.LOCAL_AGENT, Play.place(1));
        play.send(new Actor.Newcomer(), Play.joining(3, Role.DESIGNER, Place.UNKNOWN));
        play.send(new Actor.Newcomer(), Play.joining(4, Role.STATE_AGENT, new Place("national:fr", "France")));
        play.lead(new RoomCommand.AcceptRole(Play.person(4)), new RoomCommand.DeclineRole(Play.person(3)));
        play.advance().advance().vote(1, 1).lead(new ChoiceCommand.HandBallot(Play.person(2)));
        return play.vote(2, 2).events();
    }

    private static List<Event> everythingElse() {
        Id<Question> question = Id.derived("question");
        Id<Sentence> sentence = Id.derived("sentence");
        Play play = Play.withPeople(6).join(7, Role.DESIGNER, Place.UNKNOWN);
        play.lead(new AgendaCommand.Replan(Play.plan(3, 2, Play.PLAN.electorate(), false, 12)));
        play.afterMinutes(2).lead(new AgendaCommand.Pause()).afterMinutes(3).lead(new AgendaCommand.Resume());
        play.lead(new AgendaCommand.Prolong(5), new AgendaCommand.Prolong(5), new AgendaCommand.Undo());
        play.by(1, new RoomCommand.ChangeDetails(Play.person(1), "Personne", Citation.BY_TERRITORY));
        play.by(2, new RoomCommand.ChangeRole(Play.person(2), Role.ELECTED, Play.place(9)));
        play.by(3, new RoomCommand.Leave(Play.person(3)), new RoomCommand.Return(Play.person(3)));
        play.by(4, new RoomCommand.RaiseHand(true), new RoomCommand.RaiseHand(false), new RoomCommand.Forget(Play.person(4)));
        play.by(1, new SharingCommand.Ask(question, Play.initiative(1), "Combien ?"));
        play.lead(new SharingCommand.Answer(question, "Peu."));
        play.by(1, new SharingCommand.WithdrawQuestion(question));
        play.advance().advance().vote(1, 1).vote(2, 2).vote(1, 3);
        play.lead(play.closing(true), new ChoiceCommand.ReopenVote()).vote(1, 1, 2).vote(2, 2);
        play.lead(play.closing(true), new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))));
        play.advance().lead(new DecompositionCommand.Silence());
        play.lead(new RoomCommand.Seat(Play.person(1), 3 - play.tableOf(1)));
        play.write(1, 1).write(1, 2).write(1, 3).lead(new DecompositionCommand.Reveal());
        play.by(1, new DecompositionCommand.RewordNote(Play.note(1), 0, "Autrement"),
                new DecompositionCommand.MoveNote(Play.note(1), NoteKind.CONTEXT),
                new DecompositionCommand.CommentNote(Id.<Comment>derived("comment"), Play.note(1), "Depuis quand ?"),
                new DecompositionCommand.WithdrawNote(Play.note(3)));
        play.lead(new DecompositionCommand.HideNote(Play.note(2), true), new DecompositionCommand.HideNote(Play.note(2), false));
        play.by(7, new StageCommand.Pin(Play.note(1), true), new StageCommand.Pin(Play.note(2), true), new StageCommand.Pin(Play.note(2), false));
        play.decisive(1, 1, NoteKind.CONTEXT);
        play.lead(new DecompositionCommand.RewordElement(Play.element(1), 0, "Dit ainsi"),
                new DecompositionCommand.AddToElement(Play.element(1), Play.note(2)),
                new DecompositionCommand.RemoveFromElement(Play.note(2)),
                new DecompositionCommand.Gather(Play.element(2), NoteKind.RESOURCE, "Par erreur", List.of(Play.note(2))),
                new DecompositionCommand.Dissolve(Play.element(2)));
        play.advance().advance();
        play.by(1, new DecompositionCommand.WriteNote(Play.note(4), 0, NoteKind.RESOURCE, "En retard", true));
        play.lead(new DecompositionCommand.AcceptNote(Play.note(4)), new StageCommand.Tell(0, "On y va"), new StageCommand.Hush());
        play.advance().join(8, Role.ELECTED, Play.place(1));
        play.by(1, new PerspectiveCommand.DescribeHome(Play.element(1), "Ici, une association"));
        play.by(8, new PerspectiveCommand.DescribeHome(Play.element(1), "Ici, personne"));
        play.advance();
        play.by(1, new SynthesisCommand.AddSentence(sentence, Play.initiative(1), Sentence.Part.TO_IMPROVE, "Plus simple"),
                new SynthesisCommand.AmendSentence(sentence, 0, "Plus simple encore"),
                new SynthesisCommand.RemoveSentence(sentence));
        play.afterMinutes(20).lead(new AgendaCommand.Close(), new SynthesisCommand.Publish(true), new SynthesisCommand.Unpublish(), new AgendaCommand.Reopen());
        return play.events();
    }

    /// Sets in an order of their own.
    @SuppressWarnings("rawtypes")
    private static final class Sorted extends StdSerializer<Set> {
        Sorted() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            new TreeSet<>(((Set<?>) set).stream().map(String::valueOf).toList()).forEach(out::writeString);
            out.writeEndArray();
        }
    }
}
