package org.essaim.initiative.web;

import essaim.money.Amount;
import java.util.Optional;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.PlainText;
import org.essaim.language.Language;
import org.essaim.territory.Territory;

/// One funded project, ready to be read.
///
/// @param department where the territory is unknown but its department is not
/// @param made the initiative made of it
/// @param mayMake whether this person may make one
public record FundedProjectPage(
        FundedProject project,
        Optional<Territory> territory,
        Optional<Territory> department,
        Optional<Initiative> made,
        boolean mayMake) {
    public String title() {
        return Language.spoken().typographed(project.title());
    }

    public PlainText description() {
        return PlainText.of(project.description());
    }

    public Optional<String> amount() {
        return project.amountCents().isPresent()
                ? Optional.of(written(new Amount(project.amountCents().getAsLong())))
                : Optional.empty();
    }

    /// Without cents where there are none.
    static String written(Amount amount) {
        return amount.cents() % 100 == 0 ? Language.spoken().rounded(amount) : Language.spoken().exact(amount);
    }
}
