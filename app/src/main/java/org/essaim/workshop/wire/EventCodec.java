package org.essaim.workshop.wire;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.essaim.workshop.domain.AgendaEvent;
import org.essaim.workshop.domain.ChoiceEvent;
import org.essaim.workshop.domain.DecompositionEvent;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.PerspectiveEvent;
import org.essaim.workshop.domain.RoomEvent;
import org.essaim.workshop.domain.SharingEvent;
import org.essaim.workshop.domain.StageEvent;
import org.essaim.workshop.domain.SynthesisEvent;
import org.essaim.workshop.domain.Venue;
import tools.jackson.databind.node.ObjectNode;

/// Events as the log stores them: a stable `type`, a `version`, and JSON of their own.
///
/// Changing what an event holds means: raise its version, and write the function that lifts the earlier JSON.
/// A log of version 1 is committed with the tests, and every build folds it.
public final class EventCodec {
    private static final Names<Event> NAMES = new Names<Event>()
            .with("agenda.prepared", AgendaEvent.Prepared.class)
            .with("agenda.replanned", AgendaEvent.Replanned.class)
            .with("agenda.opened", AgendaEvent.Opened.class)
            .with("agenda.step-entered", AgendaEvent.StepEntered.class)
            .with("agenda.prolonged", AgendaEvent.Prolonged.class)
            .with("agenda.paused", AgendaEvent.Paused.class)
            .with("agenda.resumed", AgendaEvent.Resumed.class)
            .with("agenda.closed", AgendaEvent.Closed.class)
            .with("agenda.reopened", AgendaEvent.Reopened.class)
            .with("agenda.undone", AgendaEvent.Undone.class)
            .with("room.joined", RoomEvent.Joined.class)
            .with("room.left", RoomEvent.Left.class)
            .with("room.returned", RoomEvent.Returned.class)
            .with("room.details-changed", RoomEvent.DetailsChanged.class)
            .with("room.role-changed", RoomEvent.RoleChanged.class)
            .with("room.role-asked", RoomEvent.RoleAsked.class)
            .with("room.role-declined", RoomEvent.RoleDeclined.class)
            .with("room.forgotten", RoomEvent.Forgotten.class)
            .with("room.hand-raised", RoomEvent.HandRaised.class)
            .with("room.hand-lowered", RoomEvent.HandLowered.class)
            .with("room.seated", RoomEvent.Seated.class)
            .with("room.placed", RoomEvent.Placed.class)
            .with("sharing.asked", SharingEvent.Asked.class)
            .with("sharing.answered", SharingEvent.Answered.class)
            .with("sharing.question-withdrawn", SharingEvent.QuestionWithdrawn.class)
            .with("choice.vote-opened", ChoiceEvent.VoteOpened.class)
            .with("choice.ballot-cast", ChoiceEvent.BallotCast.class)
            .with("choice.ballot-entered", ChoiceEvent.BallotEntered.class)
            .with("choice.ballot-held", ChoiceEvent.BallotHeld.class)
            .with("choice.ballot-withdrawn", ChoiceEvent.BallotWithdrawn.class)
            .with("choice.vote-closed", ChoiceEvent.VoteClosed.class)
            .with("choice.vote-reopened", ChoiceEvent.VoteReopened.class)
            .with("choice.kept", ChoiceEvent.Kept.class)
            .with("choice.tables-laid", ChoiceEvent.TablesLaid.class)
            .with("decomposition.note-written", DecompositionEvent.NoteWritten.class)
            .with("decomposition.note-reworded", DecompositionEvent.NoteReworded.class)
            .with("decomposition.note-moved", DecompositionEvent.NoteMoved.class)
            .with("decomposition.note-withdrawn", DecompositionEvent.NoteWithdrawn.class)
            .with("decomposition.note-hidden", DecompositionEvent.NoteHidden.class)
            .with("decomposition.note-accepted", DecompositionEvent.NoteAccepted.class)
            .with("decomposition.note-commented", DecompositionEvent.NoteCommented.class)
            .with("decomposition.notes-revealed", DecompositionEvent.NotesRevealed.class)
            .with("decomposition.notes-silenced", DecompositionEvent.NotesSilenced.class)
            .with("decomposition.element-gathered", DecompositionEvent.ElementGathered.class)
            .with("decomposition.element-reworded", DecompositionEvent.ElementReworded.class)
            .with("decomposition.note-added", DecompositionEvent.NoteAdded.class)
            .with("decomposition.note-removed", DecompositionEvent.NoteRemoved.class)
            .with("decomposition.element-dissolved", DecompositionEvent.ElementDissolved.class)
            .with("decomposition.decisive-marked", DecompositionEvent.DecisiveMarked.class)
            .with("perspective.judged", PerspectiveEvent.Judged.class)
            .with("perspective.dissented", PerspectiveEvent.Dissented.class)
            .with("perspective.home-described", PerspectiveEvent.HomeDescribed.class)
            .with("perspective.home-seconded", PerspectiveEvent.HomeSeconded.class)
            .with("synthesis.drafted", SynthesisEvent.Drafted.class)
            .with("synthesis.sentence-added", SynthesisEvent.SentenceAdded.class)
            .with("synthesis.sentence-amended", SynthesisEvent.SentenceAmended.class)
            .with("synthesis.sentence-removed", SynthesisEvent.SentenceRemoved.class)
            .with("synthesis.reread", SynthesisEvent.Reread.class)
            .with("synthesis.published", SynthesisEvent.Published.class)
            .with("synthesis.unpublished", SynthesisEvent.Unpublished.class)
            .with("stage.projected", StageEvent.Projected.class)
            .with("stage.told", StageEvent.Told.class)
            .with("stage.hushed", StageEvent.Hushed.class)
            .with("stage.pinned", StageEvent.Pinned.class)
            .with("stage.unpinned", StageEvent.Unpinned.class);

    /// The versions above 1, by type.
    private static final Map<String, Integer> VERSIONS = Map.of(
            "agenda.prepared", 2, "agenda.replanned", 2, "room.placed", 2, "perspective.dissented", 2);

    /// What lifts the JSON of a type from a version to the next, by `type/version`.
    private static final Map<String, UnaryOperator<ObjectNode>> UPCASTERS = Map.of(
            "agenda.prepared/1", EventCodec::withoutVenue,
            "agenda.replanned/1", EventCodec::withoutVenue,
            "room.placed/1", json -> json.put("byHand", false),
            "perspective.dissented/1", EventCodec::withoutConditions);

    /// @param data JSON
    public record Stored(String type, int version, String data) {}

    private EventCodec() {}

    /// A voice beside the territory's had none before.
    private static ObjectNode withoutConditions(ObjectNode dissented) {
        dissented.putArray("conditions");
        return dissented;
    }

    /// Version 1 did not say where a workshop was: its hours were those of Paris.
    private static ObjectNode withoutVenue(ObjectNode event) {
        ((ObjectNode) event.get("plan")).set("venue", Json.MAPPER.valueToTree(Venue.UNSAID));
        return event;
    }

    public static Stored write(Event event) {
        String type = NAMES.name(event);
        return new Stored(type, VERSIONS.getOrDefault(type, 1), Json.MAPPER.writeValueAsString(event));
    }

    /// @throws IllegalArgumentException when no build ever wrote such a type
    public static Event read(Stored stored) {
        Class<? extends Event> type = NAMES.type(stored.type());
        int current = VERSIONS.getOrDefault(stored.type(), 1);
        if (stored.version() == current) {
            return Json.MAPPER.readValue(stored.data(), type);
        }
        ObjectNode json = (ObjectNode) Json.MAPPER.readTree(stored.data());
        for (int version = stored.version(); version < current; version++) {
            UnaryOperator<ObjectNode> lift = UPCASTERS.get(stored.type() + "/" + version);
            if (lift == null) {
                throw new IllegalArgumentException("Nothing lifts " + stored.type() + " from version " + version);
            }
            json = lift.apply(json);
        }
        return Json.MAPPER.treeToValue(json, type);
    }
}
