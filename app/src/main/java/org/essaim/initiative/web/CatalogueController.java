package org.essaim.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.initiative.catalogue.Catalogue;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The catalogue, searched; and what was found as a table.
@Controller
class CatalogueController {
    private final Catalogue catalogue;
    private final CataloguePages pages;
    private final CatalogueCsv csv;
    private final Territories territories;

    CatalogueController(Catalogue catalogue, CataloguePages pages, CatalogueCsv csv, Territories territories) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.csv = csv;
        this.territories = territories;
    }

    @GetMapping("/initiatives")
    String list(@RequestParam MultiValueMap<String, String> sent, Optional<SignedIn> who, Model model) {
        CatalogueSearch search = CatalogueSearch.read(sent);
        Resolution territory = search.territory(territories);
        model.addAttribute(
                "page",
                pages.page(
                        search,
                        territory,
                        catalogue.search(search.query(territory)),
                        who.filter(Authors::isOpenTo).isPresent()));
        return "initiative/list";
    }

    @GetMapping("/initiatives.csv")
    void export(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) throws IOException {
        CatalogueSearch search = CatalogueSearch.read(sent);
        csv.write(search.query(search.territory(territories)), response);
    }
}
