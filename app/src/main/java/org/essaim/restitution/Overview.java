package org.essaim.restitution;

import java.util.ArrayList;
import java.util.List;
import org.essaim.document.Block;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.KeyFigure;
import org.essaim.document.Block.KeyFigures;
import org.essaim.document.Block.Tallies;
import org.essaim.document.Block.Tally;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Inline.Mark;
import org.essaim.document.Inline.Strong;
import org.essaim.document.Inline.Text;
import org.essaim.document.Sign;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Vote;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Verdict;

/// The session in one page: its figures, the initiatives and the votes they got, how to read what follows.
final class Overview {
    /// Of an initiative's summary, what fits beside its votes: with ten initiatives the page is still one page.
    private static final int SHORT = 110;

    private Overview() {}

    static Section section(RestitutionMaterial material, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.lead(story(material, words)));
        if (!material.challenge().isEmpty() && !material.challenge().equals(material.title())) {
            blocks.add(Block.paragraph(words.say("overview.challenge", material.challenge())));
        }
        blocks.add(figures(material, words));
        if (!material.initiatives().isEmpty()) {
            blocks.add(new Heading(3, words.say("overview.initiatives")));
            blocks.add(new Tallies(material.initiatives().stream()
                    .map(initiative -> tally(material, initiative, words))
                    .toList()));
            blocks.addAll(vote(material, words));
        }
        if (!material.elements().isEmpty()) {
            blocks.add(new Heading(3, words.say("overview.reading")));
            blocks.add(reading(words));
        }
        return new Section("en-une-page", words.say("overview.title"), true, blocks);
    }

    static List<String> coverFacts(RestitutionMaterial material, Words words) {
        return List.of(
                words.say(
                        "cover.people",
                        material.people(),
                        material.territories().size()),
                words.say("cover.notes", standing(material), material.elements().size()));
    }

    static String coverInWords(RestitutionMaterial material, Words words) {
        return words.say(
                "cover.alternative",
                material.people(),
                material.initiatives().size(),
                material.kept().size(),
                standing(material),
                material.elements().size(),
                material.elements().stream().filter(Element::decisive).count());
    }

    /// How far the room got, in one sentence.
    private static String story(RestitutionMaterial material, Words words) {
        String stage = !material.judgements().isEmpty()
                ? "judged"
                : !material.notes().isEmpty() ? "written" : !material.kept().isEmpty() ? "kept" : "shared";
        return words.say(
                "overview.story." + stage,
                material.people(),
                material.initiatives().size(),
                material.kept().size());
    }

    private static KeyFigures figures(RestitutionMaterial material, Words words) {
        long decisive = material.elements().stream().filter(Element::decisive).count();
        int judged = material.judgements().size();
        return new KeyFigures(List.of(
                figure(
                        words,
                        "people",
                        material.people(),
                        material.territories().size()),
                figure(
                        words,
                        "initiatives",
                        material.initiatives().size(),
                        material.kept().size()),
                figure(
                        words,
                        "notes",
                        (int) standing(material),
                        material.elements().size()),
                figure(words, "verdicts", judged, (int) decisive)));
    }

    private static KeyFigure figure(Words words, String key, int count, int detail) {
        return new KeyFigure(words.say("count", count), words.say("figure." + key, count, detail));
    }

    private static long standing(RestitutionMaterial material) {
        return material.notes().stream().filter(note -> !note.isWithdrawn()).count();
    }

    private static Tally tally(RestitutionMaterial material, Initiative initiative, Words words) {
        boolean decided = !material.kept().isEmpty();
        String label = words.say(
                !decided ? "initiative.shared" : initiative.kept() ? "initiative.kept" : "initiative.not-kept");
        String what = initiative.summary().isEmpty() ? words.say("initiative.undescribed") : shortened(initiative.summary());
        Sign sign = initiative.kept() ? Sign.KEPT : Sign.NOT_KEPT;
        return new Tally(
                sign,
                label,
                initiative.title(),
                Inline.text(
                        initiative.territory().isEmpty()
                                ? what
                                : words.say("initiative.from", initiative.territory(), what)),
                sign,
                initiative.votes(),
                material.vote() == null ? "" : words.say("votes", initiative.votes()));
    }

    /// Its first sentences if they are short, else its first words.
    private static String shortened(String summary) {
        if (summary.length() <= SHORT) {
            return summary;
        }
        int sentence = summary.lastIndexOf(". ", SHORT);
        int word = summary.lastIndexOf(' ', SHORT);
        return sentence > SHORT / 2
                ? summary.substring(0, sentence + 1)
                : summary.substring(0, word > 0 ? word : SHORT).stripTrailing() + " …";
    }

    private static List<Block> vote(RestitutionMaterial material, Words words) {
        Vote vote = material.vote();
        if (vote == null) {
            return List.of(Block.legend(words.say(
                    !material.kept().isEmpty() ? "vote.by-hand" : material.closed() ? "vote.none" : "vote.none-yet")));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                vote.counted().isEmpty()
                        ? words.say(
                                "vote.proportional", material.kept().size(), vote.represented(), vote.ballots())
                        : words.say("vote.overruled", vote.ballots(), vote.counted(), vote.represented()));
        sentences.addAll(vote.reasons());
        return List.of(Block.legend(String.join(" ", sentences)));
    }

    private static Entries reading(Words words) {
        List<Entry> entries = new ArrayList<>();
        List<NoteKind> kinds = List.of(NoteKind.values());
        List<Verdict> verdicts = List.of(Verdict.values());
        for (int i = 0; i < kinds.size(); i++) {
            entries.add(sign(
                    Signs.of(kinds.get(i)),
                    words.say("kind." + Signs.key(kinds.get(i))),
                    words.say("reading." + Signs.key(kinds.get(i)))));
            entries.add(sign(
                    Signs.of(verdicts.get(i)),
                    words.say("verdict." + Signs.key(verdicts.get(i))),
                    words.say("reading." + Signs.key(verdicts.get(i)))));
        }
        return new Entries(2, entries);
    }

    private static Entry sign(Sign sign, String word, String meaning) {
        return new Entry(
                "",
                List.of(),
                List.of(new Mark(sign, ""), new Text(" "), new Strong(word), new Text(" " + meaning)),
                false,
                List.of());
    }
}
