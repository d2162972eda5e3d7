package org.essaim.commun.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.commun.domain.Written.MATTER;
import static org.essaim.commun.domain.Written.concept;
import static org.essaim.commun.domain.Written.id;
import static org.essaim.commun.domain.Written.ref;
import static org.essaim.commun.domain.Written.refusal;
import static org.essaim.commun.domain.Written.version;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A sentence says where its words come from, and nothing else.
class ProvenanceTest {
    private static final Version ORIGINAL = version(concept(), 1, Licence.LICENCE_OUVERTE);
    private static final Parent PARENT = new Parent(concept().id(), 1);
    private static final Evidence BUDGET = new Evidence(
            new UUID(5, 1), "Service des affaires sociales", "0,3 ETP, 1 800 € par an", "budget 2026", "https://exemple.fr/b");

    @Test
    void aSentenceRewrittenInAnAdaptationComesFromTheOneItReplaces() {
        BodySentence rewritten = sentence(after(adaptation(), new Change.Reword(id(1), "On va au café du village.")));

        assertThat(rewritten.original()).contains(PARENT);
        assertThat(rewritten.sources()).isEmpty();
        assertThat(rewritten.isHeld(MATTER)).isTrue();
    }

    @Test
    void leftAsItWasItKeepsItsNotes() {
        assertThat(sentence(adaptation()).sources()).containsExactly(ref(12), ref(47));
        assertThat(sentence(adaptation()).original()).isEmpty();
    }

    @Test
    void aNoteCitedAgainBehindItIsItsOwn() {
        Concept rewritten = after(adaptation(), new Change.Reword(id(1), "On va au café du village."));
        Concept cited = after(rewritten, new Change.Cite(id(1), List.of(ref(12))));

        assertThat(sentence(cited).sources()).containsExactly(ref(12));
        assertThat(sentence(after(cited, new Change.Reword(id(1), "On va au bar."))).sources())
                .containsExactly(ref(12));
    }

    @Test
    void saidToTheWordAgainItHasItsNotesBack() {
        Concept rewritten = after(adaptation(), new Change.Reword(id(1), "On va au café du village."));
        Concept back = after(rewritten, new Change.Reword(id(1), "On rencontre vingt acteurs, chez eux."));

        assertThat(sentence(back).settled()).isEqualTo(sentence(adaptation()));
    }

    @Test
    void aConceptThatAdaptsNothingKeepsItsNotesWhenItsDesignersReword() {
        Concept reworded = Written.after(concept(), new Change.Reword(id(1), "On rencontre trente acteurs."));

        assertThat(sentence(reworded).sources()).containsExactly(ref(12), ref(47));
        assertThat(sentence(reworded).original()).isEmpty();
    }

    @Test
    void anAdaptationWrittenBeforeSaysItToo() {
        BodySentence former = new BodySentence(id(1), "On va au café.", List.of(ref(12), ref(47)), null, List.of(), 3);
        Body written = ORIGINAL.body().with(former);

        BodySentence told = written.beside(PARENT, ORIGINAL.body()).sentence(id(1)).orElseThrow();

        assertThat(told.original()).contains(PARENT);
        assertThat(told.sources()).isEmpty();
    }

    @Test
    void anAdaptationOfAnAdaptationRemembersWhoseSentenceItKept() {
        Version child = new Version(
                1,
                after(adaptation(), new Change.Reword(id(1), "On va au café du village.")).body().settled(),
                List.of(Written.WORKSHOP),
                "Le café.",
                Licence.LICENCE_OUVERTE,
                Written.MARCH);
        Parent ofChild = new Parent(new UUID(9, 9), 1);

        assertThat(child.body().beside(ofChild, child.body()).sentence(id(1)).orElseThrow().original())
                .contains(PARENT);
    }

    @Test
    void evidenceOfOnesOwnHoldsASentence() {
        Concept proven = Written.after(concept(), new Change.AddEvidence(id(2), BUDGET));

        assertThat(proven.unsourced(MATTER)).isEmpty();
        assertThat(Written.after(proven, new Change.AddEvidence(id(2), BUDGET))).isEqualTo(proven);
        assertThat(Written.after(proven, new Change.RemoveEvidence(id(2), BUDGET.id())).unsourced(MATTER))
                .hasSize(1);
    }

    @Test
    void evidenceSaysWhoWhatAndWhenAndLeadsSomewhere() {
        assertThat(refusalOf(new Evidence(id(9), "", "1 800 €", "2026", ""))).contains(Refusal.Reason.EVIDENCE_INCOMPLETE);
        assertThat(refusalOf(new Evidence(id(9), "Mairie", " ", "2026", ""))).contains(Refusal.Reason.EVIDENCE_INCOMPLETE);
        assertThat(refusalOf(new Evidence(id(9), "Mairie", "1 800 €", "", ""))).contains(Refusal.Reason.EVIDENCE_INCOMPLETE);
        for (String link : List.of("javascript:alert(1)", "exemple.fr", "https:///rien", "http://a b")) {
            assertThat(refusalOf(new Evidence(id(9), "Mairie", "1 800 €", "2026", link)))
                    .as(link)
                    .contains(Refusal.Reason.LINK_UNREADABLE);
        }
        assertThat(refusalOf(new Evidence(id(9), "Mairie", "1 800 €", "2026", ""))).isEmpty();
        assertThat(refusalOf(new Evidence(id(9), "Mairie", "x".repeat(301), "2026", ""))).contains(Refusal.Reason.TEXT_TOO_LONG);
    }

    @Test
    void evidenceGivenIsAChangeToPublish() {
        Concept proven = Written.after(concept(), new Change.AddEvidence(id(2), BUDGET));
        Differences differences = Differences.between(concept().body(), proven.body());

        assertThat(differences.changed()).isEqualTo(1);
        assertThat(differences.blocks().getFirst().sentences().getLast().given()).containsExactly(BUDGET);
    }

    private static Optional<Refusal.Reason> refusalOf(Evidence evidence) {
        return refusal(ConceptDecider.decide(concept(), 99, new Change.AddEvidence(id(2), evidence), MATTER, Optional.empty()));
    }

    private static Concept adaptation() {
        return Concept.adapting(
                Written.commun(concept(), ORIGINAL), ORIGINAL, new UUID(2, 7), "chez-nous", "Chez nous", new Home("", "Lozère"));
    }

    private static Concept after(Concept concept, Change change) {
        return ((Decision.Accepted)
                        ConceptDecider.decide(concept, concept.revision(), change, MATTER, Optional.of(ORIGINAL)))
                .concept();
    }

    private static BodySentence sentence(Concept concept) {
        return concept.body().sentence(id(1)).orElseThrow();
    }
}
