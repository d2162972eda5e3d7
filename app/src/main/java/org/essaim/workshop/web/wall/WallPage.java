package org.essaim.workshop.web.wall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.workshop.VoteOnTheWall;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.live.Door;
import org.jspecify.annotations.Nullable;

/// What the wall shows: everybody's view, and the addresses to read out.
///
/// @param join        the address to join, as the QR code says it
/// @param restitution the address of the restitution
/// @param vote        the closed vote; none without ballots
public record WallPage(
        View view, String base, String code, String join, String restitution, Instant now, VoteOnTheWall.@Nullable Shown vote) {
    /// The kinds of items that the wall is drawn anew for, and its picture on the desk with it.
    public static final String WATCHED = "session,room,initiative,question,tally,result,table,note,element,sentence,projection,message";

    static WallPage of(Door door, View view, String join, String restitution, Instant now, Optional<VoteOnTheWall.Shown> vote) {
        WorkshopCard card = door.card();
        return new WallPage(view, door.base(), card.code(), join, restitution, now, vote.orElse(null));
    }

    public Item.Session session() {
        return view.session();
    }

    public Item.ProjectionShown projection() {
        return view.only(Item.ProjectionShown.class)
                .orElse(new Item.ProjectionShown(Projection.What.PHASE, 0, ""));
    }

    /// What to draw: what is projected if it is still there, else the phase's own screen.
    public WallScreen screen() {
        return WallScreen.of(this);
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

    public boolean voteIsClosed() {
        return view.tally().status() == Choice.Status.CLOSED;
    }

    /// The territories here, latest first.
    public List<String> lastPlaces() {
        return view.room().places().reversed();
    }

    public List<Item.TableShown> tables() {
        return view.all(Item.TableShown.class)
                .sorted(Comparator.comparingInt(Item.TableShown::number))
                .toList();
    }

    public Optional<Item.TableShown> table() {
        return projection().what() == Projection.What.TABLE ? view.table(projection().table()) : Optional.empty();
    }

    /// The table's notes of a kind, latest first.
    public List<Item.NoteShown> notes(int table, NoteKind kind) {
        return view.all(Item.NoteShown.class)
                .filter(it -> it.table() == table && it.kind() == kind && it.status() == Note.Status.STANDING)
                .sorted(Comparator.comparingInt(Item.NoteShown::number).reversed())
                .toList();
    }

    public int count(Item.TableShown table, NoteKind kind) {
        return switch (kind) {
            case MECHANISM -> table.mechanisms();
            case CONTEXT -> table.contexts();
            case RESOURCE -> table.resources();
        };
    }

    /// The latest note of a table: the one the room looks at.
    public int latest(int table) {
        return view.all(Item.NoteShown.class)
                .filter(it -> it.table() == table && it.status() == Note.Status.STANDING)
                .mapToInt(Item.NoteShown::number)
                .max()
                .orElse(0);
    }

    /// What was written last on this screen: its page is shown when it changes.
    public int latest() {
        return screen() == WallScreen.TABLE ? latest(projection().table()) : 0;
    }

    public List<Item.ElementShown> decisive(Id<PlannedInitiative> initiative, NoteKind kind) {
        return decisive(initiative).stream().filter(it -> it.kind() == kind).toList();
    }

    public List<Item.ElementShown> decisive(Id<PlannedInitiative> initiative) {
        return view.all(Item.ElementShown.class)
                .filter(it -> it.initiative().equals(initiative) && it.decisive())
                .sorted(Comparator.comparingInt(Item.ElementShown::number))
                .toList();
    }

    /// How many answers the decisive elements of an initiative have had, whoever gave them.
    public int answers(Id<PlannedInitiative> initiative) {
        return decisive(initiative).stream()
                .map(Item.ElementShown::count)
                .filter(Objects::nonNull)
                .mapToInt(it -> it.reproduce() + it.adapt() + it.drop() + it.described())
                .sum();
    }

    public Optional<Item.NoteShown> note() {
        return view.all(Item.NoteShown.class)
                .filter(it -> it.id().toString().equals(projection().ref()))
                .findFirst();
    }

    public Optional<Item.ElementShown> element() {
        return view.all(Item.ElementShown.class)
                .filter(it -> it.id().toString().equals(projection().ref()))
                .findFirst();
    }

    public int sentenceCount(Id<PlannedInitiative> initiative, Sentence.Part part) {
        return sentences(initiative, part).size();
    }

    public List<Item.SentenceShown> sentences(Id<PlannedInitiative> initiative, Sentence.Part part) {
        return view.all(Item.SentenceShown.class)
                .filter(it -> it.initiative().equals(initiative) && it.part() == part)
                .sorted(Comparator.comparingInt(Item.SentenceShown::order))
                .toList();
    }

    /// What opens what is said of an initiative.
    public Optional<Item.SentenceShown> firstSentence(Id<PlannedInitiative> initiative) {
        return Stream.of(Sentence.Part.values()).flatMap(part -> sentences(initiative, part).stream()).findFirst();
    }

    public boolean hasSentences() {
        return view.all(Item.SentenceShown.class).findAny().isPresent();
    }

    public Optional<Item.MessageShown> message() {
        return view.only(Item.MessageShown.class);
    }

    public boolean isPaused() {
        return session().leftSeconds() != null;
    }

    public boolean in(Phase phase) {
        return session().phase() == phase;
    }
}
