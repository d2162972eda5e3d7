package org.essaim.commun.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.commun.domain.Written.GRASSE;
import static org.essaim.commun.domain.Written.SICOVAL;
import static org.essaim.commun.domain.Written.concept;
import static org.essaim.commun.domain.Written.id;
import static org.essaim.commun.domain.Written.ref;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.workshop.WorkshopMaterial.Verdict;
import org.junit.jupiter.api.Test;

/// What is computed from a text and its material: the thread, the matrix, the family, the words that changed.
class ThreadAndFamilyTest {
    @Test
    void leadsFromEachNoteToItsElementAndToTheSentencesItHolds() {
        NoteThread thread = NoteThread.of(concept().body(), Written.whole());

        assertThat(thread.elements()).extracting(it -> it.element().code()).containsExactly("F1", "R1");
        assertThat(thread.note(ref(47)).orElseThrow().element()).isEqualTo(1);
        assertThat(thread.note(ref(12)).orElseThrow().sentences()).containsExactly(id(1));
    }

    @Test
    void leavesNoWordOfAWorkshopThatIsNotPublic() {
        Matter matter = Written.matter(false, 0).asPublic();

        assertThat(matter.workshops().getFirst().notes()).allMatch(it -> it.text().isEmpty());
        assertThat(NoteThread.of(concept().body(), matter).notes()).hasSize(2).noneMatch(NoteThread.Cited::stands);
    }

    @Test
    void laysTheVerdictsOutByTerritory() {
        Matter matter = Written.whole();
        Matrix matrix = Matrix.of(NoteThread.of(concept().body(), matter), matter);

        assertThat(matrix.territories()).containsExactly(GRASSE, SICOVAL);
        assertThat(matrix.rows()).hasSize(1);
        assertThat(matrix.rows().getFirst().conditions()).containsExactly("time");
        assertThat(matrix.count(Verdict.ADAPT)).isEqualTo(1);
    }

    @Test
    void drawsAFamilyOfThreeGenerations() {
        var root = member(1, Optional.empty());
        var child = member(2, Optional.of(new Parent(root.id(), 1)));
        var other = member(3, Optional.of(new Parent(root.id(), 1)));
        var grandchild = member(4, Optional.of(new Parent(child.id(), 1)));
        List<Family.Member> shuffled = new ArrayList<>(List.of(root, child, other, grandchild));
        Collections.shuffle(shuffled, new Random(7));

        Family family = Family.of(shuffled);

        assertThat(family.rows())
                .containsExactly(
                        new Family.Row(root, 0, -1),
                        new Family.Row(child, 1, 0),
                        new Family.Row(grandchild, 2, 1),
                        new Family.Row(other, 1, 0));
    }

    @Test
    void readsBothTextsBackFromTheirDifference() {
        String[] words = {"on", "va", "chez", "les", "gens", ",", "vingt", "acteurs", "l’élue", " "};
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String before = text(random, words);
            String after = text(random, words);

            List<Piece> pieces = Piece.between(before, after);

            assertThat(joined(pieces, Piece.What.REMOVED)).as("seed %d", seed).isEqualTo(before);
            assertThat(joined(pieces, Piece.What.ADDED)).as("seed %d", seed).isEqualTo(after);
        }
    }

    private static String joined(List<Piece> pieces, Piece.What besides) {
        return pieces.stream()
                .filter(it -> it.what() == Piece.What.SAME || it.what() == besides)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, String[] words) {
        return random.ints(random.nextInt(12), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));
    }

    private static Family.Member member(int id, Optional<Parent> parent) {
        return new Family.Member(
                new UUID(3, id),
                "m" + id,
                "M" + id,
                Optional.empty(),
                parent,
                List.of(new Family.Issue(1, "", Licence.CC_BY_SA, Written.MARCH.plusSeconds(id))));
    }
}
