package org.essaim.project.web;

import essaim.money.Amount;
import essaim.money.TypedAmount;
import java.util.Optional;
import java.util.Set;
import org.essaim.language.Language;
import org.essaim.project.Project;
import org.essaim.project.plan.PastedTable;
import org.essaim.project.plan.PastedTable.Line;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Ui;

/// A table that is pasted, then read back before anything is written.
///
/// @param table what it was read as; none before it is pasted
/// @param without the rows that are left out
public record PastePage(
        Project project, int revision, PasteForm form, Optional<PastedTable> table, Set<String> without, FormErrors errors)
        implements FormPage {
    public boolean isLeftOut(Line line) {
        return without.contains(Integer.toString(line.row()));
    }

    /// « 1 234,56 € », or what it could be.
    public String amount(Line line, Ui ui) {
        return switch (line.amount()) {
            case TypedAmount.Read(Amount amount) -> Language.spoken().exact(amount);
            case TypedAmount.Ambiguous(var meanings) ->
                ui.t("project.paste.either", Language.spoken().exact(meanings.getFirst()), Language.spoken().exact(meanings.getLast()));
            case TypedAmount.Refused _ -> "";
        };
    }

    public String month(Line line) {
        return line.month().map(FinancingPage::month).orElse("");
    }
}
