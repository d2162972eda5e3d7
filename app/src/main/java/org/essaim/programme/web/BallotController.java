package org.essaim.programme.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.mail.Letter;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.programme.Ballot;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.Stage;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// `/p/{key}/bulletin`: voting among the enjeux by the same link, and coming back to one's ballot.
@Controller
class BallotController {
    private final Contributing contributing;
    private final Votes votes;
    private final Territories territories;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    BallotController(
            Contributing contributing,
            Votes votes,
            Territories territories,
            Outbox outbox,
            Messages messages,
            PublicAddress address) {
        this.contributing = contributing;
        this.votes = votes;
        this.territories = territories;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    @PostMapping("/p/{key}/bulletin")
    ModelAndView vote(@PathVariable String key, @ModelAttribute VoterForm form) {
        Programme programme = contributing.programme(key);
        FormErrors errors = FormErrors.none();
        Resolution resolution = territories.resolve(form.territory(), TerritoryId.parse(form.territoryId()));
        Voter voter = voter(programme, form, resolution, errors);
        errors.refuseIf(form.retained().isEmpty(), "approved", "programme.ballot.empty");
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), resolution);
        if (!errors.isEmpty()) {
            return contributing.page(programme, ChallengeForm.blank(), form, field, errors, null, null);
        }
        return switch (votes.cast(programme, voter, form.retained())) {
            case Cast.Done(String ballot) -> {
                String path = programme.contributionPath() + "/bulletin/" + ballot;
                write(programme, voter, path);
                yield new ModelAndView("redirect:" + path + "?fait=vote");
            }
            case Cast.Twice() -> {
                boolean byTerritory = programme.text().electorate() == Electorate.TERRITORY;
                errors.refuse(
                        byTerritory ? "territory" : "email",
                        "programme.ballot.twice." + programme.text().electorate());
                yield contributing.page(programme, ChallengeForm.blank(), form, field, errors, null, null);
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
        Programme programme = contributing.programme(key);
        Ballot cast = cast(programme, ballot);
        var form = new VoterForm(
                cast.voterName(),
                "",
                "",
                "",
                cast.approved().stream().map(UUID::toString).toList());
        return contributing.page(
                programme,
                ChallengeForm.blank(),
                form,
                TerritoryField.empty("territory"),
                FormErrors.none(),
                programme.contributionPath() + "/bulletin/" + ballot,
                fait.equals("vote") ? "programme.ballot.kept" : null);
    }

    @PostMapping("/p/{key}/bulletin/{ballot}")
    ModelAndView change(@PathVariable String key, @PathVariable String ballot, @ModelAttribute VoterForm form) {
        Programme programme = contributing.programme(key);
        Ballot cast = cast(programme, ballot);
        String path = programme.contributionPath() + "/bulletin/" + ballot;
        if (form.retained().isEmpty()) {
            var shown = new VoterForm(cast.voterName(), "", "", "", List.of());
            var errors = FormErrors.none().refuse("approved", "programme.ballot.empty");
            return contributing.page(
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
                needed && !MailAddress.isOne(form.email()),
                "email",
                "programme.ballot.email");
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
}
