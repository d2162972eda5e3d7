package org.essaim.commun.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.commun.domain.Written.MARCH;
import static org.essaim.commun.domain.Written.MATTER;
import static org.essaim.commun.domain.Written.after;
import static org.essaim.commun.domain.Written.commun;
import static org.essaim.commun.domain.Written.concept;
import static org.essaim.commun.domain.Written.id;
import static org.essaim.commun.domain.Written.version;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From a draft to versions that never change, and on to adaptations.
class PublishingTest {
    private static final Home LOZERE = new Home("groupe:pays-du-gevaudan-lozere", "Pays du Gévaudan-Lozère");

    @Test
    void numbersVersionsWithoutAGap() {
        Concept draft = concept();
        Version first = published(draft, List.of(), "");
        Version second = published(after(draft, new Change.Reword(id(2), "Un site suffit.")), List.of(first), "Le site.");

        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
    }

    @Test
    void keepsWhatWasReadAndNotWhatTheDraftBecame() {
        assertThat(refusal(concept(), List.of(), Optional.empty(), 1, Licence.LICENCE_OUVERTE, "", MATTER))
                .contains(Refusal.Reason.OVERTAKEN);
    }

    @Test
    void asksWhatChangedFromTheSecondVersionOn() {
        Concept draft = concept();
        Version first = published(draft, List.of(), "");
        Concept reworded = after(draft, new Change.Reword(id(2), "Un site suffit."));

        assertThat(refusal(reworded, List.of(first), Optional.empty(), reworded.revision(), Licence.LICENCE_OUVERTE, " ", MATTER))
                .contains(Refusal.Reason.CHANGES_MISSING);
        assertThat(refusal(draft, List.of(first), Optional.empty(), draft.revision(), Licence.LICENCE_OUVERTE, "Rien.", MATTER))
                .contains(Refusal.Reason.NOTHING_CHANGED);
    }

    @Test
    void waitsForTheRestitutionOfTheWorkshopsItCites() {
        Concept draft = concept();

        assertThat(refusal(draft, List.of(), Optional.empty(), draft.revision(), Licence.CC_BY_SA, "", Written.matter(false, 0)))
                .contains(Refusal.Reason.WORKSHOP_NOT_PUBLIC);
    }

    @Test
    void refusesShareAlikeMaterialUnderLicenceOuverte() {
        Version parent = version(concept(), 1, Licence.CC_BY_SA);
        Concept draft = after(adapting(concept(), parent, 7), new Change.Reword(id(2), "Chez nous, sans site."));

        assertThat(refusal(draft, List.of(), Optional.of(parent), draft.revision(), Licence.LICENCE_OUVERTE, "Le site.", MATTER))
                .contains(Refusal.Reason.SHARE_ALIKE);
        assertThat(refusal(draft, List.of(), Optional.of(parent), draft.revision(), Licence.CC_BY_SA, "Le site.", MATTER))
                .isEmpty();
    }

    @Test
    void takesLicenceOuverteMaterialUnderShareAlike() {
        Version parent = version(concept(), 1, Licence.LICENCE_OUVERTE);
        Concept draft = after(adapting(concept(), parent, 7), new Change.Reword(id(2), "Chez nous, sans site."));

        assertThat(refusal(draft, List.of(), Optional.of(parent), draft.revision(), Licence.CC_BY_SA, "Le site.", MATTER))
                .isEmpty();
    }

    @Test
    void refusesALaterVersionToLeaveShareAlike() {
        Version first = version(concept(), 1, Licence.CC_BY_SA);
        Concept draft = after(concept(), new Change.Reword(id(2), "Un site suffit."));

        assertThat(refusal(draft, List.of(first), Optional.empty(), draft.revision(), Licence.LICENCE_OUVERTE, "Le site.", MATTER))
                .contains(Refusal.Reason.SHARE_ALIKE);
    }

    @Test
    void refusesAnAdaptationThatAdaptsNothing() {
        Version parent = version(concept(), 1, Licence.LICENCE_OUVERTE);
        Concept draft = adapting(concept(), parent, 7);

        assertThat(refusal(draft, List.of(), Optional.of(parent), draft.revision(), Licence.LICENCE_OUVERTE, "Le titre.", MATTER))
                .contains(Refusal.Reason.NOTHING_CHANGED);
    }

    @Test
    void adaptsAnAdaptation() {
        Version first = version(concept(), 1, Licence.LICENCE_OUVERTE);
        Concept child = after(adapting(concept(), first, 7), new Change.Reword(id(2), "Sans site."));
        Version childFirst = version(child, 1, Licence.LICENCE_OUVERTE);

        Concept grandchild = adapting(child, childFirst, 8);

        assertThat(grandchild.parent()).contains(new Parent(child.id(), 1));
        assertThat(grandchild.body().sentence(id(2)).orElseThrow().text()).isEqualTo("Sans site.");
    }

    @Test
    void tellsBlockByBlockWhatAnAdaptationChanged() {
        Concept origin = after(concept(), new Change.AddBlock(id(101), BodyBlock.Kind.RESOURCE, "Ce qu’il faut"));
        Version parent = version(origin, 1, Licence.LICENCE_OUVERTE);
        Concept draft = adapting(origin, parent, 7);
        draft = after(draft, new Change.Reword(id(1), "On rencontre trente acteurs, chez eux."));
        draft = after(draft, new Change.RemoveSentence(id(2)));
        draft = after(draft, new Change.AddBlock(id(102), BodyBlock.Kind.CONTEXT, "Un pays vaste"));

        Differences differences = Differences.between(parent.body(), draft.body());

        assertThat(differences.blocks())
                .extracting(Differences.OfBlock::state)
                .containsExactly(Differences.State.CHANGED, Differences.State.SAME, Differences.State.ADDED);
        assertThat(differences.blocks().getFirst().sentences())
                .extracting(Differences.OfSentence::state)
                .containsExactly(Differences.State.CHANGED, Differences.State.REMOVED);
        assertThat(differences.blocks().getFirst().sentences().getFirst().text())
                .containsExactly(
                        new Piece(Piece.What.SAME, "On rencontre "),
                        new Piece(Piece.What.REMOVED, "vingt"),
                        new Piece(Piece.What.ADDED, "trente"),
                        new Piece(Piece.What.SAME, " acteurs, chez eux."));
        assertThat(differences.changed()).isEqualTo(2);
    }

    private static Concept adapting(Concept origin, Version version, int id) {
        return Concept.adapting(
                commun(origin, version), version, new UUID(2, id), "adaptation-" + id, "Le tour, en montagne", LOZERE);
    }

    private static Version published(Concept draft, List<Version> before, String changes) {
        var wish = new Publishing.Wish(draft.revision(), Licence.LICENCE_OUVERTE, changes);
        return ((Publishing.Outcome.Published)
                        Publishing.decide(draft, before, Optional.empty(), wish, MATTER, MARCH))
                .version();
    }

    private static Optional<Refusal.Reason> refusal(
            Concept draft,
            List<Version> before,
            Optional<Version> parent,
            int revision,
            Licence licence,
            String changes,
            Matter matter) {
        var wish = new Publishing.Wish(revision, licence, changes);
        return Publishing.decide(draft, before, parent, wish, matter, MARCH)
                        instanceof Publishing.Outcome.Refused(var refusals)
                ? Optional.of(refusals.getFirst().reason())
                : Optional.empty();
    }
}
