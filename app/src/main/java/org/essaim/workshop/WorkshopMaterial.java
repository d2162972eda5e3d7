package org.essaim.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a workshop leaves to those who consolidate it: its notes, the elements they were gathered into, what each
/// territory said of them, and how people wish to be credited. Drawn from the log, so that a note withdrawn or a person
/// forgotten since is so here too. It names no ballot and no author: only territories, of those who wish it.
///
/// @param card        the workshop as lists know it
/// @param initiatives in the plan's order
/// @param notes       by number
/// @param elements    by initiative, kind and number
public record WorkshopMaterial(
        WorkshopCard card,
        List<Initiative> initiatives,
        List<Note> notes,
        List<Element> elements,
        List<Judgement> judgements,
        Credits credits) {
    public WorkshopMaterial {
        initiatives = List.copyOf(initiatives);
        notes = List.copyOf(notes);
        elements = List.copyOf(elements);
        judgements = List.copyOf(judgements);
    }

    public enum Kind {
        MECHANISM,
        CONTEXT,
        RESOURCE
    }

    public enum Verdict {
        REPRODUCE,
        ADAPT,
        DROP
    }

    /// @param key     stable within the workshop
    /// @param slug    its page in the catalogue
    /// @param kept    the room took it apart
    public record Initiative(String key, String slug, String title, Territory territory, boolean kept) {}

    /// @param key its official key, `epci:200039857`, or `nom:` and its name where it has none; empty when unknown
    public record Territory(String key, String name) {
        public static final Territory UNKNOWN = new Territory("", "");

        public boolean isKnown() {
            return !name.isEmpty();
        }
    }

    /// @param number    how everybody calls it; it never changes and is never given again
    /// @param territory its author's; unknown when they wish not to be cited at all
    /// @param text      empty once withdrawn: the number stays
    /// @param element   the key of what it was gathered into, or empty
    /// @param pins      how many designers pinned it
    public record Note(
            int number,
            String initiative,
            int table,
            Kind kind,
            Territory territory,
            String text,
            String element,
            int pins) {
        public boolean isWithdrawn() {
            return text.isEmpty();
        }
    }

    /// @param code  how documents call it within its initiative, such as `F3`
    /// @param notes the numbers of those that it gathers, those withdrawn too
    public record Element(
            String key, String initiative, Kind kind, String code, String text, boolean decisive, List<Integer> notes) {
        public Element {
            notes = List.copyOf(notes);
        }
    }

    /// What one territory says of one element.
    ///
    /// @param verdict none for an element of context, of which it says *chez nous* in `home`
    /// @param dissent how many of the territory would say otherwise
    public record Judgement(
            String element,
            Territory territory,
            @Nullable Verdict verdict,
            int dissent,
            String home,
            String improvement,
            List<Condition> conditions) {
        public Judgement {
            conditions = List.copyOf(conditions);
        }
    }

    /// @param type the last part of the message key of its name, such as `budget`
    public record Condition(String type, String text) {}

    /// Who took part, as each wishes it said.
    ///
    /// @param people      those cited by name
    /// @param territories of the room, in order of arrival
    /// @param uncited     how many took part and are not named
    /// @param designers   how many designers were in the room
    public record Credits(List<Credit> people, List<Territory> territories, int uncited, int designers) {
        public Credits {
            people = List.copyOf(people);
            territories = List.copyOf(territories);
        }
    }

    /// @param notes the numbers of those they wrote: to credit them where one is cited, never to sign one
    public record Credit(String name, Territory territory, Set<Integer> notes) {
        public Credit {
            notes = Set.copyOf(notes);
        }
    }

    public Optional<Note> note(int number) {
        return notes.stream().filter(note -> note.number() == number).findFirst();
    }

    public Optional<Element> element(String key) {
        return elements.stream().filter(element -> element.key().equals(key)).findFirst();
    }

    public Optional<Initiative> initiative(String key) {
        return initiatives.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /// Whether everybody may read its texts: its restitution is published, or all of it was written as an example.
    public boolean isPublic() {
        return card.published() || card.isForAllToRead();
    }
}
