package org.essaim.initiative.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Link;
import org.essaim.initiative.Theme;
import org.essaim.initiative.catalogue.Catalogue;
import org.essaim.initiative.catalogue.CatalogueQuery;
import org.essaim.initiative.catalogue.Found.Entry;
import org.essaim.initiative.catalogue.Found.OfInitiative;
import org.essaim.initiative.catalogue.Found.OfProject;
import org.essaim.initiative.catalogue.Kind;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.CsvFile;
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
            "kind",
            "title",
            "territory",
            "code",
            "department",
            "themes",
            "brief",
            "description",
            "results",
            "figures",
            "period",
            "audience",
            "programme",
            "amount",
            "beneficiary",
            "siren",
            "links",
            "source",
            "example",
            "address",
            "changed",
            "extracted",
            "licence");

    private final Catalogue catalogue;
    private final Territories territories;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    CatalogueCsv(Catalogue catalogue, Territories territories, Messages messages, PublicAddress address, Clock clock) {
        this.catalogue = catalogue;
        this.territories = territories;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    void write(CatalogueQuery query, OutputStream out) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        CsvFile.write(
                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                COLUMNS.stream()
                        .map(column -> messages.get("initiative.csv." + column))
                        .toList(),
                writer -> catalogue.each(query, entry -> writer.accept(row(entry, today))));
    }

    private List<String> row(Entry entry, LocalDate today) {
        return switch (entry) {
            case OfInitiative(Initiative initiative, var _, var _) -> row(initiative, today);
            case OfProject(FundedProject project, var _, var _) -> row(project, today);
        };
    }

    private List<String> row(FundedProject project, LocalDate today) {
        return List.of(
                messages.get(Kind.FUNDED.messageKey()),
                project.title(),
                project.territoryName(),
                project.territory().map(TerritoryId::toString).orElse(""),
                project.department(),
                themes(project.themes()),
                "",
                project.description(),
                "",
                "",
                project.year().isPresent() ? Integer.toString(project.year().getAsInt()) : "",
                "",
                project.themeLabel(),
                project.amountCents().isPresent() ? euros(project.amountCents().getAsLong()) : "",
                project.beneficiary(),
                project.siren(),
                "",
                messages.get(project.dataset().messageKey()),
                "",
                address.of(project.path()),
                LocalDate.ofInstant(project.importedAt(), PARIS).toString(),
                today.toString(),
                messages.get("initiative.licence"));
    }

    private List<String> row(Initiative initiative, LocalDate today) {
        InitiativeCard card = initiative.card();
        return List.of(
                messages.get(Kind.INITIATIVE.messageKey()),
                card.title(),
                territories.find(card.territory()).map(Territory::name).orElse(""),
                card.territory().toString(),
                "",
                themes(card.themes()),
                card.brief(),
                card.description(),
                card.results(),
                card.figures().stream().map(Object::toString).collect(Collectors.joining("\n")),
                card.period(),
                card.audience(),
                "",
                "",
                "",
                "",
                card.links().stream().map(Link::url).collect(Collectors.joining("\n")),
                card.source(),
                initiative.example() ? messages.get("ui.example") : "",
                address.of(initiative.path()),
                LocalDate.ofInstant(initiative.changedAt(), PARIS).toString(),
                today.toString(),
                messages.get("initiative.licence"));
    }

    private String themes(Set<Theme> themes) {
        return themes.stream().map(Theme::messageKey).map(messages::get).collect(Collectors.joining(", "));
    }

    /// As French spreadsheets read a number: 21667,00.
    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
