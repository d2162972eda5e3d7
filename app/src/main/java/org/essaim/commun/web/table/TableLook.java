package org.essaim.commun.web.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.text.Typed;
import org.essaim.workshop.WorkshopMaterial.Kind;
import org.jspecify.annotations.Nullable;

/// What of the material is looked at, and what of the concept is open to be written: all of it in the address.
///
/// @param atelier    the slug of one workshop of several; empty for all
/// @param table      0 for all
/// @param genre      a kind, in lower case; empty for all
/// @param territoire a territory's key; empty for all
/// @param servies    `non`: only what serves nothing yet; `oui`: only what does; empty for all
/// @param epingles   only what was pinned
/// @param phrase     the sentence open
/// @param bloc       the block open
/// @param titre      the title open
public record TableLook(
        @Nullable String atelier,
        @Nullable Integer table,
        @Nullable String genre,
        @Nullable String territoire,
        @Nullable String servies,
        @Nullable String epingles,
        @Nullable String phrase,
        @Nullable String bloc,
        @Nullable String titre) {
    public boolean pinnedOnly() {
        return "1".equals(epingles);
    }

    public int tableOrAll() {
        return table == null || table < 0 ? 0 : table;
    }

    public Optional<Kind> kind() {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(genre)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public boolean filters() {
        return !query(false).isEmpty();
    }

    public Optional<UUID> sentence() {
        return Typed.id(phrase);
    }

    public Optional<UUID> block() {
        return Typed.id(bloc);
    }

    public boolean title() {
        return "1".equals(titre);
    }

    public TableLook opening(@Nullable UUID sentence, @Nullable UUID block, boolean title) {
        return new TableLook(
                atelier,
                table,
                genre,
                territoire,
                servies,
                epingles,
                sentence == null ? null : sentence.toString(),
                block == null ? null : block.toString(),
                title ? "1" : null);
    }

    public TableLook closed() {
        return opening(null, null, false);
    }

    /// With its question mark, or nothing.
    public String query() {
        String query = query(true);
        return query.isEmpty() ? "" : "?" + query;
    }

    private String query(boolean withOpen) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "atelier", atelier);
        put(all, "table", tableOrAll() == 0 ? null : Integer.toString(tableOrAll()));
        put(all, "genre", genre);
        put(all, "territoire", territoire);
        put(all, "servies", servies);
        put(all, "epingles", pinnedOnly() ? "1" : null);
        if (withOpen) {
            put(all, "phrase", phrase);
            put(all, "bloc", bloc);
            put(all, "titre", titre);
        }
        return all.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value);
        }
    }
}
