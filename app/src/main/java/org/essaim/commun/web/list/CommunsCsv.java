package org.essaim.commun.web.list;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.essaim.commun.CommunCard;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The communs as a table for spreadsheets.
@Component
class CommunsCsv {
    private static final List<String> COLUMNS = List.of(
            "title",
            "purpose",
            "version",
            "published",
            "begun",
            "licence",
            "parent",
            "parent-version",
            "territory",
            "code",
            "adaptations",
            "takers",
            "example",
            "address",
            "extracted");

    private final Messages messages;
    private final PublicAddress address;
    private final InstantSource clock;

    CommunsCsv(Messages messages, PublicAddress address, InstantSource clock) {
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    ResponseEntity<byte[]> download(List<CommunCard> cards) {
        String today = day(clock.instant());
        return CsvFile.download(
                "communs.csv",
                COLUMNS.stream()
                        .map(column -> messages.get("commun.csv." + column))
                        .toList(),
                cards.stream().map(card -> row(card, today)).toList());
    }

    private List<String> row(CommunCard card, String today) {
        return List.of(
                card.title(),
                card.purpose(),
                Integer.toString(card.versions()),
                day(card.publishedAt()),
                day(card.begunAt()),
                messages.get("commun.licence-name." + card.licence()),
                card.parent().map(it -> address.of("/c/" + it.slug())).orElse(""),
                card.parent().map(it -> Integer.toString(it.version())).orElse(""),
                card.territoryName(),
                card.territory(),
                Integer.toString(card.adaptations()),
                Integer.toString(card.takers()),
                card.example() ? messages.get("ui.example") : "",
                address.of(card.path()),
                today);
    }

    private static String day(Instant at) {
        return French.local(at).toLocalDate().toString();
    }
}
