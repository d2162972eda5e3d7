package org.essaim.commun.web.list;

import java.util.List;
import java.util.Optional;
import org.essaim.commun.CommunQuery;
import org.essaim.commun.CommunQuery.Kind;
import org.essaim.commun.CommunQuery.Order;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Licence;
import org.essaim.ui.AtomFeed;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Param;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The communs: found, taken away as a table, followed as a feed.
@Controller
class CommunsController {
    static final Param<String> WORDS = Param.words(100);
    static final List<Kind> KINDS = List.of(Kind.FIRST, Kind.ADAPTATION);
    static final Param<Optional<Kind>> KIND = Param.one("genre", KINDS, CommunsController::word);
    static final Param<Optional<Licence>> LICENCE = Param.one("licence", Licence::ofKey, Licence::key);
    static final Param<Order> ORDER = Param.order(Order.values(), CommunsController::word);
    private static final List<Param<?>> PARAMS = List.of(WORDS, KIND, LICENCE, ORDER);
    private static final String PATH = "/communs";
    private static final int PER_PAGE = 20;

    private final Communs communs;
    private final CommunsCsv csv;
    private final CommunsFeed feed;

    CommunsController(Communs communs, CommunsCsv csv, CommunsFeed feed) {
        this.communs = communs;
        this.csv = csv;
        this.feed = feed;
    }

    @Bean
    static NavigationEntry communsLink() {
        return new NavigationEntry(Place.MAIN, 40, "commun.list.title", PATH);
    }

    @Bean
    static NavigationEntry communsFeedLink() {
        return new NavigationEntry(Place.FOOT_SOURCE, 40, "commun.atom.link", CommunsFeed.PATH);
    }

    @GetMapping(PATH)
    String list(@RequestParam MultiValueMap<String, String> sent, Model model) {
        ListAddress asked = ListAddress.read(PATH, sent, PARAMS);
        model.addAttribute("page", new CommunsPage(new Listed<>(asked, communs.list(query(asked), asked.page(), PER_PAGE))));
        return "commun/list";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> export(@RequestParam MultiValueMap<String, String> sent) {
        return csv.download(communs.all(query(ListAddress.read(PATH, sent, PARAMS))));
    }

    @GetMapping(CommunsFeed.PATH)
    ResponseEntity<byte[]> feed() {
        return ResponseEntity.ok()
                .contentType(AtomFeed.TYPE)
                .body(feed.of(communs.list(CommunQuery.ALL, 1, PER_PAGE).rows()));
    }

    private static CommunQuery query(ListAddress asked) {
        return new CommunQuery(
                asked.get(WORDS),
                asked.get(KIND).orElse(Kind.ANY),
                asked.get(LICENCE).map(Licence::key),
                asked.get(ORDER));
    }

    /// In the address: `commun`, `adaptation`.
    private static String word(Kind kind) {
        return kind == Kind.FIRST ? "commun" : "adaptation";
    }

    /// In the address: `date`, `titre`, `reprises`.
    private static String word(Order order) {
        return switch (order) {
            case RECENT -> "date";
            case TITLE -> "titre";
            case TAKERS -> "reprises";
        };
    }
}
