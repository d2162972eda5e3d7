package org.essaim.initiative.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.essaim.initiative.InitiativeQuery;
import org.essaim.initiative.InitiativeQuery.Order;
import org.essaim.initiative.Theme;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// The catalogue's filter as it stands in the address.
record Search(
        @Nullable String q,
        @Nullable String territoire,
        @BindParam("territoire-id") @Nullable String territoireId,
        @Nullable String theme,
        @Nullable String tri,
        @Nullable Integer page) {

    String words() {
        return q == null ? "" : q.strip();
    }

    Optional<Theme> theTheme() {
        return Optional.ofNullable(theme).flatMap(Theme::ofSlug);
    }

    Order order() {
        for (Order order : Order.values()) {
            if (slug(order).equals(tri)) {
                return order;
            }
        }
        return Order.RECENT;
    }

    Resolution territory(Territories territories) {
        return territories.resolve(
                territoire == null ? "" : territoire,
                Optional.ofNullable(territoireId).flatMap(TerritoryId::parse));
    }

    TerritoryField field(Resolution resolution) {
        return TerritoryField.sent(
                "territoire",
                territoire == null ? "" : territoire,
                territoireId == null ? "" : territoireId,
                resolution);
    }

    InitiativeQuery query(Resolution resolution) {
        Optional<TerritoryId> within =
                resolution instanceof Resolution.One(var territory) ? Optional.of(territory.id()) : Optional.empty();
        return new InitiativeQuery(words(), within, theTheme(), order(), page == null ? 1 : page);
    }

    /// The same filter at another page, or as another file.
    String address(String path, int otherPage) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", words());
        add(address, "territoire", territoire);
        add(address, "territoire-id", territoireId);
        add(address, "theme", theTheme().map(Theme::slug).orElse(""));
        add(address, "tri", order() == Order.RECENT ? "" : slug(order()));
        if (otherPage > 1) {
            address.queryParam("page", otherPage);
        }
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    static String slug(Order order) {
        return switch (order) {
            case RECENT -> "date";
            case TITLE -> "titre";
            case TERRITORY -> "territoire";
        };
    }

    static String messageKey(Order order) {
        return "initiative.order." + order.name().toLowerCase(Locale.ROOT);
    }
}
