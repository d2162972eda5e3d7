package org.essaim.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.ui.LoopFigures;
import org.essaim.ui.LoopFigures.Initiative;
import org.essaim.ui.LoopFigures.Kind;
import org.essaim.ui.LoopFigures.Later;
import org.essaim.ui.LoopFigures.Territory;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Sessions;
import org.springframework.stereotype.Service;

/// A workshop counted and linked, without a word of what was said: what the figures of the home page and of a
/// restitution's cover are computed from.
@Service
public class WorkshopFigures {
    private final Sessions sessions;

    WorkshopFigures(Sessions sessions) {
        this.sessions = sessions;
    }

    public LoopFigures of(WorkshopCard card) {
        return of(sessions.snapshot(card.id()).workshop());
    }

    /// A territory is linked to the initiatives it carries and to those it sat down to take apart, never to what it
    /// voted for. Somebody whose territory is not known counts as one. A note hidden or withdrawn is not counted.
    public static LoopFigures of(Workshop workshop) {
        if (!workshop.isPrepared()) {
            return LoopFigures.NONE;
        }
        List<Id<PlannedInitiative>> order =
                workshop.plan().initiatives().stream().map(PlannedInitiative::id).toList();
        List<Initiative> initiatives = order.stream()
                .map(id -> new Initiative(workshop.choice().keeps(id)))
                .toList();
        Map<Id<Element>, Integer> elementNumbers = new HashMap<>();
        List<LoopFigures.Element> elements = new ArrayList<>();
        for (int number = 0; number < order.size(); number++) {
            for (Element element : workshop.decomposition().elementsOf(order.get(number)).toList()) {
                elementNumbers.put(element.id(), elements.size());
                elements.add(new LoopFigures.Element(Kind.valueOf(element.kind().name()), number, element.decisive()));
            }
        }
        List<LoopFigures.Note> notes = workshop.decomposition()
                .inOrder()
                .filter(Note::stands)
                .filter(note -> order.contains(note.initiative()))
                .map(note -> new LoopFigures.Note(
                        order.indexOf(note.initiative()),
                        note.element() == null
                                ? LoopFigures.Note.LOOSE
                                : elementNumbers.getOrDefault(note.element(), LoopFigures.Note.LOOSE),
                        note.number()))
                .toList();
        return new LoopFigures(territories(workshop, order), initiatives, notes, elements, Later.NONE);
    }

    private static List<Territory> territories(Workshop workshop, List<Id<PlannedInitiative>> order) {
        Map<String, Set<Integer>> byTerritory = new LinkedHashMap<>();
        workshop.room().inOrderOfArrival().filter(Participant::takesPart).forEach(person -> {
            String key = person.place().isKnown() ? person.place().key() : person.id().toString();
            Set<Integer> linked = byTerritory.computeIfAbsent(key, _ -> new TreeSet<>());
            person.carries().forEach(initiative -> linked.add(order.indexOf(initiative)));
            workshop.room().seats().values().forEach(round -> {
                int table = round.getOrDefault(person.id(), 0);
                workshop.choice().initiativeOf(table).ifPresent(initiative -> linked.add(order.indexOf(initiative)));
            });
        });
        byTerritory.values().forEach(linked -> linked.remove(-1));
        return byTerritory.values().stream().map(Territory::new).toList();
    }
}
