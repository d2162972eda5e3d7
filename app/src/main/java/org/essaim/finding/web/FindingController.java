package org.essaim.finding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.finding.Box;
import org.essaim.finding.BoxQuestion;
import org.essaim.finding.Finder;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Findings;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Folded;
import org.essaim.text.Typed;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Param;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One box over everything: the best of each kind, or all of one.
@Controller
class FindingController {
    static final Param<String> WORDS = Param.words(200);
    /// Which of the places that a name among the words may mean.
    static final Param<Set<TerritoryId>> MEANT = Param.any("lieu", TerritoryId::ofSlug, TerritoryId::slug);
    /// Names among the words that are no place.
    static final Param<Set<String>> AS_WORDS =
            Param.any("mot", said -> Optional.of(Typed.word(said)).filter(word -> !word.isEmpty()), word -> word);
    private static final String PATH = "/chercher";
    private static final int BEST = 4;
    private static final int PER_PAGE = 20;

    private final Box box;
    private final Messages messages;
    private final Param<Optional<Kind>> kind;

    FindingController(Box box, Messages messages) {
        this.box = box;
        this.messages = messages;
        kind = Param.one("genre", box.kinds(), Kind::slug);
    }

    @Bean
    static NavigationEntry theBox() {
        return new NavigationEntry(Place.BOX, 10, "finding.box", PATH);
    }

    @GetMapping(PATH)
    String find(@RequestParam MultiValueMap<String, String> sent, Model model) {
        ListAddress asked = ListAddress.read(PATH, sent, List.of(WORDS, MEANT, AS_WORDS, kind));
        var pages = new FindingPages(messages, asked, kind, box.kinds());
        String words = asked.get(WORDS);
        boolean tooShort = Folded.of(words).length() < 2;
        List<String> told = tooShort && !words.isEmpty() ? List.of(messages.get("finding.short")) : List.of();
        model.addAttribute("page", tooShort ? pages.blank(told) : answered(asked, pages));
        return "finding/results";
    }

    private FindingPage answered(ListAddress asked, FindingPages pages) {
        BoxQuestion question = box.read(asked.get(WORDS), asked.get(MEANT), asked.get(AS_WORDS));
        Map<Kind, Findings> found = new LinkedHashMap<>();
        for (Finder finder : box.finders()) {
            boolean shown = asked.get(kind).filter(finder.kind()::equals).isPresent();
            found.put(finder.kind(), finder.find(question, shown ? asked.page() : 1, shown ? PER_PAGE : BEST));
        }
        return pages.answered(question.read(), found);
    }
}
