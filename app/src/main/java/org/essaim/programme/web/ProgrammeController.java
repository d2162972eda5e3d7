package org.essaim.programme.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.Challenge;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.ui.French;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A programme's page, and what its facilitators do from there.
@Controller
class ProgrammeController {
    private final Managing managing;
    private final Programmes programmes;
    private final Votes votes;
    private final Lines lines;
    private final Gatherings gatherings;
    private final PublicAddress address;

    ProgrammeController(
            Managing managing,
            Programmes programmes,
            Votes votes,
            Lines lines,
            Gatherings gatherings,
            PublicAddress address) {
        this.managing = managing;
        this.programmes = programmes;
        this.votes = votes;
        this.lines = lines;
        this.gatherings = gatherings;
        this.address = address;
    }

    @GetMapping("/programmes/{slug}")
    String show(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        Programme programme = managing.any(slug);
        boolean leads = who.filter(person -> Managing.isOpenTo(person, programme)).isPresent();
        model.addAttribute(
                "page",
                new ProgrammePage(
                        programme,
                        lines.of(List.of(programme)),
                        votes.turnout(List.of(programme.id())).getOrDefault(programme.id(), 0),
                        gatherings.of(programme.id()).map(this::card).orElse(null),
                        leads ? desk(programme, who.filter(it -> it.is(Role.FACILITATOR)).isPresent()) : null));
        return "programme/show";
    }

    /// Shows a proposed enjeu, or sets it aside.
    @PostMapping("/programmes/{slug}/enjeux/{id}/decision")
    String decide(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            SignedIn who) {
        Programme programme = managing.own(slug, who);
        if (programme.stage() == Stage.VOTED) {
            throw Problem.conflict("programme.decision.too-late").mend(programme.path(), "programme.read");
        }
        Challenge challenge = programmes.challenges(programme.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("programme.challenge.unknown").mend(programme.path(), "programme.read"));
        programmes.moderate(
                challenge.id(), "accepter".equals(decision) ? Challenge.State.ACCEPTED : Challenge.State.DECLINED);
        return "redirect:" + programme.path() + "#moderation";
    }

    /// Opens the vote, goes back to proposals, or counts.
    @PostMapping("/programmes/{slug}/etape")
    String move(@PathVariable String slug, @RequestParam(defaultValue = "") String vers, SignedIn who) {
        Programme programme = managing.own(slug, who);
        Stage to = switch (vers) {
            case "vote" -> Stage.VOTING;
            case "compte" -> Stage.VOTED;
            default -> Stage.PROPOSING;
        };
        if (to == Stage.VOTING && shown(programme) < Challenge.FEWEST_TO_VOTE) {
            throw Problem.conflict("programme.stage.too-few")
                    .titled("programme.stage.too-few.title")
                    .mend(programme.path(), "programme.read");
        }
        if (to == Stage.VOTED && votes.voters(programme.id()).isEmpty()) {
            throw Problem.conflict("programme.stage.no-ballot").mend(programme.path(), "programme.read");
        }
        if (!votes.move(programme.id(), to)) {
            throw Problem.conflict("programme.stage.moved").mend(programme.path(), "programme.read");
        }
        return "redirect:" + programme.path() + "#enjeux";
    }

    @PostMapping("/programmes/{slug}/bulletins/{id}/retrait")
    String withdraw(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Programme programme = managing.own(slug, who);
        votes.withdraw(programme.id(), id);
        return "redirect:" + programme.path() + "#votants";
    }

    private long shown(Programme programme) {
        return programmes.challenges(programme.id()).stream()
                .filter(Challenge::isAccepted)
                .count();
    }

    private GatheringCard card(Gathering gathering) {
        return new GatheringCard(
                French.local(gathering.starts()),
                gathering.place(),
                gatherings.activities(gathering.programme()).size());
    }

    private ProgrammePage.Desk desk(Programme programme, boolean mayPrepare) {
        String contribute = address.of(programme.contributionPath());
        List<Challenge> hidden = programmes.challenges(programme.id()).stream()
                .filter(challenge -> !challenge.isAccepted())
                .toList();
        return new ProgrammePage.Desk(contribute, QrCode.of(contribute), hidden, votes.voters(programme.id()), mayPrepare);
    }
}
