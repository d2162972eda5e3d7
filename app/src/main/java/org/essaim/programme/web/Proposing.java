package org.essaim.programme.web;

import java.util.Optional;
import org.essaim.programme.Challenge;
import org.essaim.programme.NewChallenge;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.springframework.stereotype.Component;

/// Makes an enjeu of a sent form, or says field by field what to mend. Its territory may be left out.
@Component
class Proposing {
    private final Territories territories;

    Proposing(Territories territories) {
        this.territories = territories;
    }

    /// @param challenge empty when something is refused
    record Read(Optional<NewChallenge> challenge, TerritoryField territory, FormErrors errors) {}

    Read read(ChallengeForm form, Challenge.State state) {
        FormErrors errors = FormErrors.none();
        form.check(errors);
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), territories);
        Optional<Territory> territory = field.ifAny(errors);
        Optional<NewChallenge> made = new FormReader(errors).made(() -> new NewChallenge(
                form.key(),
                form.title(),
                form.why(),
                territory.map(found -> found.id().toString()).orElse(""),
                territory.map(Territory::shortName).orElse(""),
                state));
        return new Read(made, field, errors);
    }
}
