package org.essaim.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.essaim.territory.Suggestion;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `GET /territoires/recherche?q=`: as JSON for programs, as options of a list for the field.
@Controller
class TerritorySearchController {
    private static final int ENOUGH = 10;
    private static final CacheControl SOME_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Territories territories;

    TerritorySearchController(Territories territories) {
        this.territories = territories;
    }

    @GetMapping(value = "/territoires/recherche", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<FoundTerritory>> asJson(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") int limit) {
        return ResponseEntity.ok()
                .cacheControl(SOME_MINUTES)
                .varyBy(HttpHeaders.ACCEPT)
                .body(territories.search(q, limit).stream()
                        .map(FoundTerritory::of)
                        .toList());
    }

    @GetMapping(value = "/territoires/recherche", produces = MediaType.TEXT_HTML_VALUE)
    String asOptions(@RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, SOME_MINUTES.getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        model.addAttribute("page", new TerritoryOptions(territories.search(q, ENOUGH)));
        return "territory/options";
    }

    record FoundTerritory(
            String id, String name, String shortName, String kind, String code, String where, int population, String formerly) {
        static FoundTerritory of(Suggestion found) {
            Territory t = found.territory();
            return new FoundTerritory(
                    t.id().toString(),
                    t.name(),
                    t.shortName(),
                    t.kind().name().toLowerCase(Locale.ROOT),
                    t.code(),
                    t.where(),
                    t.population(),
                    found.formerly().orElse(""));
        }
    }
}
