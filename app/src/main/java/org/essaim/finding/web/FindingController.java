package org.essaim.finding.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.essaim.finding.Box;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Finder;
import org.essaim.finding.Findings;
import org.essaim.finding.BoxQuestion;
import org.essaim.finding.web.FindingPage.Section;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.Param;
import org.essaim.ui.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One box over everything: the best of each kind, or all of one.
@Controller
class FindingController {
    private static final String PATH = "/chercher";
    private static final Param<String> WORDS = Param.words(200);
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
        model.addAttribute("page", page(ListAddress.read(PATH, sent, List.of(WORDS, kind))));
        return "finding/results";
    }

    private FindingPage page(ListAddress asked) {
        String words = asked.get(WORDS);
        Optional<Kind> one = asked.get(kind);
        Map<Kind, Findings> found = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            for (Finder finder : box.finders()) {
                boolean shown = one.filter(finder.kind()::equals).isPresent();
                found.put(finder.kind(), finder.find(new BoxQuestion(words), shown ? asked.page() : 1, shown ? PER_PAGE : BEST));
            }
        }
        long total = found.values().stream().mapToLong(Findings::total).sum();
        return new FindingPage(
                words,
                asked.shown(kind),
                total,
                tabs(asked, found, total),
                one.isPresent() ? List.of() : sections(asked, found),
                one.map(found::get).map(it -> new Listed<>(asked, it.hits())).orElse(null),
                notices(one.map(it -> found.containsKey(it) ? List.of(found.get(it)) : List.<Findings>of())
                        .orElseGet(() -> List.copyOf(found.values()))),
                box.kinds().stream().map(it -> messages.get(it.key())).toList());
    }

    private List<Tab> tabs(ListAddress asked, Map<Kind, Findings> found, long total) {
        List<Tab> tabs = new ArrayList<>();
        Optional<Kind> here = asked.get(kind);
        tabs.add(new Tab(
                messages.get("finding.all"), asked.without(kind).href(), here.isEmpty(), OptionalLong.of(total)));
        found.forEach((its, findings) -> {
            if (findings.total() > 0 || here.filter(its::equals).isPresent()) {
                tabs.add(new Tab(
                        messages.get(its.key()),
                        asked.with(kind, Optional.of(its)).href(),
                        here.filter(its::equals).isPresent(),
                        OptionalLong.of(findings.total())));
            }
        });
        return tabs;
    }

    private List<Section> sections(ListAddress asked, Map<Kind, Findings> found) {
        return found.entrySet().stream()
                .filter(it -> it.getValue().total() > 0)
                .map(it -> new Section(
                        messages.get(it.getKey().key()),
                        it.getValue().total(),
                        it.getValue().hits().rows(),
                        asked.with(kind, Optional.of(it.getKey())).href()))
                .toList();
    }

    private List<String> notices(List<Findings> found) {
        Set<String> notices = new LinkedHashSet<>();
        if (found.stream().anyMatch(it -> !it.ready())) {
            notices.add(messages.get("finding.preparing"));
        }
        found.forEach(it -> it.corrections()
                .forEach((typed, taken) -> notices.add(messages.get("finding.corrected", typed, taken))));
        if (found.stream().anyMatch(Findings::widened)) {
            notices.add(messages.get("finding.widened"));
        }
        return List.copyOf(notices);
    }
}
