package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import org.essaim.account.LeadersView;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Imagined;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.PlainText;
import org.essaim.language.Language;
import org.essaim.territory.Territory;
import org.jspecify.annotations.Nullable;

/// One initiative, its texts ready to be read.
///
/// @param territory empty when it is no longer among the official ones
/// @param bornOf the funded projects it was made of
/// @param imagined only while the card is not described
/// @param leaders who takes care of it; none for who has no account
public record InitiativePage(
        Initiative initiative,
        Optional<Territory> territory,
        String title,
        String brief,
        PlainText description,
        PlainText results,
        Optional<Imagined> imagined,
        PlainText imaginedText,
        List<FundedProject> bornOf,
        boolean mayEdit,
        @Nullable LeadersView leaders) {
    static InitiativePage of(
            Initiative initiative, Optional<Territory> territory, List<FundedProject> bornOf, boolean mayEdit, @Nullable LeadersView leaders) {
        Optional<Imagined> imagined = initiative.imagined().filter(_ -> !initiative.isDescribed());
        return new InitiativePage(
                initiative,
                territory,
                Language.spoken().typographed(initiative.card().title()),
                Language.spoken().typographed(initiative.card().brief()),
                PlainText.of(initiative.card().description()),
                PlainText.of(initiative.card().results()),
                imagined,
                PlainText.of(imagined.map(Imagined::description).orElse("")),
                bornOf,
                mayEdit,
                leaders);
    }
}
