package org.essaim.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.account.SignedIn;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.ui.Choice;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every programme and every enjeu it shows: on pages, or whole as CSV.
@Controller
class ChallengeList {
    private static final List<String> COLUMNS = List.of(
            "programme", "rank", "title", "why", "approvals", "voters", "territory", "workshops", "example", "address",
            "extracted", "licence");

    private final Programmes programmes;
    private final Votes votes;
    private final Lines lines;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    ChallengeList(
            Programmes programmes, Votes votes, Lines lines, Messages messages, PublicAddress address, Clock clock) {
        this.programmes = programmes;
        this.votes = votes;
        this.lines = lines;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String programmes() {
        return "redirect:/enjeux";
    }

    @GetMapping("/enjeux")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "programme", defaultValue = "") String programme,
            @RequestParam(name = "tri", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Optional<SignedIn> who,
            Model model) {
        ChallengeQuery query = ChallengeQuery.read(text, programme, sort, page);
        List<Programme> all = programmes.all();
        List<ChallengeLine> found = query.of(lines.of(all));
        int from = Math.min((query.page() - 1) * ChallengeQuery.PER_PAGE, found.size());
        int to = Math.min(from + ChallengeQuery.PER_PAGE, found.size());
        Map<UUID, Integer> turnout = votes.turnout(all.stream().map(Programme::id).toList());
        model.addAttribute(
                "page",
                new ChallengeListPage(
                        query,
                        all.stream()
                                .map(one -> new ChallengeListPage.Listed(one, turnout.getOrDefault(one.id(), 0)))
                                .toList(),
                        choices(all),
                        found.subList(from, to),
                        found.size(),
                        from + 1,
                        who.filter(Managing::isOpenTo).isPresent()));
        return "programme/list";
    }

    @GetMapping("/enjeux.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "programme", defaultValue = "") String programme,
            @RequestParam(name = "tri", defaultValue = "") String sort) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), French.ZONE);
        List<List<String>> rows = ChallengeQuery.read(text, programme, sort, "1").of(lines.of(programmes.all())).stream()
                .map(line -> row(line, today))
                .toList();
        return CsvFile.download(
                "enjeux-" + today + ".csv",
                COLUMNS.stream().map(column -> messages.get("programme.csv." + column)).toList(),
                rows);
    }

    private List<String> row(ChallengeLine line, LocalDate today) {
        boolean counted = line.isCounted();
        return List.of(
                line.programme().title(),
                counted ? Integer.toString(line.place().rank()) : "",
                line.challenge().title(),
                line.challenge().why(),
                counted ? Integer.toString(line.place().approvals()) : "",
                counted ? Integer.toString(line.voters()) : "",
                line.challenge().territoryName(),
                line.workshops().stream().map(Held::href).map(address::of).collect(Collectors.joining("\n")),
                line.programme().example() ? messages.get("ui.example") : "",
                address.of(line.href()),
                today.toString(),
                messages.get("programme.licence"));
    }

    private List<Choice> choices(List<Programme> all) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", messages.get("programme.list.every"))));
        all.forEach(one -> choices.add(new Choice(one.slug(), one.title())));
        return choices;
    }
}
