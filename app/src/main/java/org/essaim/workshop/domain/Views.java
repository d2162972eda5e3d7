package org.essaim.workshop.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes views, item by item: `view` is every item that may be seen, and what an event changes for somebody is the
/// same function asked again for the keys that event touches. So the two can never say different things.
public final class Views {
    private Views() {}

    public static View view(Workshop workshop, People people, Viewer viewer) {
        Map<Item.Key, Item> items = new LinkedHashMap<>();
        keys(workshop, viewer).forEach(key -> item(workshop, people, viewer, key).ifPresent(item -> items.put(key, item)));
        return new View(viewer, workshop.position(), items);
    }

    /// Every key there could be something behind, in the order pages show them.
    static Stream<Item.Key> keys(Workshop workshop, Viewer viewer) {
        Stream<Item.Key> single = Stream.of("session", "room", "me", "tally", "result", "message", "projection")
                .map(Item.Key::of);
        return Stream.of(
                        single,
                        workshop.room().inOrderOfArrival().map(person -> Item.Key.of("person", person.id())),
                        workshop.plan().initiatives().stream().map(it -> Item.Key.of("initiative", it.id())),
                        workshop.plan().initiatives().stream()
                                .flatMap(it -> workshop.sharing().on(it.id()))
                                .map(question -> Item.Key.of("question", question.id())),
                        IntStream.rangeClosed(1, workshop.choice().tables().size())
                                .mapToObj(table -> Item.Key.of("table", table)),
                        workshop.choice().kept().stream()
                                .flatMap(workshop.decomposition()::elementsOf)
                                .map(element -> Item.Key.of("element", element.id())),
                        workshop.decomposition().inOrder().map(note -> Item.Key.of("note", note.id())),
                        workshop.choice().kept().stream()
                                .flatMap(workshop.decomposition()::elementsOf)
                                .flatMap(element -> workshop.perspective().on(element.id()).values().stream())
                                .map(judgement -> judgementKey(judgement.element(), judgement.place())),
                        workshop.synthesis().sentences().stream()
                                .map(sentence -> Item.Key.of("sentence", sentence.id())),
                        viewer instanceof Viewer.Person(var id)
                                ? workshop.stage().pinsOf(id).stream().sorted().map(note -> Item.Key.of("pin", note))
                                : Stream.<Item.Key>empty())
                .flatMap(keys -> keys);
    }

    static Item.Key judgementKey(Id<Element> element, Place place) {
        return Item.Key.of("judgement", element + "/" + place.key());
    }

    /// What is behind a key for this viewer; nothing when there is nothing, or nothing for their eyes.
    public static Optional<Item> item(Workshop workshop, People people, Viewer viewer, Item.Key key) {
        Eyes eyes = Eyes.of(workshop, viewer);
        return switch (key.kind()) {
            case "session" -> Optional.of(session(workshop));
            case "room" -> Optional.of(room(workshop));
            case "me" -> eyes.person().map(person -> me(workshop, people, person));
            case "tally" -> Optional.of(tally(workshop));
            case "result" -> result(workshop);
            case "message" -> message(workshop, eyes);
            case "projection" -> projection(workshop, eyes);
            case "person" -> workshop.room().participant(Id.of(key.ref()))
                    .filter(person -> seesPerson(workshop, eyes, person))
                    .map(person -> person(workshop, people, person));
            case "initiative" -> workshop.plan().initiative(Id.of(key.ref())).map(it -> initiative(workshop, it));
            case "question" -> workshop.sharing().question(Id.of(key.ref()))
                    .filter(it -> workshop.plan().initiative(it.initiative()).isPresent())
                    .map(it -> question(workshop, eyes, it));
            case "table" -> table(workshop, eyes, Integer.parseInt(key.ref()));
            case "note" -> workshop.decomposition().note(Id.of(key.ref()))
                    .filter(eyes::see)
                    .map(note -> note(workshop, eyes, note));
            case "element" -> workshop.decomposition().element(Id.of(key.ref()))
                    .filter(eyes::see)
                    .map(element -> element(workshop, eyes, element));
            case "judgement" -> judgement(workshop, key.ref())
                    .filter(eyes::see)
                    .map(judgement -> judgement(eyes, judgement));
            case "sentence" -> Sight.concluded(workshop)
                    ? workshop.synthesis().sentence(Id.of(key.ref())).map(it -> sentence(workshop, it))
                    : Optional.empty();
            case "pin" -> eyes.person()
                    .filter(person -> workshop.stage().hasPinned(person.id(), Id.of(key.ref())))
                    .map(_ -> new Item.PinShown(Id.of(key.ref())));
            default -> throw new IllegalArgumentException("No such item: " + key);
        };
    }

    private static Item.Session session(Workshop workshop) {
        Plan plan = workshop.plan();
        Agenda agenda = workshop.agenda();
        Step step = workshop.step();
        Instant closedAt = agenda.closedAt();
        return new Item.Session(
                plan.title(),
                plan.challenge(),
                agenda.status(),
                plan.startsAt(),
                agenda.step(),
                step.phase(),
                step.round(),
                step.minutes(),
                steps(plan, agenda),
                agenda.endsAt(step).orElse(null),
                agenda.leftWhilePaused(step).map(Duration::toSeconds).orElse(null),
                workshop.decomposition().silent(),
                undo(agenda),
                workshop.synthesis().isPublished(),
                closedAt == null ? null : closedAt.plus(Duration.ofDays(plan.rereadDays())),
                plan.videoLink(),
                plan.example());
    }

    private static Item.@Nullable UndoShown undo(Agenda agenda) {
        Agenda before = agenda.before();
        return before == null
                ? null
                : agenda.undoable()
                        .map(gesture -> new Item.UndoShown(gesture, before.step()))
                        .orElse(null);
    }

    private static List<Item.StepShown> steps(Plan plan, Agenda agenda) {
        List<Item.StepShown> steps = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            boolean current = agenda.isOpen() && i == agenda.step();
            Agenda.@Nullable Spent spent = agenda.spent().get(i);
            int extra = current
                    ? agenda.extraMinutes()
                    : spent == null ? 0 : Math.toIntExact(Math.round(spent.lasted().toSeconds() / 60.0) - step.minutes());
            Instant from = current ? agenda.startedAt() : spent == null ? null : spent.from();
            steps.add(new Item.StepShown(step.phase(), step.round(), step.minutes(), extra, from));
        }
        return steps;
    }

    private static Item.RoomShown room(Workshop workshop) {
        List<Participant> here =
                workshop.room().inOrderOfArrival().filter(Participant::here).toList();
        List<String> places = here.stream()
                .filter(Participant::takesPart)
                .map(person -> person.place().name())
                .distinct()
                .toList();
        return new Item.RoomShown(
                (int) here.stream().filter(Participant::takesPart).count(), workshop.plan().capacity(), places);
    }

    private static Item me(Workshop workshop, People people, Participant person) {
        String voter = workshop.voter(person);
        boolean voteOpen = workshop.choice().status() == Choice.Status.OPEN;
        int table = workshop.room().table(person.id());
        Optional<Person> known = people.person(person.id());
        return new Item.Me(
                person.id(),
                known.map(Person::name).orElse(""),
                known.map(Person::citation).orElse(Citation.NOT_AT_ALL),
                person.role(),
                person.place(),
                table,
                workshop.plan().tableLinks().getOrDefault(table, ""),
                person.here(),
                person.handRaised(),
                person.takesPart(),
                voteOpen && person.takesPart() ? people.ballot(voter).orElse(null) : null,
                person.carries().stream().sorted().toList());
    }

    private static Item.Tally tally(Workshop workshop) {
        Choice choice = workshop.choice();
        // Who voted and left still counts: electors are never fewer than ballots.
        int electors = Math.max(workshop.electors(), choice.voted().size());
        return new Item.Tally(
                choice.status(),
                choice.voted().size(),
                electors,
                workshop.plan().keep(),
                workshop.plan().electorate());
    }

    private static Optional<Item> result(Workshop workshop) {
        Choice choice = workshop.choice();
        if (choice.status() != Choice.Status.CLOSED) {
            return Optional.empty();
        }
        List<List<Id<PlannedInitiative>>> ballots =
                choice.closedResult().map(Choice.Result::ballots).orElse(List.of());
        Map<Id<PlannedInitiative>, Integer> approvals = new LinkedHashMap<>();
        for (PlannedInitiative initiative : workshop.plan().initiatives()) {
            approvals.put(initiative.id(), (int) ballots.stream()
                    .filter(ballot -> ballot.contains(initiative.id()))
                    .count());
        }
        boolean byHand = choice.closedResult().filter(it -> it.kept().equals(choice.kept())).isEmpty();
        boolean tied = choice.closedResult().filter(it -> !it.tied().isEmpty()).isPresent();
        return Optional.of(new Item.ResultShown(choice.kept(), byHand, ballots.size(), approvals, tied));
    }

    private static Optional<Item> message(Workshop workshop, Eyes eyes) {
        Stage.Message message = workshop.stage().message();
        if (message == null) {
            return Optional.empty();
        }
        boolean addressed = message.table() == 0
                || eyes.leads()
                || eyes.person().filter(it -> workshop.room().table(it.id()) == message.table()).isPresent();
        return addressed
                ? Optional.of(new Item.MessageShown(message.number(), message.table(), message.text()))
                : Optional.empty();
    }

    private static Optional<Item> projection(Workshop workshop, Eyes eyes) {
        Projection shown = workshop.stage().projection();
        return eyes.person().isPresent()
                ? Optional.empty()
                : Optional.of(new Item.ProjectionShown(shown.what(), shown.table(), shown.ref()));
    }

    private static boolean seesPerson(Workshop workshop, Eyes eyes, Participant person) {
        if (eyes.leads()) {
            return true;
        }
        int table = workshop.room().table(person.id());
        return person.here()
                && table > 0
                && eyes.person().filter(it -> workshop.room().table(it.id()) == table).isPresent();
    }

    private static Item person(Workshop workshop, People people, Participant person) {
        return new Item.PersonShown(
                person.id(),
                people.name(person.id()),
                person.role(),
                person.place(),
                workshop.room().table(person.id()),
                person.here(),
                person.handRaised());
    }

    private static Item initiative(Workshop workshop, PlannedInitiative initiative) {
        boolean carried = workshop.room().takingPart().stream()
                .anyMatch(person -> person.carries().contains(initiative.id()));
        return new Item.InitiativeShown(
                initiative.id(),
                workshop.plan().initiatives().indexOf(initiative) + 1,
                initiative.title(),
                initiative.place(),
                initiative.summary(),
                initiative.slug(),
                workshop.choice().keeps(initiative.id()),
                carried,
                (int) workshop.sharing().on(initiative.id()).count());
    }

    private static Item question(Workshop workshop, Eyes eyes, Question question) {
        return new Item.QuestionShown(
                question.id(),
                question.number(),
                question.initiative(),
                placeOf(workshop, question.author()),
                eyes.are(question.author()),
                question.text(),
                question.answer());
    }

    private static Optional<Item> table(Workshop workshop, Eyes eyes, int number) {
        boolean own = eyes.person().filter(it -> workshop.room().table(it.id()) == number).isPresent();
        boolean designer = eyes.person().filter(it -> it.role() == Role.DESIGNER).isPresent();
        if (eyes.person().isPresent() && !own && !designer && !Sight.presented(workshop)) {
            return Optional.empty();
        }
        return workshop.choice().initiativeOf(number).map(initiative -> {
            int[] counts = new int[NoteKind.values().length];
            workshop.decomposition().notes().values().stream()
                    .filter(note -> note.table() == number && note.stands())
                    .forEach(note -> counts[note.kind().ordinal()]++);
            return new Item.TableShown(
                    number,
                    initiative,
                    (int) workshop.room().at(number).count(),
                    counts[NoteKind.MECHANISM.ordinal()],
                    counts[NoteKind.CONTEXT.ordinal()],
                    counts[NoteKind.RESOURCE.ordinal()],
                    workshop.room().at(number).anyMatch(Participant::handRaised),
                    workshop.plan().tableLinks().getOrDefault(number, ""));
        });
    }

    private static Item note(Workshop workshop, Eyes eyes, Note note) {
        return new Item.NoteShown(
                note.id(),
                note.number(),
                note.initiative(),
                note.table(),
                note.kind(),
                note.text(),
                note.revision(),
                note.status(),
                placeOf(workshop, note.author()),
                eyes.are(note.author()),
                note.element(),
                note.comments().stream()
                        .map(comment -> new Item.CommentShown(
                                comment.id(),
                                placeOf(workshop, comment.author()),
                                eyes.are(comment.author()),
                                comment.text()))
                        .toList());
    }

    private static Item element(Workshop workshop, Eyes eyes, Element element) {
        List<Integer> numbers = workshop.decomposition().of(element.id()).filter(eyes::see).map(Note::number).toList();
        boolean counted = eyes.person().isEmpty() || Sight.concluded(workshop);
        return new Item.ElementShown(
                element.id(),
                element.number(),
                element.initiative(),
                element.kind(),
                element.text(),
                element.revision(),
                element.decisive(),
                numbers,
                counted && element.decisive() ? count(workshop, element) : null);
    }

    private static Item.VerdictCount count(Workshop workshop, Element element) {
        Map<Verdict, Integer> count = Drafting.count(workshop, element.id());
        long described = workshop.perspective().on(element.id()).values().stream()
                .filter(judgement -> !judgement.home().isEmpty())
                .count();
        return new Item.VerdictCount(
                count.getOrDefault(Verdict.REPRODUCE, 0),
                count.getOrDefault(Verdict.ADAPT, 0),
                count.getOrDefault(Verdict.DROP, 0),
                (int) described);
    }

    private static Optional<Judgement> judgement(Workshop workshop, String ref) {
        int slash = ref.indexOf('/');
        Id<Element> element = Id.of(ref.substring(0, slash));
        return Optional.ofNullable(workshop.perspective().on(element).get(ref.substring(slash + 1)));
    }

    private static Item judgement(Eyes eyes, Judgement judgement) {
        return new Item.JudgementShown(
                judgement.element(),
                judgement.place(),
                eyes.are(judgement.holder()),
                judgement.verdict(),
                eyes.person().map(it -> judgement.otherVoices().get(it.id())).orElse(null),
                judgement.improvement(),
                judgement.conditions(),
                judgement.home(),
                (int) judgement.dissent());
    }

    private static Item sentence(Workshop workshop, Sentence sentence) {
        return new Item.SentenceShown(
                sentence.id(),
                workshop.synthesis().sentences().indexOf(sentence),
                sentence.initiative(),
                sentence.part(),
                sentence.text(),
                sentence.revision(),
                sentence.sources().stream()
                        .flatMap(id -> workshop.decomposition().element(id).stream())
                        .map(Element::number)
                        .toList());
    }

    /// An author is shown by their territory, never by name.
    private static String placeOf(Workshop workshop, @Nullable Id<Participant> author) {
        return author == null
                ? ""
                : workshop.room().participant(author).map(person -> person.place().name()).orElse("");
    }
}
