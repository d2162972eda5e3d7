package org.essaim.commun.web.list;

import java.time.Instant;
import java.util.List;
import org.essaim.commun.CommunCard;
import org.essaim.ui.Export.Origin;
import org.essaim.ui.Exports;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The communs as a table for spreadsheets.
@Component
class CommunsCsv {
    private final Messages messages;
    private final PublicAddress address;
    private final Exports exports;

    CommunsCsv(Messages messages, PublicAddress address, Exports exports) {
        this.messages = messages;
        this.address = address;
        this.exports = exports;
    }

    ResponseEntity<byte[]> download(List<CommunCard> cards) {
        return exports.<CommunCard>table("commun.csv.", this::origin)
                .column("title", CommunCard::title)
                .column("purpose", CommunCard::purpose)
                .column("version", card -> Integer.toString(card.versions()))
                .column("published", card -> day(card.publishedAt()))
                .column("begun", card -> day(card.begunAt()))
                .column("parent", card -> card.parent().map(it -> address.of("/c/" + it.slug())).orElse(""))
                .column("parent-version", card -> card.parent().map(it -> Integer.toString(it.version())).orElse(""))
                .column("territory", CommunCard::territoryName)
                .column("code", CommunCard::territory)
                .column("adaptations", card -> Integer.toString(card.adaptations()))
                .column("takers", card -> Integer.toString(card.takers()))
                .column("example", card -> card.example() ? messages.get("ui.example") : "")
                .column("address", card -> address.of(card.path()))
                .download("communs", cards);
    }

    private Origin origin(CommunCard card) {
        return exports.from("/communs", "commun.licence-name." + card.licence());
    }

    private static String day(Instant at) {
        return LocalClock.PARIS.local(at).toLocalDate().toString();
    }
}
