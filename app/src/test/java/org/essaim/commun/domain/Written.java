package org.essaim.commun.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.workshop.Appointment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Credits;
import org.essaim.workshop.WorkshopMaterial.Element;
import org.essaim.workshop.WorkshopMaterial.Judgement;
import org.essaim.workshop.WorkshopMaterial.Kind;
import org.essaim.workshop.WorkshopMaterial.Note;
import org.essaim.workshop.WorkshopMaterial.Territory;
import org.essaim.workshop.WorkshopMaterial.Verdict;
import org.essaim.workshop.domain.Venue;

/// A small workshop's material, and ways to write a concept from it in a line.
final class Written {
    static final UUID WORKSHOP = new UUID(0, 1);
    static final Territory GRASSE = new Territory("epci:200039857", "Pays de Grasse");
    static final Territory SICOVAL = new Territory("epci:243100633", "Sicoval");
    static final Instant MARCH = Instant.parse("2021-03-12T09:00:00Z");

    static final Matter MATTER = matter(true, 31);

    private Written() {}

    /// Notes 12 and 31 are gathered in F1, 47 in R1; 75 is loose.
    ///
    /// @param withdrawn has no words; 0 for none
    static Matter matter(boolean published, int withdrawn) {
        List<Note> notes = List.of(
                note(12, Kind.MECHANISM, "F1", withdrawn),
                note(31, Kind.MECHANISM, "F1", withdrawn),
                note(47, Kind.RESOURCE, "R1", withdrawn),
                note(75, Kind.CONTEXT, "", withdrawn));
        List<Element> elements = List.of(
                new Element("F1", "i", Kind.MECHANISM, "F1", "Un tour des acteurs", true, List.of(12, 31)),
                new Element("R1", "i", Kind.RESOURCE, "R1", "Un mi-temps", true, List.of(47)));
        List<Judgement> judgements = List.of(
                new Judgement("F1", GRASSE, Verdict.REPRODUCE, 0, "", "", List.of()),
                new Judgement(
                        "F1", SICOVAL, Verdict.ADAPT, 0, "", "", List.of(new WorkshopMaterial.Condition("time", "Un an"))));
        return new Matter(List.of(new WorkshopMaterial(
                card(WORKSHOP, published),
                List.of(),
                notes,
                elements,
                judgements,
                new Credits(List.of(), List.of(GRASSE), 2, 1))));
    }

    static Matter whole() {
        return matter(true, 0);
    }

    static WorkshopCard card(UUID id, boolean published) {
        return new WorkshopCard(
                id, "atelier", "FIL-294", "Mobiliser", "", MARCH, WorkshopCard.State.CLOSED, published, true, false,
                false, "mur", new Appointment(Venue.UNSAID, 175, "", false, 0));
    }

    private static Note note(int number, Kind kind, String element, int withdrawn) {
        return new Note(number, "i", 1, kind, GRASSE, number == withdrawn ? "" : "Note " + number, element, 0);
    }

    static NoteRef ref(int number) {
        return new NoteRef(WORKSHOP, number);
    }

    static UUID id(int number) {
        return new UUID(1, number);
    }

    static Concept begun() {
        return Concept.begun(new UUID(2, 1), "le-tour", "Le tour des acteurs", List.of(WORKSHOP), true, false);
    }

    /// One block with sentences 1 (notes 12 and 47) and 2 (none).
    static Concept concept() {
        Concept concept = begun();
        concept = after(concept, new Change.Retitle("Le tour des acteurs", "Rencontrer avant de réunir."));
        concept = after(concept, new Change.AddBlock(id(100), BodyBlock.Kind.MECHANISM, "Rencontrer"));
        concept = after(
                concept,
                new Change.AddSentence(
                        id(100), id(1), "On rencontre vingt acteurs, chez eux.", List.of(ref(12), ref(47))));
        return after(concept, new Change.AddSentence(id(100), id(2), "Il faut un site internet.", List.of()));
    }

    static Concept after(Concept concept, Change change) {
        return ((Decision.Accepted) ConceptDecider.decide(concept, concept.revision(), change, MATTER, Optional.empty())).concept();
    }

    static Version version(Concept concept, int number, Licence licence) {
        return new Version(number, concept.body().settled(), concept.workshops(), "Tout.", licence, MARCH);
    }

    static Commun commun(Concept concept, Version... versions) {
        return new Commun(
                concept.id(),
                concept.slug(),
                List.of(versions),
                concept.parent(),
                concept.home(),
                concept.example(),
                concept.demonstration());
    }

    static Optional<Refusal.Reason> refusal(Decision decision) {
        return decision instanceof Decision.Refused(var refusal) ? Optional.of(refusal.reason()) : Optional.empty();
    }
}
