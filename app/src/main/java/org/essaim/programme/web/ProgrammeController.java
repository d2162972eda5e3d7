package org.essaim.programme.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.Ballot;
import org.essaim.programme.Challenge;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.LedProgrammes;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A programme's page, and what its facilitators do from there.
@Controller
class ProgrammeController {
    private final Managing managing;
    private final Programmes programmes;
    private final Votes votes;
    private final ChallengeLines lines;
    private final Gatherings gatherings;
    private final PublicAddress address;
    private final Leaders leaders;

    ProgrammeController(
            Managing managing,
            Programmes programmes,
            Votes votes,
            ChallengeLines lines,
            Gatherings gatherings,
            PublicAddress address,
            Leaders leaders) {
        this.leaders = leaders;
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
        boolean leads = managing.leads(who, programme);
        model.addAttribute(
                "page",
                new ProgrammePage(
                        programme,
                        lines.of(List.of(programme)),
                        votes.turnout(List.of(programme.id())).getOrDefault(programme.id(), 0),
                        gatherings.of(programme.id()).map(this::card).orElse(null),
                        leads ? desk(programme, who.filter(it -> it.is(Role.FACILITATOR)).isPresent()) : null,
                        leaders.seenBy(who, LedProgrammes.of(programme)).orElse(null)));
        return "programme/show";
    }

    /// Shows a proposed enjeu, or sets it aside.
    @PostMapping("/programmes/{slug}/enjeux/{id}/decision")
    ModelAndView decide(
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
        programmes.moderate(challenge.id(), switch (decision) {
            case "accepter" -> Challenge.State.ACCEPTED;
            case "ecarter" -> Challenge.State.DECLINED;
            default -> throw new Problem(HttpStatus.BAD_REQUEST, "ui.problem.400.text");
        });
        return FormAnswer.done(programme.path() + "#moderation");
    }

    /// Opens the vote, goes back to proposals, or counts.
    @PostMapping("/programmes/{slug}/etape")
    ModelAndView move(@PathVariable String slug, @RequestParam(defaultValue = "") String vers, SignedIn who) {
        Programme programme = managing.own(slug, who);
        Stage to = switch (vers) {
            case "vote" -> Stage.VOTING;
            case "compte" -> Stage.VOTED;
            case "propositions" -> Stage.PROPOSING;
            default -> throw new Problem(HttpStatus.BAD_REQUEST, "ui.problem.400.text");
        };
        if (to == Stage.VOTING && shown(programme) < Challenge.FEWEST_TO_VOTE) {
            throw Problem.conflict("programme.stage.too-few")
                    .titled("programme.stage.too-few.title")
                    .mend(programme.path(), "programme.read");
        }
        List<Ballot> cast = to == Stage.VOTED ? votes.voters(programme.id()) : List.of();
        if (to == Stage.VOTED && cast.stream().noneMatch(Ballot::admitted)) {
            throw Problem.conflict(cast.isEmpty() ? "programme.stage.no-ballot" : "programme.stage.none-admitted").mend(programme.path(), "programme.read");
        }
        if (!votes.move(programme.id(), to)) {
            throw Problem.conflict("programme.stage.moved").mend(programme.path(), "programme.read");
        }
        return FormAnswer.done(programme.path() + "#enjeux");
    }

    /// Lets one ballot count.
    @PostMapping("/programmes/{slug}/bulletins/{id}/accord")
    ModelAndView admit(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Programme programme = managing.own(slug, who);
        votes.admit(programme.id(), List.of(id));
        return FormAnswer.done(programme.path() + "#votants");
    }

    /// The same for those that were on the page, and none that came since.
    @PostMapping("/programmes/{slug}/bulletins/accord")
    ModelAndView admitThese(
            @PathVariable String slug, @RequestParam(defaultValue = "") List<String> bulletin, SignedIn who) {
        Programme programme = managing.own(slug, who);
        votes.admit(
                programme.id(),
                bulletin.stream().flatMap(id -> Typed.id(id).stream()).toList());
        return FormAnswer.done(programme.path() + "#votants");
    }

    @PostMapping("/programmes/{slug}/bulletins/{id}/retrait")
    ModelAndView withdraw(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Programme programme = managing.own(slug, who);
        votes.withdraw(programme.id(), id);
        return FormAnswer.done(programme.path() + "#votants");
    }

    private long shown(Programme programme) {
        return programmes.challenges(programme.id()).stream()
                .filter(Challenge::isAccepted)
                .count();
    }

    private GatheringCard card(Gathering gathering) {
        return new GatheringCard(
                gathering.begins(),
                gathering.where(),
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
