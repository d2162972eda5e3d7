package org.essaim.commun.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.commun.domain.Written.MATTER;
import static org.essaim.commun.domain.Written.after;
import static org.essaim.commun.domain.Written.begun;
import static org.essaim.commun.domain.Written.concept;
import static org.essaim.commun.domain.Written.id;
import static org.essaim.commun.domain.Written.ref;
import static org.essaim.commun.domain.Written.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A draft, sentence by sentence, by one designer or by two at once.
class DecidingOverAConceptTest {
    @Test
    void keepsTheNumbersOfTheNotesBehindASentence() {
        assertThat(concept().body().sentence(id(1)).orElseThrow().sources()).containsExactly(ref(12), ref(47));
    }

    @Test
    void tellsTheSentencesThatNoNoteHolds() {
        assertThat(concept().unsourced(MATTER)).extracting(BodySentence::id).containsExactly(id(2));
    }

    @Test
    void tellsTheNotesThatServeNothingYet() {
        assertThat(concept().unused(Written.whole())).containsExactly(ref(31), ref(75));
    }

    @Test
    void citesNoWithdrawnNote() {
        var cite = new Change.Cite(id(2), List.of(ref(31)));

        assertThat(refusal(ConceptDecider.decide(concept(), 99, cite, MATTER, Optional.empty()))).contains(Refusal.Reason.NOTE_WITHDRAWN);
    }

    @Test
    void citesNoNoteOfAWorkshopItDoesNotDrawFrom() {
        var elsewhere = new Change.Cite(id(2), List.of(new NoteRef(new UUID(9, 9), 12)));

        assertThat(refusal(ConceptDecider.decide(concept(), 99, elsewhere, MATTER, Optional.empty()))).contains(Refusal.Reason.UNKNOWN_NOTE);
    }

    @Test
    void keepsTheNumberOfANoteWithdrawnSinceAndSaysThatNothingHoldsTheSentence() {
        Concept citing = after(concept(), new Change.AddSentence(id(100), id(3), "Seule la 75.", List.of(ref(75))));
        Matter since = Written.matter(true, 75);

        assertThat(citing.body().sentence(id(3)).orElseThrow().sources()).containsExactly(ref(75));
        assertThat(citing.unsourced(since)).extracting(BodySentence::id).containsExactly(id(2), id(3));
    }

    @Test
    void takesInTwoDesignersWhoWriteInTwoPlaces() {
        Concept seen = concept();
        Concept meanwhile = after(seen, new Change.Reword(id(1), "On rencontre trente acteurs."));

        var mine = ConceptDecider.decide(meanwhile, seen.revision(), new Change.Reword(id(2), "Un site suffit."), MATTER, Optional.empty());

        assertThat(refusal(mine)).isEmpty();
    }

    @Test
    void refusesToOverwriteWhatAnotherWroteMeanwhileAndTellsIt() {
        Concept seen = concept();
        Concept meanwhile = after(seen, new Change.Reword(id(1), "On rencontre trente acteurs."));

        var mine = ConceptDecider.decide(meanwhile, seen.revision(), new Change.Reword(id(1), "Quarante."), MATTER, Optional.empty());

        assertThat(mine)
                .isEqualTo(Decision.refuse(Refusal.Reason.TEXT_CHANGED, "On rencontre trente acteurs."));
    }

    @Test
    void removesNoBlockInWhichAnotherWroteMeanwhile() {
        Concept seen = concept();
        Concept meanwhile = after(seen, new Change.Reword(id(1), "On rencontre trente acteurs."));

        assertThat(refusal(ConceptDecider.decide(meanwhile, seen.revision(), new Change.RemoveBlock(id(100)), MATTER, Optional.empty())))
                .contains(Refusal.Reason.TEXT_CHANGED);
    }

    @Test
    void takesTheSameSentenceSentTwiceOnce() {
        Concept once = concept();
        var again = new Change.AddSentence(id(100), id(1), "On rencontre vingt acteurs, chez eux.", List.of());

        assertThat(ConceptDecider.decide(once, 0, again, MATTER, Optional.empty())).isEqualTo(new Decision.Accepted(once));
    }

    @Test
    void refusesWhatIsEmptyOrTooLong() {
        assertThat(refusal(ConceptDecider.decide(concept(), 99, new Change.Reword(id(1), " \n "), MATTER, Optional.empty())))
                .contains(Refusal.Reason.TEXT_MISSING);
        assertThat(refusal(ConceptDecider.decide(concept(), 99, new Change.Reword(id(1), "x".repeat(601)), MATTER, Optional.empty())))
                .contains(Refusal.Reason.TEXT_TOO_LONG);
    }

    @Test
    void movesASentenceOverToTheNextBlock() {
        Concept two = after(concept(), new Change.AddBlock(id(101), BodyBlock.Kind.RESOURCE, "Ce qu’il faut"));

        Concept moved = after(two, new Change.MoveSentence(id(2), false));

        assertThat(moved.body().blockOf(id(2)).orElseThrow().id()).isEqualTo(id(101));
    }

    /// Whatever is done in whatever order: no sentence is lost but by removal, ids stay unique, revisions count changes.
    @Test
    void losesNothingWhateverIsDone() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Concept concept = after(begun(), new Change.AddBlock(id(100), BodyBlock.Kind.FREE, "Premier"));
            List<UUID> expected = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                UUID sentence = id(1 + random.nextInt(8));
                UUID block = id(100 + random.nextInt(4));
                Change change =
                        switch (random.nextInt(7)) {
                            case 0 -> new Change.AddBlock(block, BodyBlock.Kind.CONTEXT, "Bloc");
                            case 1, 2 -> new Change.AddSentence(block, sentence, "Phrase.", List.of(ref(12)));
                            case 3 -> new Change.MoveSentence(sentence, random.nextBoolean());
                            case 4 -> new Change.MoveBlock(block, random.nextBoolean());
                            case 5 -> new Change.Cite(sentence, List.of(ref(47), ref(12)));
                            default -> new Change.RemoveSentence(sentence);
                        };
                Decision decision = ConceptDecider.decide(concept, concept.revision(), change, MATTER, Optional.empty());
                if (decision instanceof Decision.Accepted(var changed)) {
                    if (change instanceof Change.AddSentence && !expected.contains(sentence)) {
                        expected.add(sentence);
                    }
                    if (change instanceof Change.RemoveSentence) {
                        expected.remove(sentence);
                    }
                    assertThat(changed.revision()).isEqualTo(concept.revision() + (changed.equals(concept) ? 0 : 1));
                    concept = changed;
                }
                assertThat(concept.body().sentences().map(BodySentence::id))
                        .as("seed %d, step %d", seed, step)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }
}
