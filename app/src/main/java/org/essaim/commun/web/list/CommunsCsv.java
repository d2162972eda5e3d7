package org.essaim.commun.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.essaim.commun.CommunCard;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// The communs as a table for French spreadsheets: UTF-8 with its mark, semicolons. A text that a spreadsheet would
/// compute is made a text.
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

    byte[] of(List<CommunCard> cards) {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> messages.get("commun.csv." + column))
                    .toList());
            String today = day(clock.instant());
            for (CommunCard card : cards) {
                csv.writeRecord(
                        row(card, today).stream().map(CommunsCsv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
