package org.essaim.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.account.SignedIn;
import org.essaim.programme.Challenge;
import org.essaim.programme.ChallengeQuery;
import org.essaim.programme.ChallengeQuery.Order;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.ui.Exports;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.Param;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every programme and every enjeu it shows: on pages, or whole as CSV.
@Controller
class ChallengeList {
    private static final String PATH = "/enjeux";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");
    static final Param<String> WORDS = Param.words(100);
    static final Param<Optional<String>> PROGRAMME = Param.one("programme", ChallengeList::slug, slug -> slug);
    static final Param<Order> ORDER = Param.order(Order.values(), ChallengeList::word);
    private static final List<Param<?>> PARAMS = List.of(WORDS, PROGRAMME, ORDER);
    private static final int PER_PAGE = 20;

    private final Programmes programmes;
    private final Votes votes;
    private final ChallengeLines lines;
    private final Messages messages;
    private final PublicAddress address;
    private final Exports exports;

    ChallengeList(
            Programmes programmes, Votes votes, ChallengeLines lines, Messages messages, PublicAddress address, Exports exports) {
        this.programmes = programmes;
        this.votes = votes;
        this.lines = lines;
        this.messages = messages;
        this.address = address;
        this.exports = exports;
    }

    @GetMapping("/programmes")
    String programmes() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String list(@RequestParam MultiValueMap<String, String> sent, Optional<SignedIn> who, Model model) {
        ListAddress asked = ListAddress.read(PATH, sent, PARAMS);
        List<Programme> all = programmes.all();
        Slice<Challenge> found = programmes.list(query(asked), asked.page(), PER_PAGE);
        Map<UUID, Integer> turnout = votes.turnout(all.stream().map(Programme::id).toList());
        model.addAttribute(
                "page",
                new ChallengeListPage(
                        all.stream()
                                .map(one -> new ChallengeListPage.Voted(one, turnout.getOrDefault(one.id(), 0)))
                                .toList(),
                        new Listed<>(asked, found),
                        lines.of(found.rows(), all),
                        who.filter(Managing::mayBegin).isPresent()));
        return "programme/list";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> sent) {
        ChallengeQuery query = query(ListAddress.read(PATH, sent, PARAMS));
        List<ChallengeLine> rows = lines.of(programmes.list(query, 1, Integer.MAX_VALUE).rows(), programmes.all());
        return exports.<ChallengeLine>table("programme.csv.", exports.from(PATH, "programme.licence"))
                .column("programme", line -> line.programme().title())
                .column("rank", line -> counted(line, line.place().rank()))
                .column("title", line -> line.challenge().title())
                .column("why", line -> line.challenge().why())
                .column("approvals", line -> counted(line, line.place().approvals()))
                .column("voters", line -> counted(line, line.voters()))
                .column("territory", line -> line.challenge().territoryName())
                .column("workshops", line -> line.workshops().stream()
                        .map(Held::href)
                        .map(address::of)
                        .collect(Collectors.joining("\n")))
                .column("example", line -> line.programme().example() ? messages.get("ui.example") : "")
                .column("address", line -> address.of(line.href()))
                .download("enjeux-" + exports.today(), rows);
    }

    private static String counted(ChallengeLine line, int number) {
        return line.isCounted() ? Integer.toString(number) : "";
    }

    private static ChallengeQuery query(ListAddress asked) {
        return new ChallengeQuery(asked.get(WORDS), asked.get(PROGRAMME), asked.get(ORDER));
    }

    private static Optional<String> slug(String said) {
        return SLUG.matcher(said).matches() ? Optional.of(said) : Optional.empty();
    }

    /// In the address: `rang`, `recent`, `titre`.
    static String word(Order order) {
        return switch (order) {
            case RANK -> "rang";
            case RECENT -> "recent";
            case TITLE -> "titre";
        };
    }
}
