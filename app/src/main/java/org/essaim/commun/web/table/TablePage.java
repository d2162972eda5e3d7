package org.essaim.commun.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Evidence;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.web.show.Originals;
import org.essaim.ui.Option;
import org.essaim.workshop.WorkshopMaterial.Kind;
import org.jspecify.annotations.Nullable;

/// The designers' table: the material, the elements, the concept, side by side.
///
/// @param path       of this page, without its query
/// @param base       of the list of concepts
/// @param material   of which workshops
/// @param notes      those looked at, by element
/// @param hidden     how many more there are than a page shows
/// @param versions   how often it was published
/// @param newer      what an adaptation's original has become since
/// @param typed      what the entries of title and new block hold
/// @param otherWorkshops that the concept may draw from too: the gesture that does, and the title
/// @param refusal    why the last change was not made; nothing usually
public record TablePage(
        Concept concept,
        String path,
        String base,
        TableLook look,
        String material,
        Counts counts,
        Filters filters,
        List<Line> notes,
        int hidden,
        List<Group> elements,
        List<Part> parts,
        boolean mayPublish,
        int versions,
        String publicPath,
        String savedAt,
        Typed typed,
        Optional<Communs.Newer> newer,
        List<Option> otherWorkshops,
        @Nullable Refused refusal) {
    /// @param served   how many notes the concept cites
    /// @param elements how many there are
    /// @param used     how many of them the concept draws from
    /// @param unsourced how many sentences nothing holds
    public record Counts(int notes, int served, int elements, int used, int sentences, int unsourced) {
        public int held() {
            return sentences - unsourced;
        }
    }

    /// The answers of the filter; a single answer is not worth a question.
    public record Filters(
            List<Option> workshops, List<Option> tables, List<Option> kinds, List<Option> territories, int pinned) {}

    /// One note.
    ///
    /// @param value   its name in forms
    /// @param where   territory and table
    /// @param element the id of its element's card, or empty
    /// @param lit     behind the sentence that is open
    public record Line(
            String value,
            String anchor,
            String number,
            Kind kind,
            String text,
            String where,
            String element,
            int pins,
            boolean mine,
            boolean used,
            boolean ticked,
            boolean lit) {
        public String kindName() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The elements of an initiative.
    public record Group(String title, List<Card> cards) {}

    /// One element.
    ///
    /// @param value its name in forms
    /// @param notes how many notes it gathers
    /// @param shown how many of them are looked at
    public record Card(
            String value,
            String id,
            String code,
            Kind kind,
            String text,
            boolean decisive,
            int notes,
            int shown,
            boolean used,
            boolean ticked,
            boolean lit) {
        public String kindName() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// A block.
    ///
    /// @param open    its heading is being written
    /// @param state   beside what an adaptation adapts; nothing otherwise
    /// @param typed   the new sentence being written in it
    public record Part(
            UUID id,
            BodyBlock.Kind kind,
            String heading,
            List<Saying> sentences,
            boolean open,
            boolean first,
            boolean last,
            Differences.@Nullable State state,
            String typed) {
        public String kindName() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// A sentence.
    ///
    /// @param text     as it is, or as somebody is typing it
    /// @param proofs   evidence of its authors' own
    /// @param original what an adaptation rewrites
    /// @param elements the ids of the cards behind it
    /// @param proving  the evidence being given
    public record Saying(
            UUID id,
            String text,
            List<Call> calls,
            List<Evidence> proofs,
            Optional<Originals.Original> original,
            boolean held,
            boolean open,
            List<String> elements,
            Proving proving) {
        /// What scripts draw threads from.
        public String threads() {
            return String.join(" ", elements);
        }
    }

    /// Evidence as it is being typed.
    ///
    /// @param id made with the page, so that sent twice it is given once
    public record Proving(String id, String who, String what, String when, String link) {
        public boolean isEmpty() {
            return (who + what + when + link).isEmpty();
        }
    }

    /// A note's number behind a sentence.
    ///
    /// @param href   of the note: on this page if it is looked at, else with the whole material
    /// @param stands its words may still be read
    public record Call(NoteRef note, String href, boolean stands) {
        public String number() {
            return Integer.toString(note.number());
        }
    }

    /// @param sentence the whole of what is said, typographed
    /// @param theirs   the text as somebody else wrote it meanwhile; empty otherwise
    public record Refused(String sentence, String theirs) {}

    /// @param heading of a new block
    public record Typed(String title, String purpose, String heading, String kind) {}

    /// Where changes are posted: the look comes back with them.
    public String action() {
        return path + look.closed().query();
    }

    public String open(UUID sentence) {
        return path + look.opening(sentence, null, false).query() + "#phrase-" + sentence;
    }

    /// The sentence open at the evidence that one brings.
    public String proving(UUID sentence) {
        return path + look.opening(sentence, null, false).query() + "#preuve-de-" + sentence;
    }

    public String openBlock(UUID block) {
        return path + look.opening(null, block, false).query() + "#bloc-" + block;
    }

    public String openTitle() {
        return path + look.opening(null, null, true).query() + "#titre";
    }

    public String closed() {
        return path + look.closed().query();
    }

    public Optional<Refused> refused() {
        return Optional.ofNullable(refusal);
    }
}
