package org.essaim.workshop.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
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
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.Step;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.Workshop;

/// Draws what somebody might send. Every text carries a marker of its own, `§note12§`, by which it is found again in
/// whatever is sent to anybody.
final class RandomCommands {
    static final Actor FACILITATOR = new Actor.Facilitator(new UUID(1, 1));
    static final Actor OTHER_FACILITATOR = new Actor.Facilitator(new UUID(1, 2));
    private static final int TERRITORIES = 4;
    private static final List<String> TRIMMINGS =
            List.of("", " é", "\nà la ligne", " « \"’\\ »", " <script>alert(1)</script>", " 🐝", " \u2028{0}", " data: x\n\nevent: view");

    private final Random random;
    private Workshop workshop = Workshop.NOTHING;
    private People people = People.NONE;
    private int marker;
    private final int haste;

    RandomCommands(Random random) {
        this.random = random;
        this.haste = random.nextInt(4);
    }

    RandomSession.Draw draw(Workshop now, People known) {
        workshop = now;
        people = known;
        if (!workshop.isPrepared()) {
            return chance(95) ? by(FACILITATOR, new AgendaCommand.Prepare(plan(List.of()))) : anything();
        }
        return chance(75) ? fitting() : anything();
    }

    /// What makes sense now, most of the time.
    private RandomSession.Draw fitting() {
        return switch (workshop.agenda().status()) {
            case PREPARED -> chance(70) ? join() : chance(60) ? lead(new AgendaCommand.Open()) : lead(replan());
            case CLOSED -> one(
                    () -> lead(new AgendaCommand.Reopen()),
                    () -> lead(new SynthesisCommand.Publish(true)),
                    () -> lead(new SynthesisCommand.Unpublish()),
                    () -> person(reword()),
                    () -> person(new DecompositionCommand.WithdrawNote(note())),
                    () -> lead(amend()),
                    () -> person(details()));
            case OPEN -> hurried() ? hurrying() : chance(early() ? 30 : 12 + 6 * haste) ? moving() : working(workshop.step().phase());
        };
    }

    /// Some rooms hardly stop before their tables: what comes last is reached too.
    private boolean hurried() {
        boolean gathered = workshop.room().takingPart().size() > 4;
        return gathered && early() && chance(20 * haste);
    }

    private boolean early() {
        return workshop.step().phase().compareTo(Phase.CHOICE) <= 0;
    }

    private RandomSession.Draw hurrying() {
        if (workshop.choice().status() == Choice.Status.OPEN) {
            return people.ballots().isEmpty() ? vote() : lead(close());
        }
        return lead(new AgendaCommand.Advance(workshop.agenda().step()));
    }

    private RandomSession.Draw moving() {
        int step = workshop.agenda().step();
        boolean last = step + 1 == workshop.plan().steps().size();
        return one(
                () -> lead(workshop.agenda().isPaused() ? new AgendaCommand.Resume() : new AgendaCommand.Pause()),
                () -> lead(last && chance(40) ? new AgendaCommand.Close() : new AgendaCommand.Advance(step)),
                () -> lead(last ? new AgendaCommand.GoBack(step) : new AgendaCommand.Advance(step)),
                () -> chance(50) ? lead(new AgendaCommand.GoBack(step)) : lead(new AgendaCommand.Undo()),
                () -> chance(30) ? lead(replan()) : lead(new AgendaCommand.Prolong(random.nextInt(15) - 5)),
                this::join,
                this::join,
                () -> oneself(new RoomCommand.Leave(somebody())),
                () -> oneself(new RoomCommand.Return(somebody())),
                () -> person(new RoomCommand.RaiseHand(random.nextBoolean())),
                () -> oneself(details()),
                () -> chance(30) ? oneself(new RoomCommand.Forget(somebody())) : oneself(changeRole()),
                () -> lead(chance(80) ? new RoomCommand.AcceptRole(asking()) : new RoomCommand.DeclineRole(asking())),
                () -> lead(new StageCommand.Tell(chance(50) ? 0 : table(), text("message"))),
                () -> lead(project()),
                () -> lead(chance(70) ? new RoomCommand.Seat(somebody(), table()) : new RoomCommand.Reseat()));
    }

    private RandomSession.Draw working(Phase phase) {
        return switch (phase) {
            case WELCOME -> join();
            case SHARING -> one(() -> person(ask()), () -> lead(answer()), () -> person(answer()), () -> person(withdrawQuestion()));
            case CHOICE -> workshop.choice().status() == Choice.Status.OPEN
                    ? chance(80) ? vote() : lead(close())
                    : one(() -> lead(keep()), () -> lead(new ChoiceCommand.ReopenVote()), () -> lead(new AgendaCommand.Advance(workshop.agenda().step())));
            case DECOMPOSITION -> chance(45) ? person(write(false)) : decomposing();
            case TABLE_TOUR -> one(() -> person(write(true)), () -> lead(new DecompositionCommand.AcceptNote(note())), this::decomposing,
                    this::decomposing, () -> lead(project()));
            case PERSPECTIVE -> chance(50) ? person(judge()) : one(() -> person(describe()), () -> person(describe()),
                    () -> lead(decisive()), () -> lead(rewordElement()), this::decomposing);
            case SYNTHESIS -> one(() -> person(addSentence()), () -> person(amend()), () -> person(removeSentence()),
                    () -> lead(new DecompositionCommand.Dissolve(element())), this::decomposing, this::decomposing);
        };
    }

    private RandomSession.Draw decomposing() {
        return one(
                () -> chance(50) ? person(gather()) : lead(gather()),
                () -> lead(gather()),
                () -> lead(decisive()),
                () -> lead(decisive()),
                () -> author(reword()),
                () -> author(new DecompositionCommand.MoveNote(note(), any(NoteKind.values()))),
                () -> chance(30) ? author(new DecompositionCommand.WithdrawNote(note())) : person(comment()),
                () -> person(comment()),
                () -> lead(new DecompositionCommand.HideNote(note(), chance(60))),
                () -> lead(chance(70) ? new DecompositionCommand.Reveal() : new DecompositionCommand.Silence()),
                () -> person(new StageCommand.Pin(note(), chance(70))),
                () -> designer(new StageCommand.Pin(note(), chance(70))),
                () -> lead(rewordElement()),
                () -> chance(50) ? lead(new DecompositionCommand.AddToElement(element(), note())) : lead(new DecompositionCommand.RemoveFromElement(note())),
                () -> chance(25) ? lead(new DecompositionCommand.Dissolve(element())) : lead(write(false)));
    }

    /// Whatever, by whoever.
    private RandomSession.Draw anything() {
        Actor by = one(() -> FACILITATOR, () -> OTHER_FACILITATOR,
                () -> new Actor.Person(somebody()), () -> new Actor.Person(somebody()), () -> new Actor.Newcomer());
        Command command = one(
                () -> new AgendaCommand.Prepare(plan(List.of())), this::replan, AgendaCommand.Open::new,
                () -> new AgendaCommand.Advance(random.nextInt(8)), () -> new AgendaCommand.GoBack(random.nextInt(8)),
                () -> new AgendaCommand.Prolong(random.nextInt(500) - 250), AgendaCommand.Pause::new,
                AgendaCommand.Resume::new, AgendaCommand.Close::new, AgendaCommand.Reopen::new, AgendaCommand.Undo::new,
                this::joining, () -> new RoomCommand.Leave(somebody()), () -> new RoomCommand.Return(somebody()),
                this::details, this::changeRole, () -> new RoomCommand.AcceptRole(somebody()),
                () -> new RoomCommand.DeclineRole(somebody()), () -> new ChoiceCommand.HandBallot(somebody()),
                () -> new RoomCommand.Forget(somebody()),
                () -> new RoomCommand.RaiseHand(random.nextBoolean()), () -> new RoomCommand.Seat(somebody(), table()),
                RoomCommand.Reseat::new, this::ask, this::answer, this::withdrawQuestion,
                () -> new ChoiceCommand.CastBallot(some(initiatives()), chance(50) ? null : somebody()), this::close,
                ChoiceCommand.ReopenVote::new, this::keep, () -> write(random.nextBoolean()), this::reword,
                () -> new DecompositionCommand.MoveNote(note(), any(NoteKind.values())),
                () -> new DecompositionCommand.WithdrawNote(note()),
                () -> new DecompositionCommand.HideNote(note(), random.nextBoolean()),
                () -> new DecompositionCommand.AcceptNote(note()), this::comment, DecompositionCommand.Reveal::new,
                DecompositionCommand.Silence::new, this::gather,
                () -> new DecompositionCommand.RewordElement(element(), random.nextInt(2), text("element")),
                () -> new DecompositionCommand.AddToElement(element(), note()),
                () -> new DecompositionCommand.RemoveFromElement(note()),
                () -> new DecompositionCommand.Dissolve(element()), this::decisive, this::judge, this::describe,
                this::addSentence, this::amend, this::removeSentence, () -> new SynthesisCommand.Publish(chance(50)), SynthesisCommand.SayReread::new,
                SynthesisCommand.Unpublish::new, this::project, () -> new StageCommand.Tell(table(), text("message")),
                StageCommand.Hush::new, () -> new StageCommand.Pin(note(), random.nextBoolean()));
        return by(by, command);
    }

    // Who

    private RandomSession.Draw by(Actor by, Command command) {
        return new RandomSession.Draw(by, command);
    }

    private RandomSession.Draw lead(Command command) {
        return by(chance(80) ? FACILITATOR : OTHER_FACILITATOR, command);
    }

    private RandomSession.Draw person(Command command) {
        return by(new Actor.Person(somebody()), command);
    }

    private RandomSession.Draw oneself(RoomCommand command) {
        Id<Participant> whose = switch (command) {
            case RoomCommand.Leave(var id) -> id;
            case RoomCommand.Return(var id) -> id;
            case RoomCommand.ChangeDetails(var id, _, _) -> id;
            case RoomCommand.ChangeRole(var id, _, _) -> id;
            case RoomCommand.Forget(var id) -> id;
            default -> somebody();
        };
        return chance(80) ? by(new Actor.Person(whose), command) : lead(command);
    }

    private RandomSession.Draw author(Command command) {
        Id<Note> about = switch (command) {
            case DecompositionCommand.RewordNote(var id, _, _) -> id;
            case DecompositionCommand.WithdrawNote(var id) -> id;
            case DecompositionCommand.MoveNote(var id, _) -> id;
            default -> note();
        };
        Id<Participant> author = workshop.decomposition().note(about).map(Note::author).orElse(null);
        return author == null ? lead(command) : by(new Actor.Person(author), command);
    }

    private RandomSession.Draw designer(Command command) {
        return workshop.room().inOrderOfArrival()
                .filter(person -> person.role() == Role.DESIGNER)
                .findFirst()
                .map(person -> by(new Actor.Person(person.id()), command))
                .orElseGet(() -> person(command));
    }

    private RandomSession.Draw join() {
        return by(chance(95) ? new Actor.Newcomer() : FACILITATOR, joining());
    }

    private Id<Participant> asking() {
        return workshop.room().inOrderOfArrival()
                .filter(person -> person.asks() != null)
                .map(Participant::id)
                .findFirst()
                .orElseGet(this::somebody);
    }

    private RandomSession.Draw vote() {
        if (chance(8)) {
            return lead(new ChoiceCommand.HandBallot(somebody()));
        }
        boolean onBehalf = chance(15);
        return onBehalf
                ? lead(new ChoiceCommand.CastBallot(some(initiatives()), somebody()))
                : person(new ChoiceCommand.CastBallot(some(initiatives()), null));
    }

    // What

    private RoomCommand.Join joining() {
        Role role = chance(80) ? Role.LOCAL_AGENT : any(Role.values());
        return new RoomCommand.Join(
                chance(97) ? fresh() : somebody(), name(), role, place(), any(Citation.values()),
                chance(85) ? Set.of() : Set.copyOf(some(initiatives())));
    }

    private RoomCommand.ChangeDetails details() {
        return new RoomCommand.ChangeDetails(somebody(), name(), any(Citation.values()));
    }

    private RoomCommand.ChangeRole changeRole() {
        return new RoomCommand.ChangeRole(somebody(), chance(60) ? Role.ELECTED : any(Role.values()), place());
    }

    private SharingCommand.Ask ask() {
        return new SharingCommand.Ask(fresh(), initiative(), text("question"));
    }

    private SharingCommand.Answer answer() {
        return new SharingCommand.Answer(known(workshop.sharing().questions().keySet()), text("answer"));
    }

    private SharingCommand.WithdrawQuestion withdrawQuestion() {
        return new SharingCommand.WithdrawQuestion(known(workshop.sharing().questions().keySet()));
    }

    private ChoiceCommand.CloseVote close() {
        return new ChoiceCommand.CloseVote(chance(80)).with(people.anonymousBallots(), random.nextLong());
    }

    private ChoiceCommand.Keep keep() {
        List<Id<PlannedInitiative>> shuffled = new ArrayList<>(initiatives());
        Collections.shuffle(shuffled, random);
        return new ChoiceCommand.Keep(shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(4))));
    }

    private DecompositionCommand.WriteNote write(boolean late) {
        return new DecompositionCommand.WriteNote(fresh(), table(), any(NoteKind.values()), text("note"), late);
    }

    private DecompositionCommand.RewordNote reword() {
        Id<Note> note = note();
        int revision = workshop.decomposition().note(note).map(Note::revision).orElse(0);
        return new DecompositionCommand.RewordNote(note, chance(90) ? revision : revision + 1, text("note"));
    }

    private DecompositionCommand.CommentNote comment() {
        return new DecompositionCommand.CommentNote(fresh(), note(), text("comment"));
    }

    private DecompositionCommand.Gather gather() {
        List<Note> standing = workshop.decomposition().inOrder().filter(Note::stands).toList();
        List<Id<Note>> notes = List.of(note());
        if (!standing.isEmpty() && chance(90)) {
            var initiative = any(standing).initiative();
            notes = some(standing.stream().filter(note -> note.initiative().equals(initiative)).map(Note::id).toList());
        }
        return new DecompositionCommand.Gather(
                chance(95) ? fresh() : element(), any(NoteKind.values()), text("element"), notes.stream().limit(4).toList());
    }

    private DecompositionCommand.MarkDecisive decisive() {
        return new DecompositionCommand.MarkDecisive(element(), chance(75));
    }

    private PerspectiveCommand.Judge judge() {
        Verdict verdict = any(Verdict.values());
        List<Condition> conditions = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> new Condition(any(Condition.Type.values()), chance(80) ? text("condition") : ""))
                .toList();
        return new PerspectiveCommand.Judge(
                judged(false), verdict, chance(60) ? text("improvement") : "",
                verdict == Verdict.ADAPT || chance(5) ? conditions : List.of());
    }

    private PerspectiveCommand.DescribeHome describe() {
        return new PerspectiveCommand.DescribeHome(judged(true), text("home"));
    }

    private Id<Element> judged(boolean context) {
        List<Id<Element>> fitting = workshop.decomposition().elements().values().stream()
                .filter(element -> element.decisive() && (element.kind() == NoteKind.CONTEXT) == context)
                .map(Element::id)
                .sorted()
                .toList();
        return fitting.isEmpty() || chance(10) ? element() : any(fitting);
    }

    private SynthesisCommand.AddSentence addSentence() {
        List<Id<PlannedInitiative>> kept = workshop.choice().kept();
        return new SynthesisCommand.AddSentence(
                chance(95) ? fresh() : sentence(), kept.isEmpty() || chance(5) ? initiative() : any(kept),
                any(Sentence.Part.values()), text("sentence"));
    }

    private SynthesisCommand.AmendSentence amend() {
        Id<Sentence> sentence = sentence();
        int revision = workshop.synthesis().sentence(sentence).map(Sentence::revision).orElse(0);
        return new SynthesisCommand.AmendSentence(sentence, chance(90) ? revision : revision + 1, text("sentence"));
    }

    private SynthesisCommand.RemoveSentence removeSentence() {
        return new SynthesisCommand.RemoveSentence(sentence());
    }

    private StageCommand.Project project() {
        Projection.What what = any(Projection.What.values());
        String ref = switch (what) {
            case NOTE -> note().toString();
            case ELEMENT -> element().toString();
            case PHASE, TABLE, RESULT -> "";
        };
        return new StageCommand.Project(new Projection(what, what == Projection.What.TABLE ? table() : 0, ref));
    }

    private AgendaCommand.Replan replan() {
        return workshop.isPrepared() && chance(60)
                ? new AgendaCommand.Replan(plan(workshop.plan().steps().subList(
                        0, Math.min(workshop.agenda().step() + 1, workshop.plan().steps().size()))))
                : new AgendaCommand.Replan(plan(List.of()));
    }

    /// @param past what the running order begins with
    private Plan plan(List<Step> past) {
        List<Step> steps = new ArrayList<>(past);
        List<Step> ahead = new ArrayList<>(chance(60) ? Plan.TEMPLATE : skipping());
        ahead.removeIf(step -> !steps.isEmpty() && !Plan.inOrder(Stream.concat(steps.stream(), Stream.of(step)).toList()));
        for (Step step : ahead) {
            List<Step> longer = Stream.concat(steps.stream(), Stream.of(step)).toList();
            if (Plan.inOrder(longer)) {
                steps.add(step);
            }
        }
        boolean same = workshop.isPrepared() && !past.isEmpty();
        List<PlannedInitiative> initiatives = same && chance(80)
                ? workshop.plan().initiatives()
                : IntStream.rangeClosed(1, chance(95) ? 5 + random.nextInt(3) : 4)
                        .mapToObj(i -> new PlannedInitiative(
                                Id.derived("initiative " + i), "Initiative " + i, new Place("epci:9" + i, "Là " + i), "", "i-" + i))
                        .toList();
        Map<Integer, String> links = new TreeMap<>();
        for (int table = 1; table <= 3; table++) {
            links.put(table, text("link"));
        }
        return new Plan(
                "Atelier", "Enjeu", Instant.parse("2021-03-09T08:00:00Z"), steps, initiatives, 2 + random.nextInt(2),
                1 + random.nextInt(4), chance(80) ? 12 : 3 + random.nextInt(5),
                same ? workshop.plan().electorate() : any(Electorate.values()), random.nextBoolean(), "", links,
                random.nextInt(8), false);
    }

    private List<Step> skipping() {
        List<Step> some = new ArrayList<>(Plan.TEMPLATE.stream().filter(_ -> chance(75)).toList());
        some.removeIf(step -> step.round() == 2 && some.stream().noneMatch(other -> other.round() == 1));
        return some.isEmpty() ? Plan.TEMPLATE : some;
    }

    // About what

    private Id<Participant> somebody() {
        return known(workshop.room().participants().keySet());
    }

    private Id<Note> note() {
        return known(workshop.decomposition().notes().keySet());
    }

    private Id<Element> element() {
        return known(workshop.decomposition().elements().keySet());
    }

    private DecompositionCommand.RewordElement rewordElement() {
        Id<Element> element = element();
        int revision = workshop.decomposition().element(element).map(Element::revision).orElse(0);
        return new DecompositionCommand.RewordElement(element, chance(90) ? revision : revision + 1, text("element"));
    }

    private Id<Sentence> sentence() {
        return known(workshop.synthesis().sentences().stream().map(Sentence::id).toList());
    }

    private int table() {
        int tables = workshop.choice().tables().size();
        return tables == 0 || chance(10) ? random.nextInt(5) : 1 + random.nextInt(tables);
    }

    private Place place() {
        int territory = random.nextInt(TERRITORIES + 2);
        return territory >= TERRITORIES
                ? territory == TERRITORIES ? Place.UNKNOWN : new Place("", "Pays \"sans\" code")
                : new Place("epci:" + territory, "Territoire " + territory);
    }

    private List<Id<PlannedInitiative>> initiatives() {
        return workshop.isPrepared()
                ? workshop.plan().initiatives().stream().map(PlannedInitiative::id).toList()
                : List.of();
    }

    private Id<PlannedInitiative> initiative() {
        return known(initiatives());
    }

    private String name() {
        return chance(97) ? mark("name") : " ";
    }

    private String text(String kind) {
        if (chance(2)) {
            return chance(50) ? "  " : "trop long ".repeat(50);
        }
        return mark(kind) + any(TRIMMINGS);
    }

    private String mark(String kind) {
        return WhoMaySee.MARK + kind + ++marker + WhoMaySee.MARK;
    }

    /// One of these, or, rarely, one that nobody knows.
    private <T> Id<T> known(Collection<Id<T>> ids) {
        return ids.isEmpty() || chance(3) ? fresh() : any(ids.stream().sorted().toList());
    }

    private <T> Id<T> fresh() {
        return new Id<>(new UUID(random.nextLong(), random.nextLong()));
    }

    // Chance

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(List<T> list) {
        return list.stream().filter(_ -> random.nextBoolean()).toList();
    }

    @SafeVarargs
    private <T> T one(Supplier<? extends T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }
}
