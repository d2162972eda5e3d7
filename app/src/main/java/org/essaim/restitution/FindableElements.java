package org.essaim.restitution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.finding.Findable;
import org.essaim.finding.FindableChanged;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Thing;
import org.essaim.language.Language;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Messages;
import org.essaim.workshop.CardWatcher;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Element;
import org.essaim.workshop.WorkshopMaterial.Initiative;
import org.essaim.workshop.WorkshopMaterial.Judgement;
import org.essaim.workshop.WorkshopMaterials;
import org.essaim.workshop.Workshops;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What tables found in initiatives, and the conditions that territories put to it, as the one box finds them: of restitutions that
/// are published, and of no other. A room that has not published is silent, the demonstration's too.
@Component
class FindableElements implements Findable, CardWatcher {
    private static final Kind KIND = new Kind("element", 40, "restitution.found");
    private static final int AT_ONCE = 20;

    private final Workshops workshops;
    private final WorkshopMaterials materials;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    FindableElements(Workshops workshops, WorkshopMaterials materials, Messages messages, ApplicationEventPublisher events) {
        this.workshops = workshops;
        this.materials = materials;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public void each(Consumer<Thing> taker) {
        List<UUID> published = workshops.all().stream().filter(FindableElements::isOpen).map(WorkshopCard::id).toList();
        for (int from = 0; from < published.size(); from += AT_ONCE) {
            of(published.subList(from, Math.min(from + AT_ONCE, published.size()))).forEach(taker);
        }
    }

    @Override
    public List<Thing> of(Collection<UUID> ids) {
        return materials.all(ids).stream()
                .filter(material -> isOpen(material.card()))
                .flatMap(this::things)
                .toList();
    }

    @Override
    public void changed(WorkshopCard before, WorkshopCard after) {
        if (before.published() || after.published()) {
            events.publishEvent(new FindableChanged(KIND.slug(), after.id()));
        }
    }

    private static boolean isOpen(WorkshopCard card) {
        return card.published() && !card.rehearsal();
    }

    /// @param rank by which its sections are called in the restitution
    private record Kept(WorkshopCard card, Initiative initiative, int rank) {
        String path(String section) {
            return card.path() + "/restitution#" + section + "-" + rank;
        }

        String title() {
            return Language.spoken().typographed(initiative.title());
        }
    }

    private Stream<Thing> things(WorkshopMaterial material) {
        Map<String, List<Judgement>> said = material.judgements().stream().collect(Collectors.groupingBy(Judgement::element));
        Map<String, Kept> kept = new HashMap<>();
        material.initiatives().stream()
                .filter(Initiative::kept)
                .forEach(it -> kept.put(it.key(), new Kept(material.card(), it, kept.size() + 1)));
        return material.elements().stream()
                .flatMap(element -> Optional.ofNullable(kept.get(element.initiative())).stream()
                        .flatMap(in -> things(in, element, said.getOrDefault(element.key(), List.of()))));
    }

    private Stream<Thing> things(Kept in, Element element, List<Judgement> judgements) {
        return Stream.concat(
                Stream.of(element(in, element, judgements)),
                judgements.stream().flatMap(judgement -> conditions(in, element, judgement)));
    }

    private Thing element(Kept in, Element element, List<Judgement> judgements) {
        String kind = messages.get("restitution.kind." + element.kind().name().toLowerCase(Locale.ROOT));
        return new Thing(
                in.card().id(),
                element.key(),
                in.path("initiative"),
                element.text(),
                "",
                messages.get("restitution.found.element", kind, element.code(), in.title()),
                Stream.concat(Stream.of(in.initiative().title()), judgements.stream().flatMap(it -> Stream.of(it.home(), it.improvement())))
                        .collect(Collectors.joining("\n")),
                TerritoryId.parse(in.initiative().territory().key()).stream().toList(),
                in.card().example());
    }

    private Stream<Thing> conditions(Kept in, Element element, Judgement judgement) {
        String territory = Language.spoken().typographed(judgement.territory().name());
        return judgement.conditions().stream().filter(condition -> !condition.text().isEmpty()).map(condition -> new Thing(
                in.card().id(),
                element.key() + ":" + judgement.territory().key() + ":" + condition.type() + ":" + condition.text().hashCode(),
                in.path("perspective"),
                condition.text(),
                element.text(),
                messages.get(
                        "restitution.found.condition", messages.get("restitution.condition." + condition.type()), territory, in.title()),
                in.initiative().title(),
                TerritoryId.parse(judgement.territory().key()).stream().toList(),
                in.card().example()));
    }
}
