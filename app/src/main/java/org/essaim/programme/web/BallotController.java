package org.essaim.programme.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.programme.Ballot;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Votes;
import org.essaim.programme.Votes.Cast;
import org.essaim.programme.Votes.Voter;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Key;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// `/p/{key}/bulletin`: voting among the enjeux by the same link, and coming back to one's ballot.
@Controller
class BallotController {
    private static final int LONGEST_NAME = 60;

    private final Contributing contributing;
    private final Votes votes;
    private final Territories territories;
    private final Outbox outbox;
    private final LetterWriter letters;
    private final PublicAddress address;

    BallotController(
            Contributing contributing,
            Votes votes,
            Territories territories,
            Outbox outbox,
            LetterWriter letters,
            PublicAddress address) {
        this.contributing = contributing;
        this.votes = votes;
        this.territories = territories;
        this.outbox = outbox;
        this.letters = letters;
        this.address = address;
    }

    @PostMapping("/p/{key}/bulletin")
    @ByAnybody(writes = true)
    ModelAndView vote(@PathVariable String key, @ModelAttribute VoterForm form) {
        Programme programme = contributing.programme(key);
        FormErrors errors = FormErrors.none();
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), territories);
        Voter voter = voter(programme, form, field, errors);
        errors.refuseIf(form.retained().isEmpty(), "approved", "programme.ballot.empty");
        if (!errors.isEmpty()) {
            return contributing.page(programme, ChallengeForm.blank(), form, field, errors, null);
        }
        return switch (votes.cast(programme, voter, form.retained())) {
            case Cast.Done(Key ballot, String about) -> {
                String path = programme.contributionPath() + "/bulletin/" + ballot.text();
                write(programme, voter, path, about);
                yield FormAnswer.done(path, "vote");
            }
            case Cast.Twice() -> {
                boolean byTerritory = programme.text().electorate() == Electorate.TERRITORY;
                errors.refuse(
                        byTerritory ? "territory" : "email",
                        "programme.ballot.twice." + programme.text().electorate());
                yield contributing.page(programme, ChallengeForm.blank(), form, field, errors, null);
            }
            case Cast.NotOpen() ->
                throw Problem.conflict("programme.ballot.not-open").mend(programme.path(), "programme.read");
            case Cast.TooMany() ->
                throw Problem.conflict("programme.ballot.too-many").mend(programme.path(), "programme.read");
        };
    }

    @GetMapping("/p/{key}/bulletin/{ballot}")
    ModelAndView ballot(@PathVariable String key, @PathVariable Key ballot) {
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
                programme.contributionPath() + "/bulletin/" + ballot.text());
    }

    @PostMapping("/p/{key}/bulletin/{ballot}")
    ModelAndView change(@PathVariable String key, @PathVariable Key ballot, @ModelAttribute VoterForm form) {
        Programme programme = contributing.programme(key);
        Ballot cast = cast(programme, ballot);
        String path = programme.contributionPath() + "/bulletin/" + ballot.text();
        if (form.retained().isEmpty()) {
            var shown = new VoterForm(cast.voterName(), "", "", "", List.of());
            var errors = FormErrors.none().refuse("approved", "programme.ballot.empty");
            return contributing.page(
                    programme, ChallengeForm.blank(), shown, TerritoryField.empty("territory"), errors, path);
        }
        if (!votes.replace(cast, form.retained())) {
            throw Problem.gone("programme.ballot.over").mend(programme.path(), "programme.read");
        }
        return FormAnswer.done(path, "vote");
    }

    private Voter voter(Programme programme, VoterForm form, TerritoryField field, FormErrors errors) {
        boolean byTerritory = programme.text().electorate() == Electorate.TERRITORY;
        Optional<Territory> territory =
                byTerritory ? field.needed(errors, "programme.ballot.territory.missing") : field.ifAny(errors);
        new FormReader(errors).line("name", form.name())
                .atLeast(byTerritory ? 0 : 1, "programme.ballot.name.missing")
                .atMost(LONGEST_NAME);
        boolean needed = !byTerritory || !form.email().isEmpty();
        errors.refuseIf(needed && !MailAddress.isOne(form.email()), "email", "programme.ballot.email");
        return new Voter(
                form.name(),
                territory.map(found -> found.id().toString()).orElse(""),
                territory.map(Territory::shortName).orElse(""),
                form.email());
    }

    private void write(Programme programme, Voter voter, String path, String about) {
        if (!voter.email().isEmpty()) {
            outbox.sendToUnconfirmed(
                    letters.write("programme.ballot.letter", voter.email(), about, programme.title(), address.of(path)));
        }
    }

    private Ballot cast(Programme programme, Key key) {
        return votes.ballot(key)
                .filter(ballot -> ballot.programme().equals(programme.id()))
                .orElseThrow(() -> Problem.gone(
                                programme.stage() == Stage.VOTED ? "programme.ballot.over" : "programme.ballot.unknown")
                        .mend(programme.path(), "programme.read"));
    }
}
