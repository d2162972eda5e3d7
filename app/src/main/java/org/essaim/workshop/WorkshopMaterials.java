package org.essaim.workshop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopMaterial.Credit;
import org.essaim.workshop.WorkshopMaterial.Credits;
import org.essaim.workshop.WorkshopMaterial.Kind;
import org.essaim.workshop.WorkshopMaterial.Territory;
import org.essaim.workshop.WorkshopMaterial.Verdict;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Judgement;
import org.essaim.workshop.domain.Material;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.live.Snapshot;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.stereotype.Service;

/// The material of workshops, and to whom it is open before it is everybody's. Drawn once for each state of the log.
@Service
public class WorkshopMaterials {
    private static final int MOST_KEPT = 32;

    /// A designer of the room, by their own link.
    ///
    /// @param base their page's address, without a final slash
    /// @param pins the numbers of the notes that they pinned
    public record Designer(WorkshopCard card, String base, List<Integer> pins) {}

    private record Drawn(Snapshot from, WorkshopCard card, WorkshopMaterial material) {}

    private final WorkshopCards cards;
    private final Sessions sessions;
    private final Doors doors;
    private final Messages messages;
    private final Cache<UUID, Drawn> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    WorkshopMaterials(WorkshopCards cards, Sessions sessions, Doors doors, Messages messages) {
        this.cards = cards;
        this.sessions = sessions;
        this.doors = doors;
        this.messages = messages;
    }

    /// Whatever the room itself may see by now; all of it once the workshop is closed. Nothing for an unknown workshop.
    public Optional<WorkshopMaterial> of(UUID workshop) {
        return cards.byId(workshop).map(this::of);
    }

    /// The same of several, in no order; unknown ones are left out.
    public List<WorkshopMaterial> all(Collection<UUID> workshops) {
        return cards.byIds(workshops).stream().map(this::of).toList();
    }

    public WorkshopMaterial of(WorkshopCard card) {
        Snapshot now = sessions.snapshot(card.id());
        Drawn known = kept.getIfPresent(card.id());
        if (known != null && known.from() == now && known.card().equals(card)) {
            return known.material();
        }
        Drawn drawn = new Drawn(now, card, draw(card, now));
        kept.put(card.id(), drawn);
        return drawn.material();
    }

    /// Whether somebody with an account may work on this material: a designer, or who leads the workshop. The
    /// demonstration's people work on the demonstration alone.
    public boolean isOpenTo(WorkshopCard card, SignedIn who) {
        return who.demonstration()
                ? card.demonstration() && (who.is(Role.DESIGNER) || who.is(Role.FACILITATOR))
                : who.is(Role.DESIGNER) || doors.leads(card, who);
    }

    /// All whose material is open to somebody, the latest first; rehearsals aside.
    public List<WorkshopCard> openTo(SignedIn who) {
        Set<UUID> led = who.demonstration() || who.is(Role.DESIGNER) || !who.is(Role.FACILITATOR)
                ? Set.of()
                : cards.ledBy(who.id());
        return cards.list().stream()
                .filter(card -> led.contains(card.id())
                        || (who.demonstration() || who.is(Role.DESIGNER)) && isOpenTo(card, who))
                .toList();
    }

    /// The designer behind a personal link.
    ///
    /// @throws org.essaim.ui.Problem 404 when the key opens nothing
    public Optional<Designer> designer(String key) {
        Door door = doors.person(key);
        Workshop workshop = sessions.snapshot(door.workshop()).workshop();
        if (!(door.viewer() instanceof Viewer.Person(var id))
                || workshop.room()
                        .participant(id)
                        .filter(it -> it.role() == org.essaim.workshop.domain.Role.DESIGNER)
                        .isEmpty()) {
            return Optional.empty();
        }
        List<Integer> pins = workshop.decomposition()
                .inOrder()
                .filter(note -> workshop.stage().hasPinned(id, note.id()))
                .map(Note::number)
                .toList();
        // The door's card never changes; this one is as it is now.
        return cards.byId(door.workshop()).map(card -> new Designer(card, door.base(), pins));
    }

    private WorkshopMaterial draw(WorkshopCard card, Snapshot now) {
        Workshop workshop = now.workshop();
        if (!workshop.isPrepared()) {
            return new WorkshopMaterial(
                    card, List.of(), List.of(), List.of(), List.of(), new Credits(List.of(), List.of(), 0, 0));
        }
        Material material = Material.of(workshop, now.people(), card.isClosed());
        Map<Integer, Integer> pins = pins(workshop);
        return new WorkshopMaterial(
                card,
                workshop.plan().initiatives().stream().map(it -> initiative(workshop, it)).toList(),
                material.notes().stream().map(it -> note(it, pins)).toList(),
                material.elements().stream().map(this::element).toList(),
                material.judgements().stream().map(WorkshopMaterials::judgement).toList(),
                credits(workshop, material));
    }

    private static WorkshopMaterial.Note note(Material.Written written, Map<Integer, Integer> pins) {
        Note note = written.note();
        return new WorkshopMaterial.Note(
                note.number(),
                note.initiative().toString(),
                note.table(),
                Kind.valueOf(note.kind().name()),
                territory(written.from()),
                note.text(),
                note.element() == null ? "" : note.element().toString(),
                pins.getOrDefault(note.number(), 0));
    }

    private WorkshopMaterial.Element element(Material.Gathered gathered) {
        Element element = gathered.element();
        return new WorkshopMaterial.Element(
                element.id().toString(),
                element.initiative().toString(),
                Kind.valueOf(element.kind().name()),
                gathered.code(messages::get),
                element.text(),
                element.decisive(),
                gathered.notes());
    }

    private static WorkshopMaterial.Judgement judgement(Judgement said) {
        return new WorkshopMaterial.Judgement(
                said.element().toString(),
                territory(said.place()),
                said.verdict() == null ? null : Verdict.valueOf(said.verdict().name()),
                (int) said.dissent(),
                said.home(),
                said.improvement(),
                said.conditions().stream()
                        .map(condition -> new WorkshopMaterial.Condition(
                                condition.type().name().toLowerCase(Locale.ROOT), condition.text()))
                        .toList());
    }

    private static Territory territory(Place place) {
        return place.isKnown() ? new Territory(place.key(), place.name()) : Territory.UNKNOWN;
    }

    private static WorkshopMaterial.Initiative initiative(Workshop workshop, PlannedInitiative planned) {
        return new WorkshopMaterial.Initiative(
                planned.id().toString(),
                planned.slug(),
                planned.title(),
                territory(planned.place()),
                workshop.choice().keeps(planned.id()));
    }

    /// How many pinned a note, never who: pins are private to each.
    private static Map<Integer, Integer> pins(Workshop workshop) {
        Map<Integer, Integer> counts = new HashMap<>();
        workshop.stage()
                .pins()
                .values()
                .forEach(pinned -> pinned.forEach(id -> workshop.decomposition()
                        .note(id)
                        .ifPresent(note -> counts.merge(note.number(), 1, Integer::sum))));
        return counts;
    }

    private static Credits credits(Workshop workshop, Material material) {
        List<Credit> people = material.cited().stream()
                .filter(it -> !it.name().isEmpty())
                .map(it -> new Credit(it.name(), territory(it.place()), it.notes()))
                .toList();
        int designers = (int) workshop.room()
                .inOrderOfArrival()
                .map(Participant::role)
                .filter(role -> role == org.essaim.workshop.domain.Role.DESIGNER)
                .count();
        int tookPart = material.cited().size() + material.uncited();
        return new Credits(
                people,
                material.territories().stream().map(WorkshopMaterials::territory).toList(),
                tookPart - people.size(),
                designers);
    }
}
