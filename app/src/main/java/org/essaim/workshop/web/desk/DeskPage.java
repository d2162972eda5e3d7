package org.essaim.workshop.web.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.essaim.ui.Moment;
import org.essaim.ui.Ui;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Decomposition;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.live.Door;

/// What the desk and each of its regions show: a facilitator's view, and the addresses around it.
///
/// @param base    the desk's own address, its door
/// @param path    the workshop's address
/// @param code    what people type to join
/// @param wall    the projector's address
/// @param join    the address to join, whole, as the QR code says it
/// @param example its people and words are invented
/// @param now     the server's clock
/// @param notesOf whose notes the list shows: a table's number, or 0 for all
/// @param expected who registered and is not here yet; asked while people come in, none later
public record DeskPage(
        View view,
        String base,
        String path,
        String code,
        String wall,
        String join,
        boolean example,
        Instant now,
        int notesOf,
        List<SeatKeeping.Expected> expected) {
    private static final int LAST_NOTES = 4;

    static DeskPage of(
            Door door, View view, String join, Instant now, int notesOf, Function<UUID, List<SeatKeeping.Expected>> expected) {
        WorkshopCard card = door.card();
        boolean coming = view.session().status() == Agenda.Status.PREPARED
                || view.session().status() == Agenda.Status.OPEN && view.session().phase() == Phase.WELCOME;
        return new DeskPage(
                view,
                door.base(),
                card.path(),
                card.code(),
                card.wallPath(),
                join,
                view.session().example(),
                now,
                notesOf,
                coming ? expected.apply(card.id()) : List.of());
    }

    public Item.Session session() {
        return view.session();
    }

    /// How many initiatives are still to be found before it may open.
    public int lacking() {
        return Math.max(0, Plan.FEWEST_INITIATIVES - initiatives().size());
    }

    public boolean isPrepared() {
        return session().status() == Agenda.Status.PREPARED;
    }

    public boolean isOpen() {
        return session().status() == Agenda.Status.OPEN;
    }

    public boolean isClosed() {
        return session().status() == Agenda.Status.CLOSED;
    }

    public boolean isPaused() {
        return session().leftSeconds() != null;
    }

    public boolean in(Phase phase) {
        return isOpen() && session().phase() == phase;
    }

    public boolean reached(Phase phase) {
        return !isPrepared() && session().phase().compareTo(phase) >= 0;
    }

    /// Whether notes may still be reworded or withdrawn.
    public boolean isRereading() {
        Instant until = session().rereadUntil();
        return until != null && !now.isAfter(until);
    }

    /// Who wrote something and has not said that they read it again.
    public List<Item.PersonShown> toReread() {
        return people().stream().filter(Item.PersonShown::toReread).toList();
    }

    public boolean publishesEarly() {
        return isRereading() && !toReread().isEmpty();
    }

    /// Somebody's name, or that it was erased.
    public String name(Ui ui, Item.PersonShown person) {
        return person.name().isEmpty() ? ui.t("workshop.desk.person.forgotten") : person.name();
    }

    /// The key of what the room is asked to do now.
    public String instruction() {
        boolean chosen = session().phase() == Phase.CHOICE && result().isPresent();
        return "workshop.desk.instruction." + session().phase() + (chosen ? ".closed" : "");
    }

    public RunningOrder runningOrder() {
        return RunningOrder.of(session(), now);
    }

    /// The step after this one, if there is one.
    public Optional<Item.StepShown> next() {
        int next = session().step() + 1;
        return isOpen() && next < session().steps().size()
                ? Optional.of(session().steps().get(next))
                : Optional.empty();
    }

    /// « 9 h 00 »: whose hour it is stands once above, see [#clock].
    public String hour(Instant at) {
        return new Moment(at, session().venue().zone()).bareTime();
    }

    /// « heure de La Réunion »; empty for the mainland.
    public String clock() {
        return new Moment(session().startsAt(), session().venue().zone()).clock();
    }

    public Tables tables() {
        return Tables.of(view);
    }

    public Progress progress() {
        return Progress.of(view);
    }

    /// What territories say of an element, in the order of their names.
    public List<Item.JudgementShown> said(Id<Element> element) {
        return view.all(Item.JudgementShown.class)
                .filter(it -> it.element().equals(element))
                .sorted(Comparator.comparing(it -> it.place().name()))
                .toList();
    }

    public List<Item.InitiativeShown> initiatives() {
        return view.initiatives();
    }

    public List<Item.InitiativeShown> kept() {
        return view.kept();
    }

    public String title(Id<PlannedInitiative> id) {
        return view.initiative(id).map(Item.InitiativeShown::title).orElse("");
    }

    public List<Item.QuestionShown> questions(Id<PlannedInitiative> initiative) {
        return view.all(Item.QuestionShown.class)
                .filter(it -> it.initiative().equals(initiative))
                .sorted(Comparator.comparingInt(Item.QuestionShown::number))
                .toList();
    }

    public List<Item.PersonShown> people() {
        return view.all(Item.PersonShown.class).toList();
    }

    /// Those here who vote.
    public List<Item.PersonShown> voters() {
        return people().stream()
                .filter(it -> it.here() && it.role().takesPart())
                .toList();
    }

    /// Who waits for a nod to be more than an observer.
    public List<Item.PersonShown> asking() {
        return people().stream().filter(it -> it.here() && it.asks() != null).toList();
    }

    /// Whose hand is up, wherever they sit and whatever their role.
    public List<Item.PersonShown> hands() {
        return people().stream().filter(it -> it.here() && it.handRaised()).toList();
    }

    /// The last ones, or all those of a table or of the room; latest first.
    public List<Item.NoteShown> notes(boolean all) {
        return view.all(Item.NoteShown.class)
                .filter(it -> it.status() == Note.Status.STANDING || (all && it.status() == Note.Status.HIDDEN))
                .filter(it -> notesOf == 0 || !all || it.table() == notesOf)
                .sorted(Comparator.comparingInt(Item.NoteShown::number).reversed())
                .limit(all ? Long.MAX_VALUE : LAST_NOTES)
                .toList();
    }

    /// Came after their time: the facilitators take them in, or not.
    public List<Item.NoteShown> offered() {
        return view.all(Item.NoteShown.class)
                .filter(it -> it.status() == Note.Status.OFFERED)
                .sorted(Comparator.comparingInt(Item.NoteShown::number))
                .toList();
    }

    public List<Item.ElementShown> elements(Id<PlannedInitiative> initiative) {
        return view.all(Item.ElementShown.class)
                .filter(it -> it.initiative().equals(initiative))
                .sorted(Comparator.comparing(Item.ElementShown::kind).thenComparing(Item.ElementShown::number))
                .toList();
    }

    public List<Item.ElementShown> decisive(Id<PlannedInitiative> initiative) {
        return elements(initiative).stream().filter(Item.ElementShown::decisive).toList();
    }

    public int mostDecisive() {
        return Element.MOST_DECISIVE;
    }

    public Item.ProjectionShown projection() {
        return view.only(Item.ProjectionShown.class)
                .orElse(new Item.ProjectionShown(Projection.What.PHASE, 0, ""));
    }

    /// Whether the result is on the wall, unasked where it is the phase's own screen: a vote reopened since has none.
    public boolean showsTheResult() {
        return result().isPresent()
                && switch (projection().what()) {
                    case RESULT -> true;
                    case PHASE -> in(Phase.CHOICE) && !isPaused();
                    case NOTE, ELEMENT, TABLE -> false;
                };
    }

    /// The note on the wall, if one is: put aside, or written in silence, the wall does not show it.
    public Optional<Item.NoteShown> projectedNote() {
        return projection().what() == Projection.What.NOTE
                ? view.all(Item.NoteShown.class)
                        .filter(it -> it.id().toString().equals(projection().ref()))
                        .filter(it -> it.status() == Note.Status.STANDING && !isUnread(it.number(), Decomposition.Earlier::note))
                        .findFirst()
                : Optional.empty();
    }

    public Optional<Item.ElementShown> projectedElement() {
        return projection().what() == Projection.What.ELEMENT
                ? view.all(Item.ElementShown.class)
                        .filter(it -> it.id().toString().equals(projection().ref()))
                        .filter(it -> !isUnread(it.number(), Decomposition.Earlier::element))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isUnread(int number, ToIntFunction<Decomposition.Earlier> last) {
        Decomposition.Earlier earlier = session().silentAfter();
        return earlier != null && number > last.applyAsInt(earlier);
    }

    /// The table that presents, during the *tour des tables*.
    public Optional<Item.TableShown> presenting() {
        return projection().what() == Projection.What.TABLE ? view.table(projection().table()) : Optional.empty();
    }

    public int tableCount() {
        return (int) view.all(Item.TableShown.class).count();
    }

    public Optional<Item.ResultShown> result() {
        return view.only(Item.ResultShown.class);
    }

    public Optional<Item.MessageShown> message() {
        return view.only(Item.MessageShown.class);
    }

    public List<Item.SentenceShown> sentences(Id<PlannedInitiative> initiative, Sentence.Part part) {
        return view.all(Item.SentenceShown.class)
                .filter(it -> it.initiative().equals(initiative) && it.part() == part)
                .sorted(Comparator.comparingInt(Item.SentenceShown::order))
                .toList();
    }
}
