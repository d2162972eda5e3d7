package org.essaim.commun.web.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Evidence;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.Version;
import org.essaim.commun.web.show.CommunPage.Call;
import org.essaim.commun.web.show.CommunPage.Elsewhere;
import org.essaim.commun.web.show.CommunPage.Margin;
import org.essaim.commun.web.show.CommunPage.Part;
import org.essaim.commun.web.show.CommunPage.Proof;
import org.essaim.commun.web.show.CommunPage.Saying;
import org.essaim.language.Language;
import org.essaim.workshop.WorkshopMaterial;

/// The blocks of a version with their notes in the margin, and beside each what adaptations made of it.
final class Parts {
    /// An adaptation, and what it changed of the version that it adapts.
    record Adapted(Commun adaptation, Differences differences) {}

    private final Matter matter;
    private final String path;
    private final List<Adapted> adaptations;
    private final Originals originals;
    private final Set<NoteRef> shown = new HashSet<>();
    private int lettered;

    /// @param path of the version
    Parts(Matter matter, String path, List<Adapted> adaptations, Originals originals) {
        this.matter = matter;
        this.path = path;
        this.adaptations = adaptations;
        this.originals = originals;
    }

    /// @param before what an adaptation adapts
    List<Part> of(Body body, Optional<Differences> before) {
        return body.blocks().stream()
                .map(block -> part(block, before.flatMap(it -> find(it, block.id()))))
                .toList();
    }

    /// The blocks of what it adapts that an adaptation leaves out.
    List<Part> dropped(Differences differences, Version parent) {
        return differences.blocks().stream()
                .filter(it -> it.state() == Differences.State.REMOVED)
                .flatMap(change -> parent.body().block(change.block()).stream()
                        .map(block -> new Part(
                                anchor(block),
                                kind(block),
                                Language.spoken().typographed(block.heading()),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.of(change),
                                List.of())))
                .toList();
    }

    static String anchor(BodyBlock block) {
        return "b-" + block.id();
    }

    static String anchor(BodySentence sentence) {
        return sentenceAnchor(sentence.id());
    }

    static String sentenceAnchor(UUID sentence) {
        return "s-" + sentence;
    }

    static String kind(BodyBlock block) {
        return block.kind() == BodyBlock.Kind.FREE ? "" : block.kind().name().toLowerCase(Locale.ROOT);
    }

    Call call(NoteRef ref) {
        int rank = 0;
        if (matter.workshops().size() > 1) {
            List<UUID> ids =
                    matter.workshops().stream().map(it -> it.card().id()).toList();
            rank = ids.indexOf(ref.workshop()) + 1;
        }
        return new Call(ref.number(), matter.anchor(ref), !matter.stands(ref), rank);
    }

    private Part part(BodyBlock block, Optional<Differences.OfBlock> change) {
        List<Saying> sentences = block.sentences().stream()
                .map(sentence -> new Saying(
                        anchor(sentence),
                        Language.spoken().typographed(sentence.text()),
                        sentence.sources().stream().map(this::call).toList(),
                        sentence.evidence().stream().map(this::proof).toList(),
                        originals.of(sentence),
                        sentence.isHeld(matter)))
                .toList();
        List<Margin> margin = block.sources().map(this::margin).toList();
        return new Part(
                anchor(block),
                kind(block),
                Language.spoken().typographed(block.heading()),
                sentences,
                margin,
                sentences.stream().flatMap(it -> it.proofs().stream()).toList(),
                change,
                elsewhere(block));
    }

    private Proof proof(Evidence evidence) {
        return new Proof(
                "preuve-" + evidence.id(),
                letter(lettered++),
                Language.spoken().typographed(evidence.who()),
                Language.spoken().typographed(evidence.what()),
                Language.spoken().typographed(evidence.when()),
                evidence.link());
    }

    /// a to z, then aa, ab…
    private static String letter(int place) {
        String last = Character.toString('a' + place % 26);
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    private Margin margin(NoteRef ref) {
        Optional<WorkshopMaterial.Note> note = matter.note(ref).filter(it -> !it.isWithdrawn());
        Call call = call(ref);
        return new Margin(
                shown.add(ref) ? call.anchor() : "",
                call,
                note.map(it -> Language.spoken().typographed(it.text())).orElse(""),
                note.map(it -> it.territory().name()).orElse(""),
                path + "/fil#" + call.anchor());
    }

    private List<Elsewhere> elsewhere(BodyBlock block) {
        List<Elsewhere> elsewhere = new ArrayList<>();
        for (Adapted adapted : adaptations) {
            Commun adaptation = adapted.adaptation();
            find(adapted.differences(), block.id())
                    .ifPresent(change -> elsewhere.add(new Elsewhere(
                            adaptation.home().map(it -> it.name()).orElse(adaptation.title()),
                            adaptation.path(adaptation.latest().number()) + "#" + anchor(block),
                            change.state().name().toLowerCase(Locale.ROOT))));
        }
        return elsewhere;
    }

    private static Optional<Differences.OfBlock> find(Differences differences, UUID block) {
        return differences.blocks().stream()
                .filter(it -> it.block().equals(block))
                .findFirst();
    }
}
