package org.essaim.commun.web.list;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.essaim.commun.CommunQuery;
import org.essaim.commun.CommunQuery.Kind;
import org.essaim.commun.CommunQuery.Order;
import org.essaim.commun.domain.Licence;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// The list's filter as it stands in the address.
///
/// @param genre   `commun` or `adaptation`
/// @param licence a licence's key
record Search(
        @Nullable String q,
        @Nullable String genre,
        @Nullable String licence,
        @Nullable String tri,
        @Nullable Integer page) {
    private static final int LONGEST = 100;

    String words() {
        String words = q == null ? "" : q.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    Kind kind() {
        return switch (genre) {
            case "commun" -> Kind.FIRST;
            case "adaptation" -> Kind.ADAPTATION;
            case null, default -> Kind.ANY;
        };
    }

    Order order() {
        for (Order order : Order.values()) {
            if (slug(order).equals(tri)) {
                return order;
            }
        }
        return Order.RECENT;
    }

    Optional<Licence> theLicence() {
        return Optional.ofNullable(licence).flatMap(Licence::ofKey);
    }

    CommunQuery query() {
        return new CommunQuery(words(), kind(), theLicence().map(Licence::key), order(), page == null ? 1 : page);
    }

    /// The same filter at another page, or as another file.
    String address(String path, int otherPage) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", words());
        add(address, "genre", slug(kind()));
        add(address, "licence", theLicence().map(Licence::key).orElse(""));
        add(address, "tri", order() == Order.RECENT ? "" : slug(order()));
        if (otherPage > 1) {
            address.queryParam("page", otherPage);
        }
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    static String slug(Kind kind) {
        return switch (kind) {
            case ANY -> "";
            case FIRST -> "commun";
            case ADAPTATION -> "adaptation";
        };
    }

    static String slug(Order order) {
        return switch (order) {
            case RECENT -> "date";
            case TITLE -> "titre";
            case TAKERS -> "reprises";
        };
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
