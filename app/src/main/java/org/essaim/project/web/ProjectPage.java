package org.essaim.project.web;

import java.util.Optional;
import org.essaim.account.LeadersView;
import org.essaim.project.Project;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.PlanFindings;
import org.essaim.ui.Ui;
import org.jspecify.annotations.Nullable;

/// A project, what its plan comes to, and who keeps it.
///
/// @param leaders what of its keepers this reader may see
public record ProjectPage(Project project, PlanDraft draft, PlanFindings findings, boolean keeps, @Nullable LeadersView leaders) {
    /// « de février 2027 à avril 2027 », or nothing.
    public String when(Ui ui) {
        Optional<String> from = project.text().begins().map(FinancingPage::month);
        Optional<String> to = project.text().ends().map(FinancingPage::month);
        if (from.isPresent() && to.isPresent()) {
            return ui.t("project.show.from-to", from.get(), to.get());
        }
        return from.map(month -> ui.t("project.show.from", month))
                .or(() -> to.map(month -> ui.t("project.show.to", month)))
                .orElse("");
    }

    public boolean hasPlan() {
        return draft.revision() > 0;
    }
}
