package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing a viewer sees, whole: the unit of what the server sends. `docs/wire.md` shows each as JSON.
public sealed interface Item {
    Key key();

    /// What an item is called. It is written in one way, and never read: who sends a command names things by their ids.
    sealed interface Key {
        /// As it stands on the wire: `tally`, `note:0190…`. Nothing else of the core's names reaches it.
        default String written() {
            return switch (this) {
                case Single it -> it.name().toLowerCase(Locale.ROOT);
                case OfPerson(var id) -> "person:" + id;
                case OfInitiative(var id) -> "initiative:" + id;
                case OfQuestion(var id) -> "question:" + id;
                case OfTable(int number) -> "table:" + number;
                case OfNote(var id) -> "note:" + id;
                case OfElement(var id) -> "element:" + id;
                case OfJudgement(var element, var place) -> "judgement:" + element + "/" + place;
                case OfSentence(var id) -> "sentence:" + id;
                case OfPin(var note) -> "pin:" + note;
            };
        }

        /// What a view holds one of at most.
        enum Single implements Key {
            SESSION,
            ROOM,
            ME,
            TALLY,
            RESULT,
            MESSAGE,
            PROJECTION
        }

        record OfPerson(Id<Participant> id) implements Key {}

        record OfInitiative(Id<PlannedInitiative> id) implements Key {}

        record OfQuestion(Id<Question> id) implements Key {}

        record OfTable(int number) implements Key {}

        record OfNote(Id<Note> id) implements Key {}

        record OfElement(Id<Element> id) implements Key {}

        /// @param place the territory's [Place#key]: its name, when it has no code
        record OfJudgement(Id<Element> element, String place) implements Key {
            OfJudgement(Id<Element> element, Place place) {
                this(element, place.key());
            }
        }

        record OfSentence(Id<Sentence> id) implements Key {}

        record OfPin(Id<Note> note) implements Key {}
    }

    /// @param venue   where it is held: the hours that people read are of its zone
    /// @param step    index in the steps
    /// @param revision counts the gestures on the running order
    /// @param silentAfter the last numbers given before the silence: what came since is its authors'; none when not silent
    /// @param undo    what undo would take back; none when nothing
    /// @param endsAt  when the step ends; none while paused, prepared or closed
    /// @param leftSeconds what is left while paused; none otherwise
    /// @param closedAt when it was closed; none while it is not
    /// @param rereadUntil until when notes may be reworded, once closed
    record Session(
            String title,
            String challenge,
            Agenda.Status status,
            Instant startsAt,
            Venue venue,
            int step,
            Phase phase,
            int round,
            int stepMinutes,
            List<StepShown> steps,
            int revision,
            @Nullable Instant endsAt,
            @Nullable Long leftSeconds,
            boolean silent,
            Decomposition.@Nullable Earlier silentAfter,
            @Nullable UndoShown undo,
            boolean published,
            @Nullable Instant closedAt,
            @Nullable Instant rereadUntil,
            String videoLink,
            boolean example)
            implements Item {
        @Override
        public Key key() {
            return Key.Single.SESSION;
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
            return Key.Single.ROOM;
        }
    }

    /// Oneself.
    ///
    /// @param ballot    one's unclosed ballot, or one's territory's; none when not voted
    /// @param ballotEntered whether the facilitators entered it
    /// @param ballotBy  who has one's territory's ballot, when it is somebody else: not for one to read, nor to replace
    /// @param ballotByCast whether they cast it
    /// @param asks      what one asked to be, and is not until a facilitator nods
    /// @param carries   initiatives one brought
    /// @param reread    whether one said, once it was closed, that one had read all again
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
            boolean ballotEntered,
            @Nullable String ballotBy,
            boolean ballotByCast,
            @Nullable Role asks,
            List<Id<PlannedInitiative>> carries,
            boolean reread)
            implements Item {
        @Override
        public Key key() {
            return Key.Single.ME;
        }
    }

    /// @param toReread wrote notes and has not said, since it was closed, that they had read them again
    /// @param asks     what they ask to be, for facilitators alone
    record PersonShown(
            Id<Participant> id,
            String name,
            Role role,
            Place place,
            int table,
            boolean here,
            boolean handRaised,
            boolean toReread,
            @Nullable Role asks)
            implements Item {
        @Override
        public Key key() {
            return new Key.OfPerson(id);
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
            return new Key.OfInitiative(id);
        }
    }

    /// @param revision counts the answers given, each in the place of the one before
    record QuestionShown(
            Id<Question> id,
            int number,
            Id<PlannedInitiative> initiative,
            String place,
            boolean mine,
            String text,
            String answer,
            int revision)
            implements Item {
        @Override
        public Key key() {
            return new Key.OfQuestion(id);
        }
    }

    /// How many voted: never who.
    ///
    /// @param vote which one, from 1: one that is reopened is another
    /// @param gone ballots of people who left since, told to facilitators alone; 0 for others
    record Tally(Choice.Status status, int vote, int cast, int electors, int keep, Electorate electorate, int gone)
            implements Item {
        /// Earlier ballots count no more.
        public boolean isReopened() {
            return vote > 1;
        }

        @Override
        public Key key() {
            return Key.Single.TALLY;
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
            return Key.Single.RESULT;
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
            return new Key.OfTable(number);
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
            return new Key.OfNote(id);
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
            return new Key.OfElement(id);
        }
    }

    /// @param otherwise how many second voices do not say what their territory says
    record VerdictCount(int reproduce, int adapt, int drop, int described, int otherwise) {}

    /// @param mine    the viewer holds it
    /// @param dissent how many of the territory would say otherwise
    /// @param voices  what others of the territory said, beside it; without their names
    record JudgementShown(
            Id<Element> element,
            Place place,
            boolean mine,
            @Nullable Verdict verdict,
            String improvement,
            List<Condition> conditions,
            String home,
            int dissent,
            List<VoiceShown> voices)
            implements Item {
        /// What the viewer said beside their territory's verdict.
        public Optional<VoiceShown> myVoice() {
            return voices.stream().filter(VoiceShown::mine).findFirst();
        }

        @Override
        public Key key() {
            return new Key.OfJudgement(element, place);
        }
    }

    record VoiceShown(
            boolean mine,
            @Nullable Verdict verdict,
            String improvement,
            List<Condition> conditions,
            String home) {}

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
            return new Key.OfSentence(id);
        }
    }

    record MessageShown(int number, int table, String text) implements Item {
        @Override
        public Key key() {
            return Key.Single.MESSAGE;
        }
    }

    record ProjectionShown(Projection.What what, int table, String ref) implements Item {
        @Override
        public Key key() {
            return Key.Single.PROJECTION;
        }
    }

    /// A designer's own.
    record PinShown(Id<Note> note) implements Item {
        @Override
        public Key key() {
            return new Key.OfPin(note);
        }
    }
}
