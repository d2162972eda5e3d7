package org.essaim.restitution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Decomposition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.Workshop;

/// A room as full as rooms get, played through the decider for the bench: twenty people of ten territories, eight
/// initiatives, three hundred notes (or ten times as many of each, as full as a room may be) in thirty-six elements,
/// every territory judging what it worked on. The same each time.
final class FullRoom {
    private static final int INITIATIVES = 8;
    private static final int ELEMENTS_EACH = 12;
    private static final int DECISIVE_EACH = 8;
    private static final Actor FACILITATOR = new Actor.Facilitator(UUID.nameUUIDFromBytes(new byte[] {1}));
    private static final List<String> SAID = List.of(
            "Ceux qu’on ne voit jamais en réunion parlent volontiers chez eux.",
            "L’élu seul intimide, le technicien seul ne décide rien.",
            "On est venus deux fois, on n’a jamais su la suite, et plus personne n’a répondu à nos appels.",
            "Sans le mi-temps, tout retombe sur une élue.",
            "Chez nous, le lycée agricole met tout le monde d’accord.");

    private final int size;
    private final int notes;
    private Workshop workshop = Workshop.NOTHING;
    private People people = People.NONE;
    private Instant now = Instant.parse("2021-03-02T08:00:00Z");
    private int sent;

    private FullRoom(int size, int notes) {
        this.size = size;
        this.notes = notes;
    }

    static FullRoom usual() {
        return played(20, 300);
    }

    static FullRoom atItsBounds() {
        return played(Plan.MOST_PEOPLE, Decomposition.MOST_NOTES);
    }

    private static FullRoom played(int size, int notes) {
        FullRoom room = new FullRoom(size, notes);
        room.play();
        return room;
    }

    int size() {
        return size;
    }

    Workshop workshop() {
        return workshop;
    }

    People people() {
        return people;
    }

    private void play() {
        send(FACILITATOR, new AgendaCommand.Prepare(plan()));
        send(FACILITATOR, new AgendaCommand.Open());
        for (int number = 0; number < size; number++) {
            send(
                    new Actor.Newcomer(),
                    new RoomCommand.Join(
                            person(number),
                            "Participante " + (number + 1),
                            Role.values()[number % 5],
                            place(number % (size / 2)),
                            Citation.values()[number % 3],
                            Set.of()));
        }
        advance();
        advance();
        for (int number = 0; number < size; number++) {
            List<Id<PlannedInitiative>> approved = List.of(initiative(number % 3), initiative(number % INITIATIVES)).stream()
                    .distinct()
                    .toList();
            send(new Actor.Person(person(number)), new ChoiceCommand.CastBallot(approved, null));
        }
        send(FACILITATOR, new ChoiceCommand.CloseVote(true).with(people.anonymousBallots(), 20210302));
        advance();
        write();
        gather();
        advance();
        advance();
        advance();
        judge();
        advance();
        send(FACILITATOR, new AgendaCommand.Close());
    }

    private void write() {
        for (int note = 0; note < notes; note++) {
            send(
                    new Actor.Person(person(note % size)),
                    new DecompositionCommand.WriteNote(
                            Id.derived("note " + note), 0, NoteKind.values()[note % 3], SAID.get(note % SAID.size()), false));
        }
    }

    private void gather() {
        for (Id<PlannedInitiative> initiative : workshop.choice().kept()) {
            List<Note> notes = workshop.decomposition()
                    .inOrder()
                    .filter(note -> note.initiative().equals(initiative))
                    .toList();
            for (int at = 0; at < ELEMENTS_EACH; at++) {
                int element = at;
                NoteKind kind = NoteKind.values()[element % 3];
                List<Note> alike =
                        notes.stream().filter(note -> note.kind() == kind).toList();
                List<Id<Note>> gathered = new ArrayList<>();
                for (int i = element / 3; i < alike.size(); i += ELEMENTS_EACH / 3) {
                    gathered.add(alike.get(i).id());
                }
                Id<Element> id = Id.derived(initiative + " element " + element);
                send(
                        FACILITATOR,
                        new DecompositionCommand.Gather(
                                id, kind, "Un tour des acteurs avant la première réunion, chez eux (" + element + ").", gathered));
                if (element < DECISIVE_EACH) {
                    send(FACILITATOR, new DecompositionCommand.MarkDecisive(id, true));
                }
            }
        }
    }

    private void judge() {
        for (int number = 0; number < size / 2; number++) {
            for (Id<PlannedInitiative> initiative : workshop.choice().kept()) {
                for (Element element :
                        workshop.decomposition().decisiveOf(initiative).toList()) {
                    judge(number, element);
                }
            }
        }
    }

    private void judge(int number, Element element) {
        int variety = number * 3 + element.number();
        Actor by = new Actor.Person(person(number));
        if (element.kind() == NoteKind.CONTEXT) {
            send(by, new PerspectiveCommand.DescribeHome(element.id(), "Rien de signé, mais trois communes se parlent."));
            return;
        }
        Verdict verdict = Verdict.values()[variety % 7 == 6 ? 2 : variety % 2];
        send(
                by,
                new PerspectiveCommand.Judge(
                        element.id(),
                        verdict,
                        variety % 4 == 0 ? "Le dire aussi aux communes voisines." : "",
                        verdict == Verdict.ADAPT
                                ? List.of(new Condition(
                                        Condition.Type.values()[variety % 7], "Allonger à un mois le délai de réponse."))
                                : List.of()));
    }

    private void advance() {
        send(FACILITATOR, new AgendaCommand.Advance(workshop.agenda().step()));
        if (workshop.decomposition().silent()) {
            send(FACILITATOR, new DecompositionCommand.Reveal());
        }
    }

    private void send(Actor by, Command command) {
        now = now.plus(Duration.ofSeconds(5));
        UUID id = UUID.nameUUIDFromBytes(("command " + sent++).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        switch (Decider.decide(workshop, new Sent(id, by, now, command))) {
            case Decision.Refused(var refusal) -> throw new IllegalStateException(command + " was refused: " + refusal);
            case Decision.Accepted(var events, var effects) -> {
                workshop = workshop.evolve(events);
                people = people.after(effects);
            }
        }
    }

    private Plan plan() {
        List<PlannedInitiative> initiatives = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            initiatives.add(new PlannedInitiative(initiative(i), "Initiative " + (i + 1), place(i), "", "initiative-" + i));
        }
        return new Plan(
                "Mobiliser et faire collaborer tous les acteurs du territoire",
                "",
                Instant.parse("2021-03-02T08:00:00Z"),
                Plan.TEMPLATE,
                initiatives,
                3,
                size > 30 ? Plan.MOST_TABLES : 5,
                Math.max(size, 30),
                Electorate.PERSON,
                false,
                "",
                Map.of(),
                7,
                true);
    }

    private static Place place(int i) {
        return new Place("", "Territoire " + (i + 1));
    }

    private static Id<Participant> person(int number) {
        return Id.derived("person " + number);
    }

    private static Id<PlannedInitiative> initiative(int i) {
        return Id.derived("initiative " + i);
    }
}
