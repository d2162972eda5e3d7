package org.essaim.commun.web.show;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Evidence;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteThread;
import org.essaim.commun.web.show.ThreadPage.Gathered;
import org.essaim.commun.web.show.ThreadPage.Held;
import org.essaim.commun.web.show.ThreadPage.Proven;
import org.essaim.commun.web.show.ThreadPage.Rewritten;
import org.essaim.commun.web.show.ThreadPage.Step;
import org.essaim.commun.web.show.ThreadPage.Workshop;
import org.essaim.language.Language;
import org.essaim.workshop.WorkshopMaterial;
import org.springframework.stereotype.Component;

/// Tells the thread of a version note by note.
@Component("communThread")
class FollowedThread {
    private final Communs communs;

    FollowedThread(Communs communs) {
        this.communs = communs;
    }

    ThreadPage page(Shelf.Volume volume) {
        Body body = volume.version().body();
        Matter matter = communs.matter(volume.version());
        NoteThread thread = NoteThread.of(body, matter);
        return new ThreadPage(
                volume,
                Language.spoken().typographed(body.title()),
                matter.workshops().stream()
                        .map(it -> workshop(it, volume, thread, matter))
                        .toList(),
                thread.notes().size(),
                thread.elements().size(),
                rewritten(body, volume),
                body.sentences()
                        .flatMap(sentence -> sentence.evidence().stream().map(it -> proven(it, sentence, volume)))
                        .toList(),
                Concept.unsourced(body, matter).stream()
                        .map(it -> held(it, volume))
                        .toList());
    }

    private List<Rewritten> rewritten(Body body, Shelf.Volume volume) {
        Originals originals = Originals.of(body, communs);
        return body.sentences()
                .flatMap(sentence -> originals.of(sentence).stream()
                        .map(it -> new Rewritten(it.href(), it.text(), held(sentence, volume))))
                .toList();
    }

    private static Proven proven(Evidence evidence, BodySentence sentence, Shelf.Volume volume) {
        return new Proven(
                Language.spoken().typographed(evidence.who()),
                Language.spoken().typographed(evidence.what()),
                Language.spoken().typographed(evidence.when()),
                evidence.link(),
                held(sentence, volume));
    }

    private Workshop workshop(WorkshopMaterial material, Shelf.Volume volume, NoteThread thread, Matter matter) {
        UUID id = material.card().id();
        return new Workshop(
                material.card().path(),
                Language.spoken().typographed(material.card().title()),
                Language.spoken().typographed(material.card().challenge()),
                material.card().when().date(),
                material.card().example(),
                thread.notes().stream()
                        .filter(it -> it.ref().workshop().equals(id))
                        .sorted((a, b) -> a.ref().compareTo(b.ref()))
                        .map(it -> step(it, material, volume, thread, matter))
                        .toList());
    }

    private Step step(
            NoteThread.Cited cited, WorkshopMaterial material, Shelf.Volume volume, NoteThread thread, Matter matter) {
        Optional<WorkshopMaterial.Note> note = cited.note().filter(_ -> cited.stands());
        Optional<WorkshopMaterial.Initiative> initiative = note.flatMap(it -> material.initiative(it.initiative()));
        Optional<WorkshopMaterial.Element> element = cited.element() == NoteThread.NO_ELEMENT
                ? Optional.empty()
                : Optional.of(thread.elements().get(cited.element()).element());
        return new Step(
                matter.anchor(cited.ref()),
                cited.ref().number(),
                note.map(it -> Language.spoken().typographed(it.text())).orElse(""),
                note.map(it -> it.territory().name()).orElse(""),
                note.map(WorkshopMaterial.Note::table).orElse(0),
                initiative.map(it -> Language.spoken().typographed(it.title())).orElse(""),
                initiative
                        .map(it -> it.slug().isEmpty() ? "" : "/initiatives/" + it.slug())
                        .orElse(""),
                material.card().path() + "/restitution#note-" + cited.ref().number(),
                element.map(it -> new Gathered(
                        it.kind().name().toLowerCase(Locale.ROOT),
                        it.code(),
                        Language.spoken().typographed(it.text()),
                        it.decisive())),
                cited.sentences().stream()
                        .flatMap(id -> volume.version().body().sentence(id).stream())
                        .map(it -> held(it, volume))
                        .toList());
    }

    private static Held held(BodySentence sentence, Shelf.Volume volume) {
        return new Held(volume.path() + "#" + Parts.anchor(sentence), Language.spoken().typographed(sentence.text()));
    }
}
