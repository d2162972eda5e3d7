package org.essaim.initiative.web;

import java.util.Optional;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.PlainText;
import org.essaim.territory.Territory;
import org.essaim.ui.Money;
import org.essaim.ui.Typography;

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
        return Typography.french(project.title());
    }

    public PlainText description() {
        return PlainText.of(project.description());
    }

    public Optional<String> amount() {
        return project.amountCents().isPresent()
                ? Optional.of(written(new Money(project.amountCents().getAsLong())))
                : Optional.empty();
    }

    /// Without cents where there are none.
    static String written(Money money) {
        return money.cents() % 100 == 0 ? money.rounded() : money.exact();
    }
}
