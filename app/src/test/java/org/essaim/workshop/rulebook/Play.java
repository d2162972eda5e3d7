package org.essaim.workshop.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.generated.Seen;

/// A small workshop, played command by command: six initiatives, three tables at most, people 1, 2, 3… of territories
/// 1, 2, 3… A command that is refused where the rule says it goes through fails the test with the refusal.
public final class Play {
    public static final Instant START = Instant.parse("2021-03-09T08:00:00Z");
    public static final Actor FACILITATOR = new Actor.Facilitator(UUID.nameUUIDFromBytes("one".getBytes()));
    public static final Actor OTHER_FACILITATOR = new Actor.Facilitator(UUID.nameUUIDFromBytes("other".getBytes()));
    public static final Viewer DESK = new Viewer.Facilitator(UUID.nameUUIDFromBytes("one".getBytes()));
    public static final Viewer WALL = new Viewer.Wall();
    public static final List<PlannedInitiative> INITIATIVES = IntStream.rangeClosed(1, 6)
            .mapToObj(i -> new PlannedInitiative(
                    Id.derived("initiative " + i),
                    "Initiative " + i,
                    new Place("epci:1" + i, "Ailleurs " + i),
                    "",
                    "i-" + i))
            .toList();
    public static final Plan PLAN = plan(3, 3, Electorate.PERSON, false, 12);

    private Workshop workshop = Workshop.NOTHING;
    private People people = People.NONE;
    private Instant now = START;
    private final List<Event> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private int sent;

    public static Plan plan(int keep, int tables, Electorate electorate, boolean silent, int capacity) {
        return new Plan(
                "Financer ensemble",
                "Financement collectif",
                START,
                Plan.TEMPLATE,
                INITIATIVES,
                keep,
                tables,
                capacity,
                electorate,
                silent,
                "",
                Map.of(),
                7,
                false);
    }

    public static Play of(Plan plan) {
        return new Play().lead(new AgendaCommand.Prepare(plan));
    }

    public static Play prepared() {
        return of(PLAN);
    }

    /// Open, with this many people.
    public static Play withPeople(int count) {
        return prepared().lead(new AgendaCommand.Open()).join(1, count);
    }

    /// With six people, in a phase; the first two initiatives kept by a show of hands.
    public static Play in(Phase phase) {
        Play play = withPeople(6).lead(new ChoiceCommand.Keep(List.of(initiative(1), initiative(2))));
        while (play.workshop.phase().orElseThrow() != phase) {
            play.advance();
        }
        return play;
    }

    public Play join(int from, int to) {
        for (int number = from; number <= to; number++) {
            join(number, Role.LOCAL_AGENT, place(number));
        }
        return this;
    }

    /// By themselves, or by the facilitator who lets in what nobody is by saying so.
    public Play join(int number, Role role, Place place) {
        return send(role == Role.DESIGNER ? FACILITATOR : new Actor.Newcomer(), joining(number, role, place));
    }

    public static RoomCommand.Join joining(int number, Role role, Place place) {
        return new RoomCommand.Join(person(number), "Personne " + number, role, place, Citation.BY_NAME, Set.of());
    }

    public static Id<Participant> person(int number) {
        return Id.derived("person " + number);
    }

    public static Actor actor(int number) {
        return new Actor.Person(person(number));
    }

    public static Place place(int number) {
        return new Place("epci:" + number, "Territoire " + number);
    }

    public static Id<PlannedInitiative> initiative(int number) {
        return INITIATIVES.get(number - 1).id();
    }

    public static Id<Note> note(int number) {
        return Id.derived("note " + number);
    }

    public static Id<Element> element(int number) {
        return Id.derived("element " + number);
    }

    public Play lead(Command... commands) {
        for (Command command : commands) {
            send(FACILITATOR, command);
        }
        return this;
    }

    public Play by(int number, Command... commands) {
        for (Command command : commands) {
            send(actor(number), command);
        }
        return this;
    }

    public Play advance() {
        return lead(new AgendaCommand.Advance(workshop.agenda().step()));
    }

    public Play goBack() {
        return lead(new AgendaCommand.GoBack(workshop.agenda().step()));
    }

    public Play write(int person, int note) {
        return write(person, note, NoteKind.RESOURCE);
    }

    public Play write(int person, int note, NoteKind kind) {
        return by(person, new DecompositionCommand.WriteNote(note(note), 0, kind, "Note " + note, false));
    }

    /// One element of one note, marked decisive.
    public Play decisive(int element, int note, NoteKind kind) {
        return lead(
                new DecompositionCommand.Gather(element(element), kind, "Élément " + element, List.of(note(note))),
                new DecompositionCommand.MarkDecisive(element(element), true));
    }

    public Play vote(int number, Integer... initiatives) {
        return by(number, ballot(null, initiatives));
    }

    public static ChoiceCommand.CastBallot ballot(Id<Participant> onBehalfOf, Integer... initiatives) {
        return new ChoiceCommand.CastBallot(
                List.of(initiatives).stream().map(Play::initiative).toList(), onBehalfOf);
    }

    /// As the lane does it: with the ballots that wait beside the log, and a lot that nobody chose.
    public ChoiceCommand.CloseVote closing(boolean confirmed) {
        return new ChoiceCommand.CloseVote(confirmed).with(people.anonymousBallots(), 42);
    }

    public Play send(Actor by, Command command) {
        return taken(command, decide(by, command));
    }

    /// Sent for what its sender saw, perhaps some time ago.
    public Play send(Actor by, Command command, About about) {
        return taken(command, decide(by, command, about));
    }

    private Play taken(Command command, Decision decision) {
        switch (decision) {
            case Decision.Refused(var refusal) -> throw new AssertionError(command + " was refused: " + refusal);
            case Decision.Accepted accepted -> {
                workshop = workshop.evolve(accepted.events());
                people = people.after(accepted.effects());
                events.addAll(accepted.events());
                effects.addAll(accepted.effects());
            }
        }
        return this;
    }

    /// What came of one command, which is taken in.
    public List<Event> eventsOf(Actor by, Command command) {
        int before = events.size();
        send(by, command);
        return List.copyOf(events.subList(before, events.size()));
    }

    public Decision decide(Actor by, Command command) {
        return Decider.decide(workshop, new Sent(new UUID(0, sent++), by, now, command));
    }

    public Decision decide(Actor by, Command command, About about) {
        return Decider.decide(workshop, new Sent(new UUID(0, sent++), by, now, command, about));
    }

    /// What somebody who sends this command now says that it is about.
    public About seen(Actor by, Command command) {
        return Seen.about(workshop, by, command);
    }

    public Refusal refused(Actor by, Command command, About about) {
        return refused(command, decide(by, command, about));
    }

    public Refusal refused(Actor by, Command command) {
        return refused(command, decide(by, command));
    }

    private static Refusal refused(Command command, Decision decision) {
        return switch (decision) {
            case Decision.Refused(var refusal) -> refusal;
            case Decision.Accepted accepted -> throw new AssertionError(command + " was accepted: " + accepted);
        };
    }

    public Refusal.Reason refusal(Actor by, Command command) {
        return refused(by, command).reason();
    }

    public Refusal.Reason refusal(int number, Command command) {
        return refusal(actor(number), command);
    }

    public Play after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public Play afterMinutes(int minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    public Workshop workshop() {
        return workshop;
    }

    public People people() {
        return people;
    }

    public Instant now() {
        return now;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    public Note noteOf(int number) {
        return workshop.decomposition().note(note(number)).orElseThrow();
    }

    public Element elementOf(int number) {
        return workshop.decomposition().element(element(number)).orElseThrow();
    }

    public int tableOf(int number) {
        return workshop.room().table(person(number));
    }

    /// Somebody at another table than this person's.
    public int elsewhereThan(int number) {
        return IntStream.rangeClosed(1, workshop.room().participants().size())
                .filter(other -> tableOf(other) > 0 && tableOf(other) != tableOf(number))
                .findFirst()
                .orElseThrow();
    }

    /// Somebody else at this person's table.
    public int besides(int number) {
        return IntStream.rangeClosed(1, workshop.room().participants().size())
                .filter(other -> other != number && tableOf(other) == tableOf(number))
                .findFirst()
                .orElseThrow();
    }

    /// Those at a table.
    public IntStream inTable(int table) {
        return IntStream.rangeClosed(1, workshop.room().participants().size()).filter(other -> tableOf(other) == table);
    }

    /// Somebody at a table.
    public int at(int table) {
        return inTable(table).findFirst().orElseThrow();
    }

    public View desk() {
        return view(DESK);
    }

    public View wall() {
        return view(WALL);
    }

    public View phone(int number) {
        return view(new Viewer.Person(person(number)));
    }

    public View view(Viewer viewer) {
        return Views.view(workshop, people, viewer);
    }

    /// The texts of the notes somebody sees.
    public static List<String> notes(View view) {
        return view.all(Item.NoteShown.class).map(Item.NoteShown::text).toList();
    }
}
