package org.essaim.commun.web.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.commun.CommunQuery;
import org.essaim.commun.CommunQuery.Kind;
import org.essaim.commun.CommunQuery.Order;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Licence;
import org.essaim.ui.Choice;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The communs: found, taken away as a table, followed as a feed.
@Controller
class CommunsController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Communs communs;
    private final CommunsCsv csv;
    private final CommunsFeed feed;
    private final Messages messages;

    CommunsController(Communs communs, CommunsCsv csv, CommunsFeed feed, Messages messages) {
        this.communs = communs;
        this.csv = csv;
        this.feed = feed;
        this.messages = messages;
    }

    @Bean
    static NavigationEntry communsLink() {
        return new NavigationEntry(Place.MAIN, 40, "commun.list.title", "/communs");
    }

    @Bean
    static NavigationEntry communsFeedLink() {
        return new NavigationEntry(Place.FOOT_SOURCE, 40, "commun.atom.link", CommunsFeed.PATH);
    }

    @GetMapping("/communs")
    String list(Search search, Model model) {
        Communs.Page found = communs.list(search.query());
        long from = (long) (found.page() - 1) * CommunQuery.PAGE_SIZE + 1;
        model.addAttribute(
                "page",
                new CommunsPage(
                        search.words(),
                        Search.slug(search.kind()),
                        kinds(),
                        search.theLicence().map(Licence::key).orElse(""),
                        licences(),
                        Search.slug(search.order()),
                        orders(),
                        found.cards(),
                        found.total(),
                        from,
                        from + found.cards().size() - 1,
                        found.page() > 1 ? Optional.of(search.address("/communs", found.page() - 1)) : Optional.empty(),
                        found.page() < found.pages()
                                ? Optional.of(search.address("/communs", found.page() + 1))
                                : Optional.empty(),
                        search.address("/communs.csv", 1),
                        !search.address("", 1).isEmpty()));
        return "commun/list";
    }

    @GetMapping("/communs.csv")
    ResponseEntity<byte[]> export(Search search) {
        return csv.download(communs.all(search.query()));
    }

    @GetMapping(CommunsFeed.PATH)
    ResponseEntity<byte[]> feed() {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(feed.of(communs.list(CommunQuery.ALL).cards()));
    }

    private List<Choice> kinds() {
        return Stream.of(Kind.values())
                .map(kind -> new Choice(Search.slug(kind), messages.get("commun.list.kind." + Search.key(kind))))
                .toList();
    }

    private List<Choice> licences() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", messages.get("commun.list.licence.any"))));
        Stream.of(Licence.values())
                .map(it -> new Choice(it.key(), messages.get("commun.licence-name." + it.key())))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> orders() {
        return Stream.of(Order.values())
                .map(order -> new Choice(Search.slug(order), messages.get("commun.list.order." + Search.key(order))))
                .toList();
    }
}
