package org.essaim.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.essaim.ui.Export.Origin;
import org.essaim.ui.Exports;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// The catalogue as a table. No contact is in it: it is personal data, given for a page and not for a file.
@Component
class CatalogueCsv {
    private final Catalogue catalogue;
    private final Territories territories;
    private final Messages messages;
    private final PublicAddress address;
    private final Exports exports;

    CatalogueCsv(
            Catalogue catalogue, Territories territories, Messages messages, PublicAddress address, Exports exports) {
        this.catalogue = catalogue;
        this.territories = territories;
        this.messages = messages;
        this.address = address;
        this.exports = exports;
    }

    void write(CatalogueQuery query, HttpServletResponse response) throws IOException {
        exports.<Entry>table("initiative.csv.", this::origin)
                .column("kind", of(_ -> messages.get(Kind.INITIATIVE.messageKey()), _ -> messages.get(Kind.FUNDED.messageKey())))
                .column("title", of(one -> one.card().title(), FundedProject::title))
                .column("territory", of(
                        one -> territories.find(one.card().territory()).map(Territory::name).orElse(""),
                        FundedProject::territoryName))
                .column("code", of(
                        one -> one.card().territory().toString(),
                        project -> project.territory().map(TerritoryId::toString).orElse("")))
                .column("department", ofProject(FundedProject::department))
                .column("themes", of(one -> themes(one.card().themes()), project -> themes(project.themes())))
                .column("brief", ofCard(InitiativeCard::brief))
                .column("description", of(one -> one.card().description(), FundedProject::description))
                .column("results", ofCard(InitiativeCard::results))
                .column("figures", ofCard(card -> lines(card.figures().stream().map(Object::toString))))
                .column("period", of(one -> one.card().period(), project -> text(project.year().stream().mapToObj(Integer::toString))))
                .column("audience", ofCard(InitiativeCard::audience))
                .column("programme", ofProject(FundedProject::themeLabel))
                .euros("amount", CatalogueCsv::amount)
                .column("beneficiary", ofProject(FundedProject::beneficiary))
                .column("siren", ofProject(FundedProject::siren))
                .column("links", ofCard(card -> lines(card.links().stream().map(Link::url))))
                .column("example", of(one -> one.example() ? messages.get("ui.example") : "", _ -> ""))
                .column("address", of(one -> address.of(one.path()), project -> address.of(project.path())))
                .column("changed", of(one -> day(one.changedAt()), project -> day(project.importedAt())))
                .stream("initiatives", response, taker -> catalogue.each(query, taker));
    }

    /// An initiative whose author names no source was written here.
    private Origin origin(Entry entry) {
        String source = of(
                        one -> one.card().source().isEmpty()
                                ? messages.get("ui.csv.from", address.of(one.path()))
                                : one.card().source(),
                        project -> messages.get(project.dataset().messageKey(), project.dataset().values()))
                .apply(entry);
        return new Origin(source, exports.today(), messages.get("initiative.licence"));
    }

    private static Function<Entry, String> of(Function<Initiative, String> written, Function<FundedProject, String> funded) {
        return entry -> switch (entry) {
            case OfInitiative(Initiative initiative, var _, var _, var _) -> written.apply(initiative);
            case OfProject(FundedProject project, var _, var _, var _) -> funded.apply(project);
        };
    }

    private static Function<Entry, String> ofCard(Function<InitiativeCard, String> written) {
        return of(initiative -> written.apply(initiative.card()), _ -> "");
    }

    private static Function<Entry, String> ofProject(Function<FundedProject, String> funded) {
        return of(_ -> "", funded);
    }

    private static String day(Instant at) {
        return LocalClock.PARIS.local(at).toLocalDate().toString();
    }

    private static String lines(Stream<String> several) {
        return several.collect(Collectors.joining("\n"));
    }

    private static String text(Stream<String> atMostOne) {
        return atMostOne.findFirst().orElse("");
    }

    private String themes(Set<Theme> themes) {
        return themes.stream().map(Theme::messageKey).map(messages::get).collect(Collectors.joining(", "));
    }

    private static OptionalLong amount(Entry entry) {
        return entry instanceof OfProject(var project, _, _, _) ? project.amountCents() : OptionalLong.empty();
    }
}
