package org.essaim.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.workshop.SampleMaterial.Words;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Comment;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;

/// A workshop of twenty people, a designer and an observer, played through `Decider` up to any moment:
/// `SampleWorkshop.at(Moment.TABLE_TOUR).view(SampleWorkshop.FACILITATOR_VIEWER)`. The same at each run.
///
/// Not a mock: every fact in it was decided. It can be played further with [#send].
public final class SampleWorkshop {
    /// Where the play stops; each moment includes what comes before it.
    public enum Moment {
        /// Prepared, nobody here.
        PREPARED,
        /// Half of the people joined; the doors are not open.
        WAITING,
        /// Everybody is here.
        WELCOME,
        SHARING,
        /// Fourteen of twenty voted.
        CHOICE,
        /// The vote is closed, the room still looks at its result.
        RESULT,
        /// First round, each seeing only their own notes.
        SILENT,
        /// First round, notes revealed; some are gathered.
        DECOMPOSITION,
        SECOND_ROUND,
        /// Everything is gathered, the decisive elements are marked, table 1 is on the wall.
        TABLE_TOUR,
        /// Each territory has judged half of what it worked on.
        PERSPECTIVE,
        SYNTHESIS,
        CLOSED,
        PUBLISHED
    }

    public static final int PEOPLE = 20;
    public static final UUID ACCOUNT = UUID.nameUUIDFromBytes("facilitator".getBytes());
    public static final Actor FACILITATOR = new Actor.Facilitator(ACCOUNT);
    public static final Viewer FACILITATOR_VIEWER = new Viewer.Facilitator(ACCOUNT);
    public static final Viewer WALL = new Viewer.Wall();
    public static final Id<Participant> DESIGNER = Id.derived("designer");
    public static final Id<Participant> OBSERVER = Id.derived("observer");

    private Workshop workshop = Workshop.NOTHING;
    private People people = People.NONE;
    private Instant now = SampleMaterial.PLAN.startsAt().minus(Duration.ofMinutes(20));
    private final List<Sent> sent = new ArrayList<>();

    private SampleWorkshop() {}

    public static SampleWorkshop at(Moment moment) {
        return at(moment, SampleMaterial.PLAN);
    }

    /// The same play on another plan; its initiatives have to be the sample's.
    public static SampleWorkshop at(Moment moment, Plan plan) {
        SampleWorkshop sample = new SampleWorkshop();
        for (Moment next : Moment.values()) {
            if (next.compareTo(moment) <= 0) {
                sample.play(next, plan);
            }
        }
        return sample;
    }

    /// @param number from 1 to [#PEOPLE], in order of arrival
    public static Id<Participant> person(int number) {
        return Id.derived("participant/" + number);
    }

    public static Actor actor(int number) {
        return new Actor.Person(person(number));
    }

    public static Viewer viewer(int number) {
        return new Viewer.Person(person(number));
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

    /// Everything that was sent to get here.
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public View view(Viewer viewer) {
        return Views.view(workshop, people, viewer);
    }

    /// Sends a command twelve seconds after the one before.
    ///
    /// @throws IllegalStateException when it is refused
    public SampleWorkshop send(Actor by, Command command) {
        now = now.plusSeconds(12);
        UUID id = UUID.nameUUIDFromBytes(("command/" + sent.size()).getBytes());
        Sent asked = new Sent(id, by, now, command);
        switch (Decider.decide(workshop, asked)) {
            case Decision.Refused(var refusal) -> throw new IllegalStateException(command + " was refused: " + refusal);
            case Decision.Accepted(var events, var effects) -> {
                workshop = workshop.evolve(events);
                people = people.after(effects);
                sent.add(asked);
            }
        }
        return this;
    }

    public SampleWorkshop waiting(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    private void play(Moment moment, Plan plan) {
        switch (moment) {
            case PREPARED -> send(FACILITATOR, new AgendaCommand.Prepare(plan));
            case WAITING -> join(1, 10);
            case WELCOME -> welcome();
            case SHARING -> share();
            case CHOICE -> vote();
            case RESULT -> result();
            case SILENT -> writeSilently();
            case DECOMPOSITION -> decompose();
            case SECOND_ROUND -> secondRound();
            case TABLE_TOUR -> tour();
            case PERSPECTIVE -> judge();
            case SYNTHESIS -> conclude();
            case CLOSED -> send(FACILITATOR, new AgendaCommand.Close());
            case PUBLISHED -> send(FACILITATOR, new SynthesisCommand.Publish(true));
        }
    }

    private void join(int from, int to) {
        Role[] roles = {Role.LOCAL_AGENT, Role.ELECTED, Role.STATE_AGENT, Role.PROJECT_OWNER, Role.ASSOCIATION};
        for (int number = from; number <= to; number++) {
            Place place = place(number);
            var carries = SampleMaterial.INITIATIVES.stream()
                    .filter(initiative -> initiative.place().equals(place))
                    .map(PlannedInitiative::id)
                    .toList();
            Citation citation = Citation.values()[number % 3];
            join(
                    person(number),
                    "Participante " + number,
                    roles[number % roles.length],
                    place,
                    citation,
                    Set.copyOf(carries));
        }
    }

    private static Place place(int number) {
        return SampleMaterial.PLACES.get((number - 1) % SampleMaterial.PLACES.size());
    }

    private void join(
            Id<Participant> id,
            String name,
            Role role,
            Place place,
            Citation citation,
            Set<Id<PlannedInitiative>> carries) {
        send(
                role == Role.DESIGNER ? FACILITATOR : new Actor.Newcomer(),
                new RoomCommand.Join(id, name, role, place, citation, carries));
    }

    private void welcome() {
        send(FACILITATOR, new AgendaCommand.Open());
        join(11, PEOPLE);
        join(DESIGNER, "Designer 1", Role.DESIGNER, Place.UNKNOWN, Citation.BY_NAME, Set.of());
        join(OBSERVER, "Observatrice 1", Role.OBSERVER, Place.UNKNOWN, Citation.NOT_AT_ALL, Set.of());
        send(FACILITATOR, new StageCommand.Tell(0, "Un café, et nous commençons. Les prises sont sous les fenêtres."));
    }

    private void share() {
        send(FACILITATOR, new StageCommand.Hush());
        advance();
        List<PlannedInitiative> about =
                List.of(SampleMaterial.INTRACTING, SampleMaterial.INTRACTING, SampleMaterial.FUND, SampleMaterial.FUND);
        for (int i = 0; i < SampleMaterial.QUESTIONS.size(); i++) {
            Id<Question> id = Id.derived("question/" + i);
            send(actor(i + 4), new SharingCommand.Ask(id, about.get(i).id(), SampleMaterial.QUESTIONS.get(i)));
        }
        // Person 3 comes from Terres de Lorraine and carries the intracting.
        send(
                actor(3),
                new SharingCommand.Answer(
                        Id.derived("question/0"), "Le territoire : il lisse sur tout le portefeuille."));
        waiting(Duration.ofMinutes(20));
    }

    private void vote() {
        advance();
        for (int number = 1; number <= 14; number++) {
            ballot(number);
        }
    }

    private void ballot(int number) {
        List<Id<PlannedInitiative>> approved = SampleMaterial.BALLOTS.get(number - 1).stream()
                .map(at -> SampleMaterial.INITIATIVES.get(at).id())
                .toList();
        send(actor(number), new ChoiceCommand.CastBallot(approved, null));
    }

    private void result() {
        for (int number = 15; number <= PEOPLE; number++) {
            ballot(number);
        }
        send(FACILITATOR, new ChoiceCommand.CloseVote(true).with(people.anonymousBallots(), 20210309));
    }

    private void writeSilently() {
        advance();
        for (PlannedInitiative initiative : SampleMaterial.KEPT) {
            write(initiative, 0, 5);
        }
    }

    private void decompose() {
        send(FACILITATOR, new DecompositionCommand.Reveal());
        for (PlannedInitiative initiative : SampleMaterial.KEPT) {
            write(initiative, 5, 7);
        }
        gather(SampleMaterial.FUND, 2);
        Id<Note> commented =
                workshop.decomposition().inOrder().findFirst().orElseThrow().id();
        Id<Participant> author = workshop.decomposition().notes().get(commented).author();
        send(
                new Actor.Person(author == null ? person(1) : author),
                new DecompositionCommand.CommentNote(
                        Id.<Comment>derived("comment/1"), commented, "Deux pages, annexes comprises."));
        send(actor(4), new RoomCommand.RaiseHand(true));
    }

    private void secondRound() {
        advance();
        send(FACILITATOR, new DecompositionCommand.Reveal());
        for (PlannedInitiative initiative : SampleMaterial.KEPT) {
            write(initiative, 7, 99);
        }
        send(actor(4), new RoomCommand.RaiseHand(false));
    }

    private void tour() {
        for (PlannedInitiative initiative : SampleMaterial.KEPT) {
            gather(initiative, 99);
            workshop.decomposition()
                    .elementsOf(initiative.id())
                    .limit(5)
                    .forEach(element -> send(FACILITATOR, new DecompositionCommand.MarkDecisive(element.id(), true)));
        }
        advance();
    }

    /// Each territory's first person judges half of what their table worked on; another of theirs disagrees once.
    private void judge() {
        advance();
        for (int number = 1; number <= SampleMaterial.PLACES.size(); number++) {
            List<Element> own = decisiveAt(number);
            for (int i = 0; i < (own.size() + 1) / 2; i++) {
                judge(number, own.get(i), number + i);
            }
        }
        List<Element> seen = decisiveAt(1);
        seen.stream()
                .filter(element -> element.kind() != NoteKind.CONTEXT)
                .limit(1)
                .forEach(element ->
                        send(actor(10), new PerspectiveCommand.Judge(element.id(), Verdict.DROP, "", List.of())));
    }

    /// The decisive elements of the initiative this person's table works on.
    public List<Element> decisiveAt(int number) {
        return workshop.choice()
                .initiativeOf(workshop.room().table(person(number)))
                .map(initiative ->
                        workshop.decomposition().decisiveOf(initiative).toList())
                .orElse(List.of());
    }

    private void judge(int number, Element element, int variety) {
        if (element.kind() == NoteKind.CONTEXT) {
            String home = SampleMaterial.HOMES.get(variety % SampleMaterial.HOMES.size());
            send(actor(number), new PerspectiveCommand.DescribeHome(element.id(), home));
            return;
        }
        Verdict verdict = List.of(Verdict.REPRODUCE, Verdict.ADAPT, Verdict.REPRODUCE, Verdict.ADAPT, Verdict.DROP)
                .get(variety % 5);
        List<Condition> conditions = verdict == Verdict.ADAPT
                ? List.of(new Condition(
                        Condition.Type.values()[variety % Condition.Type.values().length],
                        SampleMaterial.CONDITIONS.get(variety % SampleMaterial.CONDITIONS.size())))
                : List.of();
        String improvement = variety % 3 == 0 ? "Le dire aussi aux communes voisines." : "";
        send(actor(number), new PerspectiveCommand.Judge(element.id(), verdict, improvement, conditions));
    }

    private void conclude() {
        for (int number = 1; number <= SampleMaterial.PLACES.size(); number++) {
            List<Element> own = decisiveAt(number);
            for (int i = (own.size() + 1) / 2; i < own.size(); i++) {
                judge(number, own.get(i), number + i);
            }
        }
        advance();
        send(
                actor(2),
                new SynthesisCommand.AddSentence(
                        Id.<Sentence>derived("sentence/1"),
                        SampleMaterial.FUND.id(),
                        Sentence.Part.ON_CONDITION,
                        "Commencer petit : une année d’essai, une enveloppe de 15 000 €."));
    }

    private void advance() {
        waiting(Duration.ofMinutes(3));
        send(FACILITATOR, new AgendaCommand.Advance(workshop.agenda().step()));
    }

    /// Some of what is to be said of an initiative, by those who sit at its tables in turn.
    private void write(PlannedInitiative initiative, int from, int to) {
        List<Words> words = SampleMaterial.WORDS.getOrDefault(initiative.id(), List.of());
        List<Integer> writers = IntStream.rangeClosed(1, PEOPLE)
                .filter(number -> workshop.choice()
                        .initiativeOf(workshop.room().table(person(number)))
                        .filter(initiative.id()::equals)
                        .isPresent())
                .boxed()
                .toList();
        for (int i = from; i < Math.min(to, words.size()); i++) {
            send(
                    actor(writers.get(i % writers.size())),
                    new DecompositionCommand.WriteNote(
                            noteId(initiative, i),
                            0,
                            words.get(i).kind(),
                            words.get(i).text(),
                            false));
        }
    }

    /// Makes, of the notes already written and not gathered, the first elements.
    private void gather(PlannedInitiative initiative, int most) {
        List<Words> words = SampleMaterial.WORDS.getOrDefault(initiative.id(), List.of());
        Map<String, List<Integer>> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            boolean free = workshop.decomposition()
                    .note(noteId(initiative, i))
                    .filter(note -> note.element() == null)
                    .isPresent();
            if (free) {
                byLabel.computeIfAbsent(words.get(i).label(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        byLabel.entrySet().stream().limit(most).forEach(entry -> {
            Id<Element> id = Id.derived("element/" + initiative.title() + "/" + entry.getKey());
            List<Id<Note>> notes =
                    entry.getValue().stream().map(i -> noteId(initiative, i)).toList();
            if (workshop.decomposition().element(id).isPresent()) {
                notes.forEach(note -> send(FACILITATOR, new DecompositionCommand.AddToElement(id, note)));
            } else {
                NoteKind kind = words.get(entry.getValue().getFirst()).kind();
                send(FACILITATOR, new DecompositionCommand.Gather(id, kind, entry.getKey(), notes));
            }
        });
    }

    private static Id<Note> noteId(PlannedInitiative initiative, int at) {
        return Id.derived("note/" + initiative.title() + "/" + at);
    }

    /// The phase the room is in, for messages of tests.
    public Phase phase() {
        return workshop.step().phase();
    }
}
