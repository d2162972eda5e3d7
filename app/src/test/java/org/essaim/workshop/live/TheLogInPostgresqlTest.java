package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.spy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.workshop.Appointment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.AgendaEvent;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.SharingEvent;
import org.essaim.workshop.domain.Venue;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.generated.RandomSession;
import org.essaim.workshop.store.EventLog;
import org.essaim.workshop.store.Recorded;
import org.essaim.workshop.store.WorkshopCards;
import org.essaim.workshop.wire.CommandCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What is on disk is what the room saw, and what was to be forgotten is not.
@EssaimTest
class TheLogInPostgresqlTest {
    @Autowired
    Workshops workshops;

    @Autowired
    WorkshopCards cards;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Sessions sessions;

    @Autowired
    EventLog log;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 14})
    void theStateRereadIsTheLiveOne(long seed) throws Exception {
        UUID workshop = emptyWorkshop();
        RandomSession session = new RandomSession(seed);
        Lane lane = lane(workshop, log, session::now);
        for (int i = 0; i < 180; i++) {
            RandomSession.Draw draw = session.draw();
            send(lane, UUID.randomUUID(), draw.by(), draw.command());
            session.follow(lane.current().workshop(), lane.current().people());
        }

        Snapshot reread = lane(workshop, log, session::now).current();

        assertThat(lane.current().workshop().position()).isGreaterThan(60);
        assertThat(reread.workshop().equals(lane.current().workshop())).isTrue();
        assertThat(reread.people()).isEqualTo(lane.current().people());
    }

    @Test
    void aSecondWriterMakesTheLaneReloadAndNothingIsLost() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.join("Alix", 2);
        room.openUpToTheTables();
        Lane here = lane(room.card.id(), log, Instant::now);
        Lane there = lane(room.card.id(), log, Instant::now);
        Id<Note> first = note();
        Id<Note> second = note();

        assertThat(send(there, UUID.randomUUID(), actor(one), write(first, "Écrite là-bas")))
                .isInstanceOf(Answer.Done.class);
        assertThat(send(here, UUID.randomUUID(), actor(one), write(second, "Écrite ici")))
                .isInstanceOf(Answer.Done.class);

        for (Snapshot now :
                List.of(here.current(), lane(room.card.id(), log, Instant::now).current())) {
            assertThat(now.workshop().decomposition().note(first).orElseThrow().number())
                    .isEqualTo(1);
            assertThat(now.workshop().decomposition().note(second).orElseThrow().number())
                    .isEqualTo(2);
        }
    }

    @Test
    void aCommandAnsweredElsewhereIsNotDoneTwice() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        Lane here = lane(room.card.id(), log, Instant::now);
        Lane there = lane(room.card.id(), log, Instant::now);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Command write = write(note(), "Envoyée deux fois");

        Answer first = send(there, id, actor(one), write);

        assertThat(send(here, id, actor(one), write)).isEqualTo(first);
        assertThat(here.current().workshop().decomposition().written()).isEqualTo(1);
    }

    @Test
    void aCommitThatFailsChangesNothingAndMayBeSentAgain() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        Snapshot before = sessions.snapshot(room.card.id());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Command write = write(note(), "Malgré le disque");
        jdbc.sql("alter table workshop.event add constraint full_disk check (workshop_id <> '%s' or position <= %d)"
                        .formatted(room.card.id(), before.workshop().position()))
                .update();
        try {
            assertThatThrownBy(() -> sessions.send(room.card.id(), actor(one), id, write))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(sessions.snapshot(room.card.id()).workshop().equals(before.workshop()))
                    .isTrue();
        } finally {
            jdbc.sql("alter table workshop.event drop constraint full_disk").update();
        }

        assertThat(sessions.send(room.card.id(), actor(one), id, write))
                .isEqualTo(new Answer.Done(before.workshop().position() + 1));
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundAgain() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        EventLog losing = spy(log);
        Lane lane = lane(room.card.id(), losing, Instant::now);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Command write = write(note(), "Arrivée quand même");
        doAnswer(append -> {
                    append.callRealMethod();
                    throw new DataAccessResourceFailureException("The network, just then");
                })
                .when(losing)
                .append(any(), any(), any(), any(), any(), anyBoolean());
        assertThatThrownBy(() -> send(lane, id, actor(one), write)).isNotNull();
        doCallRealMethod().when(losing).append(any(), any(), any(), any(), any(), anyBoolean());

        assertThat(send(lane, id, actor(one), write)).isInstanceOf(Answer.Done.class);
        assertThat(lane.current().workshop().decomposition().written()).isEqualTo(1);
    }

    @Test
    void whatChangedNothingIsNotDecidedAgain() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Answer first = sessions.send(room.card.id(), actor(one), id, new RoomCommand.RaiseHand(false));
        sessions.send(room.card.id(), actor(one), UuidCreator.getTimeOrderedEpoch(), new RoomCommand.RaiseHand(true));

        assertThat(sessions.send(room.card.id(), actor(one), id, new RoomCommand.RaiseHand(false)))
                .isEqualTo(first);
        assertThat(sessions.snapshot(room.card.id())
                        .workshop()
                        .room()
                        .participant(one.participant())
                        .orElseThrow()
                        .handRaised())
                .isTrue();
    }

    @Test
    void aWithdrawnNoteIsNowhereInTheLog() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        Id<Note> note = note();
        sendAs(room, one, write(note, "PREMIER-JET"));
        sendAs(room, one, new DecompositionCommand.RewordNote(note, 0, "AVANT-RETRAIT, mieux dit"));
        sendAs(room, one, new DecompositionCommand.CommentNote(new Id<>(UUID.randomUUID()), note, "AVANT-RETRAIT, mais encore ?"));
        assertThat(rowsWith(room.card.id(), "PREMIER-JET")).as("a former wording").isZero();
        assertThat(rowsWith(room.card.id(), "AVANT-RETRAIT")).isEqualTo(2);

        sendAs(room, one, new DecompositionCommand.WithdrawNote(note));

        assertThat(rowsWith(room.card.id(), "AVANT-RETRAIT")).isZero();
        assertThat(lane(room.card.id(), log, Instant::now)
                        .current()
                        .workshop()
                        .equals(sessions.snapshot(room.card.id()).workshop()))
                .isTrue();
    }

    @Test
    void aWithdrawnQuestionAndAFormerAnswerAreNowhereInTheLog() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        Id<Question> question = new Id<>(UuidCreator.getTimeOrderedEpoch());
        sendAs(room, one, new SharingCommand.Ask(question, SampleRoom.plan().initiatives().getFirst().id(), "AVANT-RETRAIT ?"));
        room.facilitate(new SharingCommand.Answer(question, "PREMIER-JET"));
        room.facilitate(new SharingCommand.Answer(question, "AVANT-RETRAIT aussi"));
        assertThat(rowsWith(room.card.id(), "PREMIER-JET")).isZero();
        assertThat(rowsWith(room.card.id(), "AVANT-RETRAIT")).isEqualTo(2);
        room.facilitate(new AgendaCommand.Close());

        sendAs(room, one, new SharingCommand.WithdrawQuestion(question));

        assertThat(rowsWith(room.card.id(), "AVANT-RETRAIT")).isZero();
        assertThat(lane(room.card.id(), log, Instant::now).current().workshop().equals(sessions.snapshot(room.card.id()).workshop()))
                .isTrue();
    }

    /// What a reader who comes back is told of the past is told from memory, and memory forgets with the disk.
    @Test
    void whatIsEmptiedOnDiskIsEmptyInTheLanesMemory() {
        var prepared = new Recorded(1, UUID.randomUUID(), Instant.EPOCH, new AgendaEvent.Prepared(SampleRoom.plan()));
        Id<Question> question = new Id<>(UUID.randomUUID());
        Id<PlannedInitiative> initiative = SampleRoom.plan().initiatives().getFirst().id();
        var asked = new Recorded(2, UUID.randomUUID(), Instant.EPOCH, new SharingEvent.Asked(question, initiative, null, "Qui paie ?"));
        var withdrawn = new Recorded(3, UUID.randomUUID(), Instant.EPOCH, new SharingEvent.QuestionWithdrawn(question));
        Snapshot.History history = Snapshot.History.of(List.of(prepared, asked, withdrawn));
        Workshop now = Workshop.NOTHING.evolve(List.of(prepared.event(), asked.event(), withdrawn.event()));
        assertThat(history.at(2, now).sharing().question(question).orElseThrow().text()).isEqualTo("Qui paie ?");

        history.empty(Map.of(2L, new SharingEvent.Asked(question, initiative, null, "")));

        assertThat(history.at(2, now).sharing().question(question).orElseThrow().text()).isEmpty();
        assertThat(history.with(List.of()).toString()).doesNotContain("Qui paie ?");
    }

    /// What earlier versions left in the log is taken out of it when this one starts.
    @Test
    void whatEarlierVersionsLeftIsTakenOutByTheMigration() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.openUpToTheTables();
        Id<Note> kept = note();
        Id<Note> gone = note();
        Id<Question> question = new Id<>(UuidCreator.getTimeOrderedEpoch());
        sendAs(room, one, write(kept, "Un"));
        sendAs(room, one, new DecompositionCommand.RewordNote(kept, 0, "Deux"));
        sendAs(room, one, write(gone, "Trois"));
        sendAs(room, one, new DecompositionCommand.CommentNote(new Id<>(UUID.randomUUID()), gone, "Quatre"));
        sendAs(room, one, new DecompositionCommand.WithdrawNote(gone));
        sendAs(room, one, new SharingCommand.Ask(question, SampleRoom.plan().initiatives().getFirst().id(), "Cinq"));
        sendAs(room, one, new SharingCommand.WithdrawQuestion(question));
        jdbc.sql("update workshop.event set data = jsonb_set(data, '{text}', '\"AUTREFOIS\"') where workshop_id = :it and data ->> 'text' = ''")
                .param("it", room.card.id())
                .update();
        assertThat(rowsWith(room.card.id(), "AUTREFOIS")).isEqualTo(4);

        try (var script = getClass().getResourceAsStream("/workshop/migration/V9__words_taken_back_leave_the_log.sql")) {
            jdbc.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }

        assertThat(rowsWith(room.card.id(), "AUTREFOIS")).isZero();
        assertThat(rowsWith(room.card.id(), "Deux")).isEqualTo(1);
        assertThat(lane(room.card.id(), log, Instant::now).current().workshop().equals(sessions.snapshot(room.card.id()).workshop()))
                .isTrue();
    }

    @Test
    void theBallotBoxIsEmptyOnceClosedAndNoEventSaysWhoVotedWhat() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        List<Workshops.Arrival.In> people =
                List.of(room.join("Camille", 1), room.join("Alix", 2), room.join("Noor", 3), room.join("Sacha", 4));
        room.facilitate(new AgendaCommand.Open());
        room.facilitate(new AgendaCommand.Advance(0));
        room.facilitate(new AgendaCommand.Advance(1));
        for (int i = 0; i < people.size(); i++) {
            sendAs(
                    room,
                    people.get(i),
                    new ChoiceCommand.CastBallot(
                            SampleRoom.plan().initiatives().subList(i, i + 2).stream()
                                    .map(PlannedInitiative::id)
                                    .toList(),
                            null));
        }
        assertThat(count("select count(*) from workshop.ballot where workshop_id = :it", room.card.id()))
                .isEqualTo(4);
        assertThat(rowsWith(room.card.id(), "approved")).isZero();

        room.facilitate(new ChoiceCommand.CloseVote(false));

        assertThat(count("select count(*) from workshop.ballot where workshop_id = :it", room.card.id()))
                .isZero();
        List<String> closed = jdbc.sql(
                        "select data::text from workshop.event where workshop_id = :it and type = 'choice.vote-closed'")
                .param("it", room.card.id())
                .query(String.class)
                .list();
        assertThat(closed).hasSize(1);
        people.forEach(person -> assertThat(closed.getFirst())
                .doesNotContain(person.participant().toString()));
        assertThat(count(
                        "select count(*) from workshop.event where workshop_id = :it and jsonb_exists(data, 'voter') and data - 'voter' <> '{}'::jsonb",
                        room.card.id()))
                .isZero();
        assertThat(sessions.snapshot(room.card.id())
                        .workshop()
                        .choice()
                        .closedResult()
                        .orElseThrow()
                        .ballots())
                .hasSize(4);
    }

    @Test
    void somebodyForgottenLeavesNoNameAndNoKey() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Nom-à-oublier", 1);
        HttpVisitor phone = new HttpVisitor(port);
        assertThat(post(phone, one.key(), new RoomCommand.RaiseHand(true))).isEqualTo(200);

        assertThat(post(phone, one.key(), new RoomCommand.Forget(one.participant())))
                .isEqualTo(200);

        assertThat(count("select count(*) from workshop.person where workshop_id = :it", room.card.id()))
                .isZero();
        assertThat(count("select count(*) from workshop.person_key where workshop_id = :it", room.card.id()))
                .isZero();
        assertThat(rowsWith(room.card.id(), "Nom-à-oublier")).isZero();
        assertThat(post(phone, one.key(), new RoomCommand.RaiseHand(false))).isEqualTo(404);
    }

    private int post(HttpVisitor phone, String key, Command command) {
        return phone.send(phone.request("/s/" + key + "/commands")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                CommandCodec.write(UuidCreator.getTimeOrderedEpoch(), command)
                                        .toString()))
                        .build())
                .statusCode();
    }

    private UUID emptyWorkshop() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String word = id.toString();
        WorkshopCard card = new WorkshopCard(
                id,
                word,
                word,
                "",
                "",
                Instant.EPOCH,
                WorkshopCard.State.PREPARED,
                false,
                false,
                false,
                false,
                word,
                new Appointment(Venue.UNSAID, 175, "", false, 0));
        transaction.executeWithoutResult(_ -> cards.create(card, Optional.empty()));
        return id;
    }

    private static Lane lane(UUID workshop, EventLog log, Supplier<Instant> now) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        Lane lane = new Lane(workshop, log, clock, () -> 42, () -> true, _ -> {});
        Thread.ofVirtual().start(lane);
        return lane;
    }

    private static Answer send(Lane lane, UUID id, Actor by, Command command) throws Exception {
        return lane.submit(id, by, command, null).get(10, TimeUnit.SECONDS);
    }

    private void sendAs(SampleRoom room, Workshops.Arrival.In who, Command command) {
        assertThat(sessions.send(room.card.id(), actor(who), UuidCreator.getTimeOrderedEpoch(), command))
                .isInstanceOf(Answer.Done.class);
    }

    private static Actor actor(Workshops.Arrival.In who) {
        return new Actor.Person(who.participant());
    }

    private static Id<Note> note() {
        return new Id<>(UuidCreator.getTimeOrderedEpoch());
    }

    private static Command write(Id<Note> note, String text) {
        return new DecompositionCommand.WriteNote(note, 0, NoteKind.RESOURCE, text, false);
    }

    private long rowsWith(UUID workshop, String text) {
        return jdbc.sql("select count(*) from workshop.event where workshop_id = :it and data::text like :text")
                .param("it", workshop)
                .param("text", "%" + text + "%")
                .query(Long.class)
                .single();
    }

    private long count(String sql, UUID workshop) {
        return jdbc.sql(sql).param("it", workshop).query(Long.class).single();
    }
}
