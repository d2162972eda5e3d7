package org.essaim.commun.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.text.Typed;

/// What designers are making of the material of one or several workshops: a draft, from which versions are published.
///
/// @param id        also the commun's, once published
/// @param workshops those it draws from
/// @param revision  counts the changes, from 0
/// @param parent    what it adapts, if it is an adaptation
/// @param home      the territory that it adapts it for
public record Concept(
        UUID id,
        String slug,
        Body body,
        List<UUID> workshops,
        int revision,
        Optional<Parent> parent,
        Optional<Home> home,
        boolean example,
        boolean demonstration) {
    public static final int MOST_WORKSHOPS = 12;

    public Concept {
        workshops = List.copyOf(workshops);
    }

    /// A new one, with nothing but its title.
    public static Concept begun(
            UUID id, String slug, String title, List<UUID> workshops, boolean example, boolean demonstration) {
        return new Concept(
                id,
                slug,
                new Body(Typed.line(title), "", List.of(), 0),
                workshops,
                0,
                Optional.empty(),
                Optional.empty(),
                example,
                demonstration);
    }

    /// A territory's draft of its own: it begins as the version it adapts, to the word, and remembers which. An
    /// adaptation may be adapted in turn.
    public static Concept adapting(Commun commun, Version version, UUID id, String slug, String title, Home home) {
        return new Concept(
                id,
                slug,
                new Body(Typed.line(title), version.body().purpose(), version.body().blocks(), 0),
                version.workshops(),
                0,
                Optional.of(new Parent(commun.id(), version.number())),
                Optional.of(home),
                commun.example(),
                commun.demonstration());
    }

    /// An adaptation written before sentences told what they rewrite tells it too.
    ///
    /// @param original the version that it adapts
    public Concept beside(Version original) {
        return parent.map(it -> body.beside(it, original.body()))
                .filter(it -> !it.equals(body))
                .map(it -> new Concept(id, slug, it, workshops, revision, parent, home, example, demonstration))
                .orElse(this);
    }

    /// The same under an address.
    public Concept at(String address) {
        return new Concept(id, address, body, workshops, revision, parent, home, example, demonstration);
    }

    /// The table where it is made.
    public String path() {
        return "/concepts/" + slug;
    }

    public boolean isAdaptation() {
        return parent.isPresent();
    }

    /// The sentences that nothing holds: no note was cited, or every one of them was withdrawn since; they rewrite no
    /// other, and no evidence was given.
    public List<BodySentence> unsourced(Matter matter) {
        return unsourced(body, matter);
    }

    public static List<BodySentence> unsourced(Body body, Matter matter) {
        return body.sentences()
                .filter(it -> !it.isHeld(matter))
                .toList();
    }

    /// The notes that stand and that no sentence cites yet.
    public List<NoteRef> unused(Matter matter) {
        Set<NoteRef> used = body.sentences().flatMap(it -> it.sources().stream()).collect(Collectors.toSet());
        return matter.standing().filter(it -> !used.contains(it)).toList();
    }

    Concept with(Body changed) {
        return new Concept(id, slug, changed, workshops, revision + 1, parent, home, example, demonstration);
    }

    Concept drawing(UUID workshop) {
        List<UUID> more = new ArrayList<>(workshops);
        more.add(workshop);
        return new Concept(id, slug, body, more, revision + 1, parent, home, example, demonstration);
    }
}
