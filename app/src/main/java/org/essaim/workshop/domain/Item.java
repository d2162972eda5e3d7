package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing a viewer sees, whole: the unit of what the server sends. `docs/wire.md` shows each as JSON.
public sealed interface Item {
    Key key();

    /// What an item is called: `note:0190…`. Nothing else of the core's names reaches the wire.
    record Key(String kind, String ref) {
        static Key of(String kind) {
            return new Key(kind, "");
        }

        static Key of(String kind, Object ref) {
            return new Key(kind, ref.toString());
        }

        @Override
        public String toString() {
            return ref.isEmpty() ? kind : kind + ":" + ref;
        }
    }

    /// @param step    index in the steps
    /// @param undo    what undo would take back; none when nothing
    /// @param endsAt  when the step ends; none while paused, prepared or closed
    /// @param leftSeconds what is left while paused; none otherwise
    /// @param rereadUntil until when notes may be reworded, once closed
    record Session(
            String title,
            String challenge,
            Agenda.Status status,
            Instant startsAt,
            int step,
            Phase phase,
            int round,
            int stepMinutes,
            List<StepShown> steps,
            @Nullable Instant endsAt,
            @Nullable Long leftSeconds,
            boolean silent,
            @Nullable UndoShown undo,
            boolean published,
            @Nullable Instant rereadUntil,
            String videoLink,
            boolean example)
            implements Item {
        @Override
        public Key key() {
            return Key.of("session");
        }
    }

    /// @param step index of the step that the room would be in again
    record UndoShown(Agenda.Gesture gesture, int step) {
        /// Whether it changes where the whole room is.
        public boolean movesTheRoom() {
            return switch (gesture) {
                case OPENED, ENTERED, CLOSED, REOPENED -> true;
                case LENGTHENED, SHORTENED, PAUSED, RESUMED -> false;
            };
        }
    }

    /// @param minutes      planned
    /// @param extraMinutes what it took beyond the plan, once left, or was granted, while it runs
    record StepShown(Phase phase, int round, int minutes, int extraMinutes, @Nullable Instant from) {}

    /// @param places the territories here, each once, in order of arrival
    record RoomShown(int present, int capacity, List<String> places) implements Item {
        @Override
        public Key key() {
            return Key.of("room");
        }
    }

    /// Oneself.
    ///
    /// @param ballot    one's unclosed ballot, or one's territory's; none when not voted
    /// @param carries   initiatives one brought
    record Me(
            Id<Participant> id,
            String name,
            Citation citation,
            Role role,
            Place place,
            int table,
            String tableLink,
            boolean here,
            boolean handRaised,
            boolean voter,
            @Nullable List<Id<PlannedInitiative>> ballot,
            List<Id<PlannedInitiative>> carries)
            implements Item {
        @Override
        public Key key() {
            return Key.of("me");
        }
    }

    record PersonShown(
            Id<Participant> id, String name, Role role, Place place, int table, boolean here, boolean handRaised)
            implements Item {
        @Override
        public Key key() {
            return Key.of("person", id);
        }
    }

    record InitiativeShown(
            Id<PlannedInitiative> id,
            int order,
            String title,
            Place place,
            String summary,
            String slug,
            boolean kept,
            boolean carriedHere,
            int questions)
            implements Item {
        @Override
        public Key key() {
            return Key.of("initiative", id);
        }
    }

    record QuestionShown(
            Id<Question> id,
            int number,
            Id<PlannedInitiative> initiative,
            String place,
            boolean mine,
            String text,
            String answer)
            implements Item {
        @Override
        public Key key() {
            return Key.of("question", id);
        }
    }

    /// How many voted: never who.
    record Tally(Choice.Status status, int cast, int electors, int keep, Electorate electorate) implements Item {
        @Override
        public Key key() {
            return Key.of("tally");
        }
    }

    record ResultShown(
            List<Id<PlannedInitiative>> kept,
            boolean byHand,
            int ballots,
            Map<Id<PlannedInitiative>, Integer> approvals,
            boolean tied)
            implements Item {
        @Override
        public Key key() {
            return Key.of("result");
        }
    }

    record TableShown(
            int number,
            Id<PlannedInitiative> initiative,
            int people,
            int mechanisms,
            int contexts,
            int resources,
            boolean handRaised,
            String link)
            implements Item {
        public int notes() {
            return mechanisms + contexts + resources;
        }

        @Override
        public Key key() {
            return Key.of("table", number);
        }
    }

    /// @param place who wrote it is said by territory alone; empty when a facilitator wrote for the table
    record NoteShown(
            Id<Note> id,
            int number,
            Id<PlannedInitiative> initiative,
            int table,
            NoteKind kind,
            String text,
            int revision,
            Note.Status status,
            String place,
            boolean mine,
            @Nullable Id<Element> element,
            List<CommentShown> comments)
            implements Item {
        @Override
        public Key key() {
            return Key.of("note", id);
        }
    }

    record CommentShown(Id<Comment> id, String place, boolean mine, String text) {}

    /// @param notes the numbers of the notes it gathers that the viewer may see
    /// @param count what territories said of it; empty for who may not know yet
    record ElementShown(
            Id<Element> id,
            int number,
            Id<PlannedInitiative> initiative,
            NoteKind kind,
            String text,
            int revision,
            boolean decisive,
            List<Integer> notes,
            @Nullable VerdictCount count)
            implements Item {
        @Override
        public Key key() {
            return Key.of("element", id);
        }
    }

    record VerdictCount(int reproduce, int adapt, int drop, int described) {}

    record JudgementShown(
            Id<Element> element,
            Place place,
            boolean mine,
            @Nullable Verdict verdict,
            @Nullable Verdict myVoice,
            String improvement,
            List<Condition> conditions,
            String home,
            int dissent)
            implements Item {
        @Override
        public Key key() {
            return Key.of("judgement", element + "/" + place.key());
        }
    }

    record SentenceShown(
            Id<Sentence> id,
            int order,
            Id<PlannedInitiative> initiative,
            Sentence.Part part,
            String text,
            int revision,
            List<Integer> sources)
            implements Item {
        @Override
        public Key key() {
            return Key.of("sentence", id);
        }
    }

    record MessageShown(int number, int table, String text) implements Item {
        @Override
        public Key key() {
            return Key.of("message");
        }
    }

    record ProjectionShown(Projection.What what, int table, String ref) implements Item {
        @Override
        public Key key() {
            return Key.of("projection");
        }
    }

    /// A designer's own.
    record PinShown(Id<Note> note) implements Item {
        @Override
        public Key key() {
            return Key.of("pin", note);
        }
    }
}
