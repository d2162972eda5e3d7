package org.essaim.initiative.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Link;
import org.essaim.initiative.Theme;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// The catalogue as a table. No contact is in it: it is personal data, given for a page and not for a file.
///
/// For French spreadsheets: UTF-8 with its mark, semicolons. A text that a spreadsheet would compute is made a text.
@Component
class CatalogueCsv {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> COLUMNS = List.of(
            "title",
            "territory",
            "code",
            "themes",
            "brief",
            "description",
            "results",
            "figures",
            "period",
            "audience",
            "links",
            "source",
            "example",
            "address",
            "changed",
            "extracted",
            "licence");

    private final Territories territories;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    CatalogueCsv(Territories territories, Messages messages, PublicAddress address, Clock clock) {
        this.territories = territories;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    byte[] of(List<Initiative> initiatives) {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> messages.get("initiative.csv." + column))
                    .toList());
            LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
            for (Initiative initiative : initiatives) {
                csv.writeRecord(row(initiative, today).stream()
                        .map(CatalogueCsv::harmless)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(Initiative initiative, LocalDate today) {
        InitiativeCard card = initiative.card();
        return List.of(
                card.title(),
                territories.find(card.territory()).map(Territory::name).orElse(""),
                card.territory().toString(),
                card.themes().stream().map(Theme::messageKey).map(messages::get).collect(Collectors.joining(", ")),
                card.brief(),
                card.description(),
                card.results(),
                card.figures().stream().map(Object::toString).collect(Collectors.joining("\n")),
                card.period(),
                card.audience(),
                card.links().stream().map(Link::url).collect(Collectors.joining("\n")),
                card.source(),
                initiative.example() ? messages.get("ui.example") : "",
                address.of(initiative.path()),
                LocalDate.ofInstant(initiative.changedAt(), PARIS).toString(),
                today.toString(),
                messages.get("initiative.licence"));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
