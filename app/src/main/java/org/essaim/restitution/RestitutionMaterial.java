package org.essaim.restitution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essaim.language.Language;
import org.essaim.ui.Moment;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Sentence.Part;
import org.essaim.workshop.domain.Verdict;
import org.jspecify.annotations.Nullable;

/// All that a restitution may say, and nothing else: names only of those who wish to be cited so, no ballot with its
/// voter, no text that was withdrawn. Whoever composes from it cannot leak what it does not hold.
///
/// @param challenge the *enjeu*; empty when the title says it
/// @param date the day it was held, or is announced for as long as it was not
/// @param example its people and words are invented, and every page says so
/// @param stage while the session runs, the restitution says that it is provisional
/// @param writtenAt when it was drawn from the log
/// @param address the full address of the restitution's own page
/// @param territories those of the room, in order of arrival
/// @param attendees those who took part and wish to be cited
/// @param uncited how many took part and do not
/// @param paths for each person, without who: the initiatives they carried or whose table they sat at
/// @param initiatives in the plan's order
/// @param vote absent as long as no vote was closed
/// @param questions asked while initiatives were shared, in the order of asking
/// @param notes by number
/// @param elements by initiative, kind and number
public record RestitutionMaterial(
        String title,
        String challenge,
        LocalDate date,
        boolean example,
        Stage stage,
        Moment writtenAt,
        String address,
        List<Territory> territories,
        List<Attendee> attendees,
        int uncited,
        List<List<String>> paths,
        List<Initiative> initiatives,
        @Nullable Vote vote,
        List<Question> questions,
        List<Note> notes,
        List<Element> elements,
        List<Judgement> judgements,
        List<Sentence> sentences,
        List<NextStep> nextSteps) {
    public enum Stage {
        IN_PROGRESS,
        CLOSED,
        PUBLISHED
    }

    public RestitutionMaterial {
        territories = List.copyOf(territories);
        attendees = List.copyOf(attendees);
        paths = paths.stream().map(List::copyOf).toList();
        initiatives = List.copyOf(initiatives);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
        elements = List.copyOf(elements);
        judgements = List.copyOf(judgements);
        sentences = List.copyOf(sentences);
        nextSteps = List.copyOf(nextSteps);
    }

    /// @param key its official key, or its name where it has none
    /// @param slug what it takes home is called so, among those of the room
    /// @param address the full address of that
    public record Territory(String key, String name, String slug, String address) {
        static final Territory UNKNOWN = new Territory("", "", "", "");

        boolean isKnown() {
            return !key.isEmpty();
        }
    }

    /// @param name empty for who is cited by territory and role alone
    /// @param territory a key, or empty
    public record Attendee(String name, Role role, String territory, Set<Integer> notes) {
        public Attendee {
            notes = Set.copyOf(notes);
        }
    }

    /// @param votes how many ballots bear it; 0 as long as no vote was closed
    public record Initiative(String key, String title, String territory, String summary, boolean kept, int votes) {}

    /// @param represented the ballots that bear at least one initiative kept
    /// @param counted what the count kept, when the room kept others by a show of hands; else empty
    /// @param reasons why those and not others, a sentence each
    public record Vote(int ballots, int represented, List<String> counted, List<String> reasons) {
        public Vote {
            counted = List.copyOf(counted);
            reasons = List.copyOf(reasons);
        }
    }

    /// @param territory the name of its author's, or empty
    /// @param answer empty when nobody wrote one
    public record Question(int number, String initiative, String territory, String text, String answer) {}

    /// @param territory the name of its author's, or empty
    public record Comment(String territory, String text) {}

    /// @param territory its author's; unknown when they wish not to be cited at all
    /// @param comments none on a note that was withdrawn: they may repeat its words
    /// @param text empty when the note was withdrawn: its number stays
    /// @param element the key of what it was gathered into, or empty
    public record Note(
            int number,
            String initiative,
            int table,
            NoteKind kind,
            Territory territory,
            String text,
            String element,
            List<Comment> comments) {
        public Note {
            comments = List.copyOf(comments);
        }

        public boolean isWithdrawn() {
            return text.isEmpty();
        }
    }

    /// @param code how the document calls it: kind's initial and rank within its initiative, such as `F3`
    public record Element(
            String key,
            String initiative,
            NoteKind kind,
            String code,
            String text,
            boolean decisive,
            List<Integer> notes) {
        public Element {
            notes = List.copyOf(notes);
        }
    }

    /// What one territory says of one element.
    ///
    /// @param verdict absent for an element of context, of which it says *chez nous*
    /// @param dissent     how many of the territory would say otherwise
    /// @param improvement of what is dropped, why it is
    public record Judgement(
            String element,
            Territory territory,
            @Nullable Verdict verdict,
            int dissent,
            String home,
            String improvement,
            List<Condition> conditions,
            List<Voice> voices) {
        public Judgement {
            conditions = List.copyOf(conditions);
            voices = List.copyOf(voices);
        }

        /// Whether what is written with it is why it is dropped, and nothing to improve.
        boolean drops() {
            return verdict == Verdict.DROP;
        }

        /// The second voices that say something else than the territory does.
        Stream<Voice> otherVoices() {
            return voices.stream().filter(voice -> !repeats(voice));
        }

        private boolean repeats(Voice voice) {
            return (voice.verdict() == null || voice.verdict() == verdict)
                    && (voice.home().isEmpty() || voice.home().equals(home))
                    && (voice.improvement().isEmpty() || voice.improvement().equals(improvement))
                    && conditions.containsAll(voice.conditions());
        }
    }

    /// What somebody else of the same territory said, beside its verdict; without their name.
    public record Voice(@Nullable Verdict verdict, String home, String improvement, List<Condition> conditions) {
        public Voice {
            conditions = List.copyOf(conditions);
        }
    }

    /// @param elements the keys of those it was drawn from
    public record Sentence(String initiative, Part part, String text, List<String> elements) {
        public Sentence {
            elements = List.copyOf(elements);
        }
    }

    /// @param when a date or a season, in words
    public record NextStep(String when, String text) {}

    /// The same, with what people typed spaced and quoted as French print does. For reading: exports keep what was
    /// typed.
    public RestitutionMaterial typographed() {
        return new RestitutionMaterial(
                french(title),
                french(challenge),
                date,
                example,
                stage,
                writtenAt,
                address,
                territories,
                attendees,
                uncited,
                paths,
                initiatives.stream()
                        .map(it -> new Initiative(
                                it.key(),
                                french(it.title()),
                                it.territory(),
                                french(it.summary()),
                                it.kept(),
                                it.votes()))
                        .toList(),
                vote,
                questions.stream()
                        .map(it -> new Question(
                                it.number(), it.initiative(), it.territory(), french(it.text()), french(it.answer())))
                        .toList(),
                notes.stream()
                        .map(it -> new Note(
                                it.number(),
                                it.initiative(),
                                it.table(),
                                it.kind(),
                                it.territory(),
                                french(it.text()),
                                it.element(),
                                it.comments().stream()
                                        .map(comment -> new Comment(comment.territory(), french(comment.text())))
                                        .toList()))
                        .toList(),
                elements.stream()
                        .map(it -> new Element(
                                it.key(),
                                it.initiative(),
                                it.kind(),
                                it.code(),
                                french(it.text()),
                                it.decisive(),
                                it.notes()))
                        .toList(),
                judgements.stream()
                        .map(it -> new Judgement(
                                it.element(),
                                it.territory(),
                                it.verdict(),
                                it.dissent(),
                                french(it.home()),
                                french(it.improvement()),
                                french(it.conditions()),
                                it.voices().stream()
                                        .map(voice -> new Voice(
                                                voice.verdict(),
                                                french(voice.home()),
                                                french(voice.improvement()),
                                                french(voice.conditions())))
                                        .toList()))
                        .toList(),
                sentences.stream()
                        .map(it -> new Sentence(it.initiative(), it.part(), french(it.text()), it.elements()))
                        .toList(),
                nextSteps);
    }

    private static List<Condition> french(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> new Condition(condition.type(), french(condition.text())))
                .toList();
    }

    public boolean closed() {
        return stage != Stage.IN_PROGRESS;
    }

    /// Everybody may read it: addresses lead there for whoever follows them.
    public boolean published() {
        return stage == Stage.PUBLISHED;
    }

    public int people() {
        return attendees.size() + uncited;
    }

    public List<Initiative> kept() {
        return initiatives.stream().filter(Initiative::kept).toList();
    }

    public List<Question> questionsOn(Initiative initiative) {
        return questions.stream()
                .filter(question -> question.initiative().equals(initiative.key()))
                .toList();
    }

    public List<Note> notesOf(Initiative initiative) {
        return notes.stream()
                .filter(note -> note.initiative().equals(initiative.key()))
                .toList();
    }

    public List<Element> elementsOf(Initiative initiative) {
        return elements.stream()
                .filter(element -> element.initiative().equals(initiative.key()))
                .toList();
    }

    public List<Element> decisiveOf(Initiative initiative) {
        return elementsOf(initiative).stream().filter(Element::decisive).toList();
    }

    public List<Judgement> judgementsOn(Element element) {
        return judgements.stream()
                .filter(judgement -> judgement.element().equals(element.key()))
                .toList();
    }

    public Optional<Judgement> judgement(Element element, Territory territory) {
        return judgementsOn(element).stream()
                .filter(judgement -> judgement.territory().key().equals(territory.key()))
                .findFirst();
    }

    /// Those of the room first, then any other that left a verdict, each once.
    public List<Territory> territoriesThatJudged(List<Element> judged) {
        List<Territory> all = new ArrayList<>(territories);
        judgements.stream().map(Judgement::territory).filter(isNew(all)).forEach(all::add);
        return all.stream()
                .filter(territory -> judged.stream()
                        .anyMatch(element -> judgement(element, territory).isPresent()))
                .toList();
    }

    private static String french(String text) {
        return Language.spoken().typographed(text);
    }

    private static Predicate<Territory> isNew(List<Territory> known) {
        return territory -> known.stream().noneMatch(it -> it.key().equals(territory.key()));
    }
}
