package org.essaim.workshop.domain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.workshop.domain.Item.Key;
import org.jspecify.annotations.Nullable;

/// Makes views, item by item: `view` is every item that may be seen, and what an event changes for somebody is the
/// same function asked again for the keys that event touches. So the two can never say different things.
public final class Views {
    private Views() {}

    public static View view(Workshop workshop, People people, Viewer viewer) {
        Map<Key, Item> items = new LinkedHashMap<>();
        items(workshop, people, viewer).forEachRemaining(item -> items.put(item.getKey(), item.getValue()));
        return new View(viewer, workshop.position(), items);
    }

    /// The same one after the other, each made when it is asked for.
    public static Iterator<Map.Entry<Key, Item>> items(Workshop workshop, People people, Viewer viewer) {
        Iterator<Key> keys = keys(workshop, viewer).iterator();
        return new Iterator<>() {
            private Map.@Nullable Entry<Key, Item> next = following();

            private Map.@Nullable Entry<Key, Item> following() {
                while (keys.hasNext()) {
                    Key key = keys.next();
                    Optional<Item> item = item(workshop, people, viewer, key);
                    if (item.isPresent()) {
                        return Map.entry(key, item.get());
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Map.Entry<Key, Item> next() {
                Map.Entry<Key, Item> given = next;
                if (given == null) {
                    throw new NoSuchElementException();
                }
                next = following();
                return given;
            }
        };
    }

    /// Every key there could be something behind, in the order pages show them.
    static Stream<Key> keys(Workshop workshop, Viewer viewer) {
        return Stream.of(
                        Stream.<Key>of(Key.Single.values()),
                        workshop.room().inOrderOfArrival().map(person -> new Key.OfPerson(person.id())),
                        workshop.plan().initiatives().stream().map(it -> new Key.OfInitiative(it.id())),
                        workshop.plan().initiatives().stream()
                                .flatMap(it -> workshop.sharing().on(it.id()))
                                .map(question -> new Key.OfQuestion(question.id())),
                        IntStream.rangeClosed(1, workshop.choice().tables().size())
                                .mapToObj(Key.OfTable::new),
                        workshop.choice().kept().stream()
                                .flatMap(workshop.decomposition()::elementsOf)
                                .map(element -> new Key.OfElement(element.id())),
                        workshop.decomposition().inOrder().map(note -> new Key.OfNote(note.id())),
                        workshop.choice().kept().stream()
                                .flatMap(workshop.decomposition()::elementsOf)
                                .flatMap(element -> workshop.perspective().on(element.id()).values().stream())
                                .map(judgement -> new Key.OfJudgement(judgement.element(), judgement.place())),
                        workshop.synthesis().sentences().stream()
                                .map(sentence -> new Key.OfSentence(sentence.id())),
                        viewer instanceof Viewer.Person(var id)
                                ? workshop.stage().pinsOf(id).stream().sorted().map(Key.OfPin::new)
                                : Stream.<Key>empty())
                .flatMap(keys -> keys);
    }

    /// What is behind a key for this viewer; nothing when there is nothing, or nothing for their eyes.
    public static Optional<Item> item(Workshop workshop, People people, Viewer viewer, Key key) {
        Eyes eyes = Eyes.of(workshop, viewer);
        return switch (key) {
            case Key.Single.SESSION -> Optional.of(SessionView.of(workshop));
            case Key.Single.ROOM -> Optional.of(room(workshop));
            case Key.Single.ME -> eyes.person().map(person -> me(workshop, people, person));
            case Key.Single.TALLY -> Optional.of(tally(workshop, eyes));
            case Key.Single.RESULT -> result(workshop);
            case Key.Single.MESSAGE -> message(workshop, eyes);
            case Key.Single.PROJECTION -> projection(workshop, eyes);
            case Key.OfPerson(var id) -> workshop.room().participant(id)
                    .filter(person -> seesPerson(workshop, eyes, person))
                    .map(person -> person(workshop, people, eyes, person));
            case Key.OfInitiative(var id) -> workshop.plan().initiative(id).map(it -> initiative(workshop, it));
            case Key.OfQuestion(var id) -> workshop.sharing().question(id)
                    .filter(it -> workshop.plan().initiative(it.initiative()).isPresent())
                    .map(it -> question(workshop, eyes, it));
            case Key.OfTable(int number) -> table(workshop, eyes, number);
            case Key.OfNote(var id) -> workshop.decomposition().note(id)
                    .filter(eyes::see)
                    .map(note -> note(workshop, eyes, note));
            case Key.OfElement(var id) -> workshop.decomposition().element(id)
                    .filter(eyes::see)
                    .map(element -> element(workshop, eyes, element));
            case Key.OfJudgement(var element, var place) ->
                Optional.ofNullable(workshop.perspective().on(element).get(place))
                        .filter(eyes::see)
                        .map(judgement -> judgement(eyes, judgement));
            case Key.OfSentence(var id) -> Sight.concluded(workshop)
                    ? workshop.synthesis().sentence(id).map(it -> sentence(workshop, it))
                    : Optional.empty();
            case Key.OfPin(var note) -> eyes.person()
                    .filter(person -> workshop.stage().hasPinned(person.id(), note))
                    .map(_ -> new Item.PinShown(note));
        };
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
        boolean voteOpen = workshop.choice().status() == Choice.Status.OPEN && person.takesPart();
        Optional<Id<Participant>> holder = workshop.choice().holder(voter).filter(_ -> voteOpen);
        boolean anothers = holder.filter(id -> !id.equals(person.id())).isPresent();
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
                voteOpen && !anothers ? people.ballot(voter).orElse(null) : null,
                voteOpen && !anothers && workshop.choice().entered().contains(voter),
                anothers ? people.name(holder.orElseThrow()) : null,
                anothers && workshop.choice().voted().contains(voter),
                asks(person),
                person.carries().stream().sorted().toList(),
                workshop.synthesis().reread().contains(person.id()));
    }

    private static Item.Tally tally(Workshop workshop, Eyes eyes) {
        Choice choice = workshop.choice();
        return new Item.Tally(
                choice.status(),
                choice.votes(),
                choice.voted().size(),
                workshop.electors(),
                workshop.plan().keep(),
                workshop.plan().electorate(),
                eyes.leads() ? workshop.ballotsOfTheGone() : 0);
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

    private static Item person(Workshop workshop, People people, Eyes eyes, Participant person) {
        return new Item.PersonShown(
                person.id(),
                people.name(person.id()),
                person.role(),
                person.place(),
                workshop.room().table(person.id()),
                person.here(),
                person.handRaised(),
                eyes.leads() && workshop.hasNotReread(person.id()),
                eyes.leads() ? asks(person) : null);
    }

    private static @Nullable Role asks(Participant person) {
        Participant.Asked asked = person.asks();
        return asked == null ? null : asked.role();
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
                question.answer(),
                question.answers());
    }

    private static Optional<Item> table(Workshop workshop, Eyes eyes, int number) {
        boolean own = eyes.person().filter(it -> workshop.room().table(it.id()) == number).isPresent();
        boolean designer = eyes.person().filter(it -> it.role() == Role.DESIGNER).isPresent();
        if (eyes.person().isPresent() && !own && !designer && !Sight.presented(workshop)) {
            return Optional.empty();
        }
        return workshop.choice().initiativeOf(number).map(initiative -> {
            Decomposition notes = workshop.decomposition();
            return new Item.TableShown(
                    number,
                    initiative,
                    (int) workshop.room().at(number).count(),
                    notes.standing(number, NoteKind.MECHANISM),
                    notes.standing(number, NoteKind.CONTEXT),
                    notes.standing(number, NoteKind.RESOURCE),
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
                (int) described,
                (int) workshop.perspective().on(element.id()).values().stream()
                        .mapToLong(Judgement::dissent)
                        .sum());
    }

    private static Item judgement(Eyes eyes, Judgement judgement) {
        return new Item.JudgementShown(
                judgement.element(),
                judgement.place(),
                eyes.are(judgement.holder()),
                judgement.verdict(),
                judgement.improvement(),
                judgement.conditions(),
                judgement.home(),
                (int) judgement.dissent(),
                judgement.voices().stream()
                        .map(voice -> new Item.VoiceShown(
                                eyes.are(voice.whose()),
                                voice.verdict(),
                                voice.words().improvement(),
                                voice.words().conditions(),
                                voice.words().home()))
                        .toList());
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
