package org.essaim.project.web;

import essaim.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.essaim.account.SignedIn;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.Resource;
import org.essaim.ui.Exports;
import org.essaim.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A plan as a table for spreadsheets: its expenses, then its resources.
@Controller
class FinancingCsvController {
    private final Projects projects;
    private final Keepers keepers;
    private final Exports exports;
    private final Messages messages;

    FinancingCsvController(Projects projects, Keepers keepers, Exports exports, Messages messages) {
        this.projects = projects;
        this.keepers = keepers;
        this.exports = exports;
        this.messages = messages;
    }

    private record Line(String column, String label, String account, String state, String month, Amount amount) {}

    @GetMapping("/projets/{slug}/plan.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, Optional<SignedIn> who) {
        Project project = keepers.seen(slug, who);
        return exports.<Line>table(
                        "project.plan.csv.",
                        exports.from(project.planPath(), project.isPublic() ? "project.licence" : "ui.csv.internal"))
                .column("column", Line::column)
                .column("label", Line::label)
                .column("account", Line::account)
                .column("state", Line::state)
                .column("month", Line::month)
                .euros("amount", line -> OptionalLong.of(line.amount().cents()))
                .download("plan-" + project.slug(), lines(projects.plan(project.id()).plan()));
    }

    private List<Line> lines(FinancingPlan plan) {
        List<Line> lines = new ArrayList<>();
        for (Expense expense : plan.expenses()) {
            lines.add(new Line(
                    messages.get("project.plan.expenses"),
                    expense.label(),
                    expense.account(),
                    "",
                    expense.month().map(Object::toString).orElse(""),
                    expense.amount()));
        }
        for (Resource resource : plan.resources()) {
            lines.add(new Line(
                    messages.get("project.plan.resources"),
                    resource.label().isEmpty() ? messages.get("project.origin." + resource.from()) : resource.label(),
                    "",
                    messages.get("project.life." + resource.life()),
                    resource.month().map(Object::toString).orElse(""),
                    resource.amount()));
        }
        return lines;
    }
}
