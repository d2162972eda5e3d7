package org.essaim.commun.web.show;

import java.util.List;
import java.util.Optional;
import org.essaim.account.LeadersView;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Version;
import org.essaim.language.Language;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Option;
import org.jspecify.annotations.Nullable;

/// A version of a commun, its texts ready to be read.
///
/// @param kept        what an adaptation kept, changed and added; all blocks of anything else
/// @param dropped     the blocks that an adaptation leaves out
/// @param parent      what it adapts
/// @param bornOf      the workshops behind it
/// @param people      those whose notes are cited who wish to be named, with their territory
/// @param territories whose notes are cited
/// @param takers      the names of the territories that would take it up
/// @param mayLead     whether the visitor may read who would take it up
/// @param beginnings what one begins with it: addresses, and message keys of their words
/// @param leaders     who takes care of it; none for who has no account
public record CommunPage(
        Shelf.Volume volume,
        String title,
        String purpose,
        List<Part> parts,
        List<Part> dropped,
        Optional<ParentLink> parent,
        List<Origin> bornOf,
        ThreadFigure figure,
        int noteCount,
        MatrixPart matrix,
        FamilyFigure family,
        String familyInWords,
        List<Relative> relatives,
        List<String> people,
        List<String> territories,
        Communs.Writers writers,
        List<String> takers,
        TerritoryField territory,
        FormErrors errors,
        boolean mayLead,
        List<Option> beginnings,
        @Nullable LeadersView leaders) {
    /// @param tables as « tables 1, 3 et 4 »; empty when nothing is cited
    public record Origin(String path, String title, String day, String challenge, String tables, boolean published) {}

    public record ParentLink(String path, String title, int version, String changes) {}

    /// A block: its sentences, and in the margin the notes behind them.
    ///
    /// @param anchor    `b-` and its id: the same in every version and in every adaptation
    /// @param kind      `mechanism`, `context` or `resource`; empty for a free one
    /// @param change    what an adaptation made of it
    /// @param elsewhere what the adaptations of this commun made of it
    public record Part(
            String anchor,
            String kind,
            String heading,
            List<Saying> sentences,
            List<Margin> margin,
            List<Proof> proofs,
            Optional<Differences.OfBlock> change,
            List<Elsewhere> elsewhere) {
        public boolean isChanged() {
            return change.filter(it -> it.state() == Differences.State.CHANGED).isPresent();
        }
    }

    /// @param anchor   `s-` and its id, the same in every version and adaptation
    /// @param proofs   evidence of its authors' own
    /// @param original what an adaptation rewrites
    /// @param held     whether anything that may still be read is behind it
    public record Saying(
            String anchor,
            String text,
            List<Call> calls,
            List<Proof> proofs,
            Optional<Originals.Original> original,
            boolean held) {}

    /// @param letter by which the text calls it: a, b, c… over the whole page
    public record Proof(String anchor, String letter, String who, String what, String when, String link) {}

    /// @param several the workshop's rank among several, else 0
    public record Call(int number, String anchor, boolean withdrawn, int several) {
        public String label() {
            return several < 2 ? Integer.toString(number) : several + "." + number;
        }
    }

    /// @param id    what a call names; empty where the note stands in the margin above already
    /// @param quote empty once withdrawn
    public record Margin(String id, Call call, String quote, String territory, String follow) {}

    /// @param state a [Differences.State] in lower case
    public record Elsewhere(String name, String href, String state) {}

    /// @param alike   whose columns are marked; nothing while nobody said where they are from
    /// @param reading how to read it, in a sentence or two; empty when there is nothing to read
    public record MatrixPart(
            List<Column> columns,
            List<Line> lines,
            List<Long> counts,
            Optional<Alike> alike,
            String reading,
            List<Home> homes) {
        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    public record Column(String name, boolean alike) {}

    public record Line(String kind, String text, List<Cell> cells, String conditions) {}

    /// @param verdict `reproduce`, `adapt`, `drop` or `none`
    /// @param dissent how many of the territory would say otherwise
    public record Cell(String verdict, int dissent, boolean alike) {}

    /// An element of context, and what it is like elsewhere.
    public record Home(String text, List<Said> said) {}

    public record Said(String territory, String text) {}

    /// One of the family, as the list says it.
    ///
    /// @param depth 0 for the first commun
    public record Relative(String path, String title, String territory, int depth, boolean here, List<Issue> issues) {}

    public record Issue(int number, String path, String day, String changes) {}

    public Commun commun() {
        return volume.commun();
    }

    public Version version() {
        return volume.version();
    }

    public String path() {
        return volume.path();
    }

    public String day() {
        return Language.spoken().date(LocalClock.PARIS.local(version().publishedAt()).toLocalDate());
    }

    /// How many sentences are an adaptation's own words for one of what it adapts.
    public long rewritten() {
        return parts.stream()
                .flatMap(it -> it.sentences().stream())
                .filter(it -> it.original().isPresent())
                .count();
    }

    public boolean isAdaptation() {
        return commun().isAdaptation();
    }

    public long changedParts() {
        return parts.stream()
                        .flatMap(it -> it.change().stream())
                        .filter(it -> it.state() != Differences.State.SAME)
                        .count()
                + dropped.size();
    }
}
