package org.essaim.programme.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.programme.Ballot;
import org.essaim.programme.Challenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.programme.Votes.Cast;
import org.essaim.programme.Votes.Voter;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// `/p/{key}`: proposing an enjeu, and voting, by the link that a facilitator gave.
@Controller
class ContributionController {
    private static final String ADDRESS = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+";

    private final Programmes programmes;
    private final Votes votes;
    private final Proposing proposing;
    private final Territories territories;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    ContributionController(
            Programmes programmes,
            Votes votes,
            Proposing proposing,
            Territories territories,
            Outbox outbox,
            Messages messages,
            PublicAddress address) {
        this.programmes = programmes;
        this.votes = votes;
        this.proposing = proposing;
        this.territories = territories;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/p/{key}")
    ModelAndView show(@PathVariable String key, @RequestParam(defaultValue = "") String fait) {
        Programme programme = programme(key);
        return page(
                programme, ChallengeForm.blank(), VoterForm.BLANK, TerritoryField.empty("territory"), FormErrors.none(),
                null, fait.equals("propose") ? "programme.contribute.proposed" : null);
    }

    @PostMapping("/p/{key}/enjeux")
    ModelAndView propose(@PathVariable String key, @ModelAttribute ChallengeForm form) {
        Programme programme = programme(key);
        if (programme.stage() != Stage.PROPOSING) {
            throw Problem.conflict("programme.contribute.closed").mend(programme.path(), "programme.read");
        }
        Proposing.Read read = proposing.read(form, Challenge.State.PROPOSED);
        if (read.challenge().isEmpty()) {
            return page(programme, form, VoterForm.BLANK, read.territory(), read.errors(), null, null);
        }
        if (!programmes.propose(programme.id(), read.challenge().get())) {
            throw Problem.conflict("programme.challenge.too-many", Challenge.MOST)
                    .mend(programme.path(), "programme.read");
        }
        return new ModelAndView("redirect:" + programme.contributionPath() + "?fait=propose");
    }

    @PostMapping("/p/{key}/bulletin")
    ModelAndView vote(@PathVariable String key, @ModelAttribute VoterForm form) {
        Programme programme = programme(key);
        FormErrors errors = FormErrors.none();
        Resolution resolution = territories.resolve(form.territory(), TerritoryId.parse(form.territoryId()));
        Voter voter = voter(programme, form, resolution, errors);
        errors.refuseIf(form.retained().isEmpty(), "approved", "programme.ballot.empty");
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), resolution);
        if (!errors.isEmpty()) {
            return page(programme, ChallengeForm.blank(), form, field, errors, null, null);
        }
        return switch (votes.cast(programme, voter, form.retained())) {
            case Cast.Done(String ballot) -> {
                String path = programme.contributionPath() + "/bulletin/" + ballot;
                write(programme, voter, path);
                yield new ModelAndView("redirect:" + path + "?fait=vote");
            }
            case Cast.Twice() -> {
                boolean byTerritory = programme.text().electorate() == Electorate.TERRITORY;
                errors.refuse(byTerritory ? "territory" : "email", "programme.ballot.twice." + programme.text().electorate());
                yield page(programme, ChallengeForm.blank(), form, field, errors, null, null);
            }
            case Cast.NotOpen() ->
                throw Problem.conflict("programme.ballot.not-open").mend(programme.path(), "programme.read");
            case Cast.TooMany() ->
                throw Problem.conflict("programme.ballot.too-many").mend(programme.path(), "programme.read");
        };
    }

    @GetMapping("/p/{key}/bulletin/{ballot}")
    ModelAndView ballot(
            @PathVariable String key, @PathVariable String ballot, @RequestParam(defaultValue = "") String fait) {
        Programme programme = programme(key);
        Ballot cast = cast(programme, ballot);
        var form = new VoterForm(
                cast.voterName(), "", "", "", cast.approved().stream().map(UUID::toString).toList());
        return page(
                programme, ChallengeForm.blank(), form, TerritoryField.empty("territory"), FormErrors.none(),
                programme.contributionPath() + "/bulletin/" + ballot,
                fait.equals("vote") ? "programme.ballot.kept" : null);
    }

    @PostMapping("/p/{key}/bulletin/{ballot}")
    ModelAndView change(@PathVariable String key, @PathVariable String ballot, @ModelAttribute VoterForm form) {
        Programme programme = programme(key);
        Ballot cast = cast(programme, ballot);
        String path = programme.contributionPath() + "/bulletin/" + ballot;
        if (form.retained().isEmpty()) {
            var shown = new VoterForm(cast.voterName(), "", "", "", List.of());
            var errors = FormErrors.none().refuse("approved", "programme.ballot.empty");
            return page(
                    programme, ChallengeForm.blank(), shown, TerritoryField.empty("territory"), errors, path, null);
        }
        if (!votes.replace(cast, form.retained())) {
            throw Problem.gone("programme.ballot.over").mend(programme.path(), "programme.read");
        }
        return new ModelAndView("redirect:" + path + "?fait=vote");
    }

    private Voter voter(Programme programme, VoterForm form, Resolution resolution, FormErrors errors) {
        boolean byTerritory = programme.text().electorate() == Electorate.TERRITORY;
        Optional<Territory> territory = Optional.empty();
        if (byTerritory && form.territory().isEmpty()) {
            errors.refuse("territory", "programme.ballot.territory.missing");
        } else if (!form.territory().isEmpty()) {
            territory = TerritoryField.territory(resolution, "territory", errors);
        }
        errors.refuseIf(!byTerritory && form.name().isEmpty(), "name", "programme.ballot.name.missing");
        boolean needed = !byTerritory || !form.email().isEmpty();
        errors.refuseIf(
                needed && (!form.email().matches(ADDRESS) || form.email().length() > 254), "email", "programme.ballot.email");
        return new Voter(
                form.name().substring(0, Math.min(60, form.name().length())),
                territory.map(found -> found.id().toString()).orElse(""),
                territory.map(Territory::shortName).orElse(""),
                form.email());
    }

    private void write(Programme programme, Voter voter, String path) {
        if (!voter.email().isEmpty()) {
            outbox.send(new Letter(
                    voter.email(),
                    messages.get("programme.ballot.letter.subject", programme.title()),
                    messages.get("programme.ballot.letter.text", programme.title(), address.of(path))));
        }
    }

    private Ballot cast(Programme programme, String key) {
        return votes.ballot(key)
                .filter(ballot -> ballot.programme().equals(programme.id()))
                .orElseThrow(() -> Problem.gone(
                                programme.stage() == Stage.VOTED ? "programme.ballot.over" : "programme.ballot.unknown")
                        .mend(programme.path(), "programme.read"));
    }

    private Programme programme(String key) {
        return programmes.byKey(key)
                .orElseThrow(() -> Problem.notFound("programme.contribute.unknown").mend("/enjeux", "programme.list.title"));
    }

    private ModelAndView page(
            Programme programme,
            ChallengeForm proposal,
            VoterForm ballot,
            TerritoryField territory,
            FormErrors errors,
            @Nullable String ballotPath,
            @Nullable String done) {
        List<Challenge> shown = programmes.challenges(programme.id()).stream()
                .filter(Challenge::isAccepted)
                .toList();
        Set<String> approved = ballot.approved().stream().collect(Collectors.toSet());
        var view = new ModelAndView(
                "programme/contribute",
                "page",
                new ContributionPage(
                        programme, shown, proposal, ballot, approved, territory, errors, ballotPath, done));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
