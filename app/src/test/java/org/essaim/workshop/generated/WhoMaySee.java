package org.essaim.workshop.generated;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Judgement;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Step;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Workshop;

/// The rules of secrecy said a second time, by somebody who did not read the first: from the state's plain facts alone.
/// What is sent is held against it.
public record WhoMaySee(Workshop workshop, People people, Viewer viewer) {
    /// Stands on both sides of a marker, and nowhere else.
    static final char MARK = '§';

    /// The markers in some text or bytes.
    public static Set<String> markersIn(String text) {
        Set<String> found = new HashSet<>();
        for (int from = text.indexOf(MARK); from >= 0; from = text.indexOf(MARK, from + 1)) {
            int to = text.indexOf(MARK, from + 1);
            found.add(text.substring(from, to));
            from = to;
        }
        return found;
    }

    /// Every marked text this viewer is shown, no more and no less.
    public Set<String> texts() {
        return markersIn(
                Stream.of(names(), questions(), messages(), notes(), elements(), judgements(), sentences(), links())
                        .flatMap(texts -> texts)
                        .reduce("", (all, text) -> all + " " + text));
    }

    /// Whose ids may be told.
    public Set<String> participants() {
        Set<String> ids = new HashSet<>();
        workshop.room().participants().values().stream()
                .filter(person -> isMe(person) || knowsNameOf(person))
                .forEach(person -> ids.add(person.id().toString()));
        return ids;
    }

    /// Which notes' ids may be told.
    public Set<String> noteIds() {
        Set<String> ids = new HashSet<>();
        workshop.decomposition().notes().values().stream()
                .filter(this::reads)
                .forEach(note -> ids.add(note.id().toString()));
        me().ifPresent(person -> workshop.stage().pinsOf(person.id()).forEach(note -> ids.add(note.toString())));
        Projection shown = workshop.stage().projection();
        if (me().isEmpty() && shown.what() == Projection.What.NOTE) {
            ids.add(shown.ref());
        }
        return ids;
    }

    /// Whose verdicts may be told: the territories' keys.
    public boolean judgementOf(String place) {
        return leads()
                || everybodyConcludes()
                || me().filter(person -> person.place().key().equals(place)).isPresent();
    }

    /// The ballot shown to its voter alone, or to its territory's holder, while the vote is open.
    public Optional<List<Id<PlannedInitiative>>> ballot() {
        return voting().filter(_ -> holder().filter(holder -> !isMe(holder)).isEmpty())
                .flatMap(person -> people.ballot(workshop.voter(person)));
    }

    /// Whether how many territories said what of an element may be told.
    public boolean counts() {
        return me().isEmpty() || everybodyConcludes();
    }

    /// Whether the room voted so that its result may be told.
    public boolean result() {
        return workshop.choice().status() == Choice.Status.CLOSED;
    }

    private boolean leads() {
        return viewer instanceof Viewer.Facilitator;
    }

    private Optional<Participant> me() {
        return viewer instanceof Viewer.Person(var id) ? workshop.room().participant(id) : Optional.empty();
    }

    private boolean isMe(Participant person) {
        return me().filter(me -> me.id().equals(person.id())).isPresent();
    }

    private int myTable() {
        return me().map(person -> workshop.room().table(person.id())).orElse(0);
    }

    private boolean isDesigner() {
        return me().filter(person -> person.role() == Role.DESIGNER).isPresent();
    }

    /// Now, or before the room went back: what was shown stays shown.
    private boolean begunAtLeast(Phase phase) {
        List<Step> steps = workshop.plan().steps();
        int furthest = Math.max(workshop.agenda().step(), Math.min(workshop.agenda().furthest(), steps.size() - 1));
        return workshop.agenda().status() != Agenda.Status.PREPARED
                && steps.get(furthest).phase().ordinal() >= phase.ordinal();
    }

    private boolean presented() {
        return begunAtLeast(Phase.TABLE_TOUR);
    }

    /// Being written while all write for themselves: nobody else read it yet.
    private boolean isOfTheSilence(Note note) {
        return workshop.decomposition().silent()
                && note.number() > workshop.decomposition().earlier().note();
    }

    private boolean isOfTheSilence(Element element) {
        return workshop.decomposition().silent()
                && element.number() > workshop.decomposition().earlier().element();
    }

    private boolean everybodyConcludes() {
        return workshop.agenda().status() == Agenda.Status.CLOSED || begunAtLeast(Phase.SYNTHESIS);
    }

    private boolean knowsNameOf(Participant person) {
        return leads() || (myTable() > 0 && person.here() && workshop.room().table(person.id()) == myTable());
    }

    private Stream<String> names() {
        return Stream.concat(
                        holder().stream(),
                        workshop.room().participants().values().stream()
                                .filter(person -> isMe(person) || knowsNameOf(person)))
                .map(person -> people.name(person.id()));
    }

    /// Myself, while I may vote.
    private Optional<Participant> voting() {
        return me().filter(person -> person.role() != Role.DESIGNER && person.role() != Role.OBSERVER)
                .filter(_ -> workshop.choice().status() == Choice.Status.OPEN);
    }

    /// Whose my territory's ballot is: told to its people while it may be changed.
    private Optional<Participant> holder() {
        return voting().map(workshop::voter)
                .map(voter -> workshop.choice().holders().get(voter))
                .map(id -> workshop.room().participants().get(id));
    }

    private Stream<String> questions() {
        return workshop.sharing().questions().values().stream()
                .filter(question ->
                        workshop.plan().initiative(question.initiative()).isPresent())
                .map(question -> question.text() + " " + question.answer());
    }

    private Stream<String> messages() {
        return Stream.ofNullable(workshop.stage().message())
                .filter(message -> message.table() == 0 || leads() || message.table() == myTable())
                .map(message -> message.text());
    }

    /// One's own; then the table's, once shown; then everybody's once the tables present them.
    private boolean reads(Note note) {
        if (leads()) {
            return true;
        }
        if (me().isPresent() && me().get().id().equals(note.author())) {
            return true;
        }
        if (note.status() != Note.Status.STANDING) {
            return false;
        }
        if (isDesigner()) {
            return true;
        }
        if (isOfTheSilence(note)) {
            return false;
        }
        if (presented()) {
            return true;
        }
        boolean looksOn = me().filter(person -> person.role() == Role.OBSERVER).isPresent();
        return me().isEmpty() || (!looksOn && note.table() == myTable());
    }

    private Stream<String> notes() {
        return workshop.decomposition().notes().values().stream()
                .filter(this::reads)
                .flatMap(note -> Stream.concat(
                        Stream.of(note.text()), note.comments().stream().map(comment -> comment.text())));
    }

    private boolean reads(Element element) {
        if (leads() || isDesigner()) {
            return true;
        }
        if (isOfTheSilence(element)) {
            return false;
        }
        if (presented()) {
            return true;
        }
        List<Id<PlannedInitiative>> tables = workshop.choice().tables();
        return me().isEmpty()
                || (myTable() > 0
                        && myTable() <= tables.size()
                        && tables.get(myTable() - 1).equals(element.initiative()));
    }

    private Stream<String> elements() {
        return workshop.decomposition().elements().values().stream()
                .filter(this::reads)
                .map(Element::text);
    }

    private Stream<String> judgements() {
        return workshop.perspective()
                .all()
                .filter(judgement -> judgementOf(judgement.place().key()))
                .flatMap(WhoMaySee::words);
    }

    private static Stream<String> words(Judgement judgement) {
        return Stream.of(
                        Stream.of(judgement.improvement(), judgement.home()),
                        judgement.conditions().stream().map(condition -> condition.text()),
                        judgement.otherWords().values().stream()
                                .flatMap(it -> Stream.of(it.improvement(), it.home())),
                        judgement.otherWords().values().stream()
                                .flatMap(it -> it.conditions().stream())
                                .map(condition -> condition.text()))
                .flatMap(texts -> texts);
    }

    private Stream<String> sentences() {
        return everybodyConcludes()
                ? workshop.synthesis().sentences().stream().map(sentence -> sentence.text())
                : Stream.empty();
    }

    /// A table's video link is for whoever sees the table.
    private Stream<String> links() {
        return workshop.plan().tableLinks().entrySet().stream()
                .filter(link -> {
                    boolean laid = link.getKey() <= workshop.choice().tables().size();
                    boolean mine = myTable() > 0 && link.getKey() == myTable();
                    return laid && (me().isEmpty() || mine || isDesigner() || presented());
                })
                .map(link -> link.getValue());
    }
}
