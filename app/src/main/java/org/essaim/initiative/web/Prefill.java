package org.essaim.initiative.web;

import essaim.money.Amount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.initiative.Figure;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Theme;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.text.Typed;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Component;

/// The form of an initiative, filled with what is known of a funded project. What it was, and what came of it, stay to be
/// told.
@Component
class Prefill {
    private final Territories territories;
    private final Messages messages;

    Prefill(Territories territories, Messages messages) {
        this.territories = territories;
        this.messages = messages;
    }

    InitiativeForm of(FundedProject project, UUID id) {
        Optional<Territory> territory = project.territory().flatMap(territories::find);
        return new InitiativeForm(
                id.toString(),
                null,
                cut(project.title(), InitiativeCard.LONGEST_TITLE),
                territory.map(Territory::name).orElse(project.territoryName()),
                territory.map(one -> one.id().toString()).orElse(""),
                project.themes().stream().map(Theme::slug).toList(),
                "",
                cut(project.description(), InitiativeCard.LONGEST_TEXT),
                "",
                figure(project),
                project.year().isPresent() ? Integer.toString(project.year().getAsInt()) : "",
                "",
                "",
                "",
                cut(source(project), InitiativeCard.LONGEST_LINE),
                "",
                "",
                null,
                null,
                project.slug());
    }

    private String figure(FundedProject project) {
        if (project.amountCents().isEmpty()) {
            return "";
        }
        String amount = FundedProjectPage.written(new Amount(project.amountCents().getAsLong()));
        String caption = messages.get("initiative.project.figure." + project.dataset().family().slug());
        return amount.length() > Figure.LONGEST_VALUE ? "" : new Figure(amount, caption).toString();
    }

    private String source(FundedProject project) {
        String dataset = messages.get(project.dataset().messageKey(), project.dataset().values());
        String number = project.isNumbered() ? messages.get("initiative.project.number", project.sourceNumber()) : "";
        return List.of(dataset, number, project.beneficiary()).stream()
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse(dataset);
    }

    private static String cut(String text, int most) {
        return Typed.shortened(text, most);
    }
}
