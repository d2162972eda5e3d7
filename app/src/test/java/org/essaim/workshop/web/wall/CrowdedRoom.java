package org.essaim.workshop.web.wall;

import static org.essaim.workshop.domain.NoteKind.CONTEXT;
import static org.essaim.workshop.domain.NoteKind.MECHANISM;
import static org.essaim.workshop.domain.NoteKind.RESOURCE;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.springframework.beans.factory.BeanFactory;

/// As much as a room may hold, everywhere: ten initiatives of 120 characters, eight tables of twelve, notes of 280.
final class CrowdedRoom {
    static final int PEOPLE = 96;

    private static final String LONG = "Une enveloppe pluriannuelle, votée en une fois par le conseil communautaire, que les "
            + "associations et les écoles demandent en deux pages, sans dossier technique, et que l’intercommunalité verse "
            + "à moitié dès la signature, le reste contre un récit en images de ce qui a été fait par les habitants et leurs voisins";

    private final Sessions sessions;
    private final TestAccounts.Somebody facilitator;
    private final WorkshopCard card;
    private final List<PlannedInitiative> initiatives;

    CrowdedRoom(BeanFactory application) {
        sessions = application.getBean(Sessions.class);
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        initiatives = IntStream.rangeClosed(1, Plan.MOST_INITIATIVES)
                .mapToObj(i -> new PlannedInitiative(
                        Id.derived("crowded/" + i), text("Initiative " + i + " : ", 120), place(i), "", ""))
                .toList();
        Plan plan = new Plan(
                text("L’atelier qui reçoit tout le monde : ", 120),
                text("Enjeu : ", 120),
                Instant.parse("2027-03-09T08:00:00Z"),
                Plan.TEMPLATE,
                initiatives,
                3,
                8,
                Plan.MOST_PEOPLE,
                Electorate.PERSON,
                false,
                "",
                Map.of(),
                15,
                false);
        card = application.getBean(Workshops.class).prepare(plan, facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    WorkshopCard card() {
        return card;
    }

    /// From a beginning, exactly so many characters, ended by a word one would miss.
    static String text(String beginning, int length) {
        String end = " (fin)";
        return (beginning + LONG).substring(0, length - end.length()) + end;
    }

    private static Place place(int number) {
        return new Place("", "Communauté de communes du pays numéro " + number);
    }

    void everybodyComesIn() {
        facilitate(new AgendaCommand.Open());
        for (int i = 1; i <= PEOPLE; i++) {
            send(
                    new Actor.Newcomer(),
                    new RoomCommand.Join(
                            person(i),
                            "Personne " + i,
                            org.essaim.workshop.domain.Role.LOCAL_AGENT,
                            place(i),
                            Citation.NOT_AT_ALL,
                            Set.of()));
        }
    }

    void advance() {
        facilitate(new AgendaCommand.Advance(workshop().agenda().step()));
    }

    void tell() {
        facilitate(new StageCommand.Tell(0, text("Trois choses.\nLa première\nLa deuxième\n", 280)));
    }

    void hush() {
        facilitate(new StageCommand.Hush());
    }

    /// Everybody approves three: the first three, then others by turns.
    void vote() {
        for (int i = 1; i <= PEOPLE; i++) {
            int other = i % initiatives.size();
            send(
                    new Actor.Person(person(i)),
                    new ChoiceCommand.CastBallot(
                            List.of(initiatives.get(i % 3).id(), initiatives.get(other).id()).stream()
                                    .distinct()
                                    .toList(),
                            null));
        }
        facilitate(new ChoiceCommand.CloseVote(true));
    }

    /// Fourteen notes of each kind at table 1.
    void write() {
        for (NoteKind kind : NoteKind.values()) {
            for (int i = 1; i <= 14; i++) {
                facilitate(new DecompositionCommand.WriteNote(
                        Id.derived("note/" + kind + i), 1, kind, text(kind + " " + i + "\nEnsuite : ", 280), false));
            }
        }
    }

    /// Twenty-four elements of 200 characters, eight of them decisive for the initiative of table 1.
    void gather() {
        for (NoteKind kind : List.of(MECHANISM, CONTEXT, RESOURCE)) {
            for (int i = 1; i <= 8; i++) {
                Id<Element> element = Id.derived("element/" + kind + i);
                facilitate(new DecompositionCommand.Gather(
                        element, kind, text("Élément " + kind + " " + i + " : ", 200), List.of(Id.derived("note/" + kind + i))));
                if (kind == MECHANISM) {
                    facilitate(new DecompositionCommand.MarkDecisive(element, true));
                }
            }
        }
    }

    /// Twelve sentences of 400 characters for the initiative of table 1.
    void conclude() {
        Id<PlannedInitiative> initiative = workshop().choice().initiativeOf(1).orElseThrow();
        for (Sentence.Part part : Sentence.Part.values()) {
            for (int i = 1; i <= 4; i++) {
                facilitate(new SynthesisCommand.AddSentence(
                        Id.derived("sentence/" + part + i), initiative, part, (LONG + " ; " + LONG).substring(0, 394) + " (fin)"));
            }
        }
    }

    void project(Projection projection) {
        facilitate(new StageCommand.Project(projection));
    }

    String firstNote() {
        return Id.derived("note/" + MECHANISM + 1).toString();
    }

    String firstElement() {
        return Id.derived("element/" + MECHANISM + 1).toString();
    }

    void facilitate(Command command) {
        send(new Actor.Facilitator(facilitator.who().id()), command);
    }

    private Workshop workshop() {
        return sessions.snapshot(card.id()).workshop();
    }

    private static Id<Participant> person(int number) {
        return Id.derived("crowd/" + number);
    }

    private void send(Actor by, Command command) {
        if (sessions.send(card.id(), by, UuidCreator.getTimeOrderedEpoch(), command)
                instanceof Answer.Refused(var refusal)) {
            throw new IllegalStateException(command + " was refused: " + refusal);
        }
    }
}
