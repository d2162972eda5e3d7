package org.essaim.commun.web.list;

import java.time.InstantSource;
import java.util.List;
import org.essaim.commun.CommunCard;
import org.essaim.ui.AtomFeed;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// The communs published last: an entry a commun, dated by its latest version.
@Component
class CommunsFeed {
    static final String PATH = "/communs.atom";

    private final Messages messages;
    private final PublicAddress address;
    private final InstantSource clock;

    CommunsFeed(Messages messages, PublicAddress address, InstantSource clock) {
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    byte[] of(List<CommunCard> cards) {
        return new AtomFeed(
                        address.of(PATH),
                        address.of("/communs"),
                        messages.get("commun.atom.title"),
                        messages.get("ui.brand"),
                        cards.stream().map(this::entry).toList())
                .bytes(clock.instant());
    }

    private AtomFeed.Entry entry(CommunCard card) {
        return new AtomFeed.Entry(
                card.id(),
                card.example() ? messages.get("commun.atom.example", card.title()) : card.title(),
                card.begunAt(),
                card.publishedAt(),
                address.of(card.path() + "/" + card.versions()),
                messages.get("commun.licence-name." + card.licence()),
                card.purpose());
    }
}
