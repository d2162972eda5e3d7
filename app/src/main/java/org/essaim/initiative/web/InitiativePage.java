package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Imagined;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.PlainText;
import org.essaim.territory.Territory;
import org.essaim.ui.Typography;

/// One initiative, its texts ready to be read.
///
/// @param territory empty when it is no longer among the official ones
/// @param bornOf the funded projects it was made of
/// @param imagined only while the card is not described
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
        boolean mayEdit) {

    static InitiativePage of(
            Initiative initiative, Optional<Territory> territory, List<FundedProject> bornOf, boolean mayEdit) {
        Optional<Imagined> imagined = initiative.imagined().filter(_ -> !initiative.isDescribed());
        return new InitiativePage(
                initiative,
                territory,
                Typography.french(initiative.card().title()),
                Typography.french(initiative.card().brief()),
                PlainText.of(initiative.card().description()),
                PlainText.of(initiative.card().results()),
                imagined,
                PlainText.of(imagined.map(Imagined::description).orElse("")),
                bornOf,
                mayEdit);
    }
}
