package org.essaim.workshop;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.finding.Findable;
import org.essaim.finding.FindableChanged;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Thing;
import org.essaim.language.Language;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Messages;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Workshops as the one box finds them: by what their public page says. What is said in the room is not here.
@Component
class FindableWorkshops implements Findable, CardWatcher {
    private static final Kind KIND = new Kind("atelier", 60, "workshop.found");

    private final WorkshopCards cards;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    FindableWorkshops(WorkshopCards cards, Messages messages, ApplicationEventPublisher events) {
        this.cards = cards;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public void each(Consumer<Thing> taker) {
        cards.list().stream().map(this::thing).forEach(taker);
    }

    @Override
    public List<Thing> of(Collection<UUID> ids) {
        return cards.byIds(ids).stream().filter(card -> !card.rehearsal()).map(this::thing).toList();
    }

    @Override
    public void changed(WorkshopCard before, WorkshopCard after) {
        // A new workshop's row is made before it is prepared: nothing of it changes then.
        if (!before.equals(after) || after.state() == WorkshopCard.State.PREPARED) {
            events.publishEvent(new FindableChanged(KIND.slug(), after.id()));
        }
    }

    private Thing thing(WorkshopCard card) {
        String host = card.venue().host().name();
        String day = card.when().date();
        return new Thing(
                card.id(),
                "",
                card.path(),
                card.title(),
                card.challenge(),
                host.isEmpty() ? day : messages.get("workshop.found.where", Language.spoken().typographed(host), day),
                card.venue().place(),
                TerritoryId.parse(card.venue().host().territory()).stream().toList(),
                card.example());
    }
}
