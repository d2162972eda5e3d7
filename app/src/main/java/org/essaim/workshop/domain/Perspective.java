package org.essaim.workshop.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// Every judgement, by element and by territory.
public record Perspective(PMap<Id<Element>, TreePMap<String, Judgement>> judgements) {
    static final Perspective EMPTY = new Perspective(HashTreePMap.empty());

    public Optional<Judgement> judgement(Id<Element> element, Place place) {
        return Optional.ofNullable(on(element).get(place.key()));
    }

    /// By the territory's key, in its order.
    public TreePMap<String, Judgement> on(Id<Element> element) {
        return judgements.getOrDefault(element, TreePMap.empty());
    }

    public Stream<Judgement> all() {
        return judgements.values().stream().flatMap(byPlace -> byPlace.values().stream());
    }

    Perspective after(PerspectiveEvent event) {
        return switch (event) {
            case PerspectiveEvent.Judged(var element, var place, var by, var verdict, var improvement, var conditions) ->
                with(new Judgement(
                        element, place, by, verdict, improvement, conditions, "", voices(element, place),
                        words(element, place)));
            case PerspectiveEvent.Dissented(var element, var place, var by, var verdict, var improvement, var conditions) ->
                with(held(element, place).with(by, verdict, new Judgement.Words(improvement, conditions, "")));
            case PerspectiveEvent.HomeDescribed(var element, var place, var by, var text) ->
                with(new Judgement(
                        element, place, by, null, "", List.of(), text, voices(element, place), words(element, place)));
            case PerspectiveEvent.HomeSeconded(var element, var place, var by, var text) ->
                with(held(element, place).with(by, null, new Judgement.Words("", List.of(), text)));
        };
    }

    private Judgement held(Id<Element> element, Place place) {
        return judgement(element, place)
                .orElseThrow(() -> new IllegalStateException("Nothing to stand beside on " + element));
    }

    /// What was said of an element that is no more.
    Perspective without(Id<Element> element) {
        return new Perspective(judgements.minus(element));
    }

    private PMap<Id<Participant>, Verdict> voices(Id<Element> element, Place place) {
        return judgement(element, place).map(Judgement::otherVoices).orElse(HashTreePMap.empty());
    }

    private PMap<Id<Participant>, Judgement.Words> words(Id<Element> element, Place place) {
        return judgement(element, place).map(Judgement::otherWords).orElse(HashTreePMap.empty());
    }

    private Perspective with(Judgement judgement) {
        return new Perspective(judgements.plus(
                judgement.element(), on(judgement.element()).plus(judgement.place().key(), judgement)));
    }
}
