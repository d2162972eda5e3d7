package org.essaim.project.web;

import essaim.money.Amount;
import essaim.money.Rate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.language.Language;
import org.essaim.project.Project;
import org.essaim.project.plan.CashPlan;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.Finding;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.PlanFindings;
import org.essaim.project.plan.Resource;
import org.essaim.project.plan.Scenarios.Scenario;
import org.essaim.text.Typed;
import org.essaim.ui.Ui;

/// A plan on one page: what it comes to, its lines, what the law says, and what becomes of it without an aid.
///
/// @param bar the resources that count, in the order of the figure
public record FinancingPage(
        Project project, PlanDraft draft, PlanFindings findings, List<PlanBar.Piece> bar, List<Scenario> scenarios, CashPlan cash, boolean keeps) {
    /// Thousandths of the figure that a sign takes.
    private static final int SIGN_WIDTH = 8;

    public FinancingPlan plan() {
        return draft.plan();
    }

    public boolean isEmpty() {
        return plan().expenses().isEmpty() && plan().resources().isEmpty();
    }

    public Amount gap() {
        return plan().gap();
    }

    /// « 30,0 », of all resources that count.
    public String part(Resource resource) {
        Amount whole = plan().paid();
        return resource.life().counts() && !whole.isZero() ? percent(Rate.ofPart(resource.amount(), whole)) : "";
    }

    /// The fill that it has in the figure; none for what does not count.
    public String shade(Resource resource) {
        return bar.stream().filter(piece -> piece.resource().equals(resource)).map(PlanBar.Piece::shade).findFirst().orElse("");
    }

    /// How a resource is called: own funds that close a plan have no words of their own.
    public String label(Resource resource, Ui ui) {
        return resource.label().isEmpty() ? ui.t("project.origin." + resource.from()) : Language.spoken().typographed(resource.label());
    }

    public String label(LineId id, Ui ui) {
        return plan().resource(id).map(resource -> label(resource, ui)).orElse(id.value());
    }

    /// « 30 % au plus, 20 000 € au plus », or nothing.
    private String limit(Resource resource, Ui ui) {
        Optional<String> rate = resource.limit().rate().map(it -> ui.t("project.plan.most.rate", shortPercent(it)));
        Optional<String> cap = resource.limit().cap().map(it -> ui.t("project.plan.most.cap", Language.spoken().exact(it)));
        return Stream.of(rate, cap).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /// « 60, mars 2027 », or nothing.
    public String under(Expense expense) {
        return Stream.of(expense.account(), expense.month().map(FinancingPage::month).orElse(""))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// « État, 30 % au plus », or nothing.
    public String under(Resource resource, Ui ui) {
        String from = resource.label().isEmpty() ? "" : ui.t("project.origin." + resource.from());
        return Stream.of(from, limit(resource, ui)).filter(said -> !said.isEmpty()).collect(Collectors.joining(", "));
    }

    /// As much of a name as its piece of the figure holds.
    public String shortLabel(PlanBar.Piece piece, Ui ui) {
        return Typed.shortened(label(piece.resource(), ui), piece.width() / SIGN_WIDTH);
    }

    public static String month(YearMonth month) {
        return Language.spoken().month(month.atDay(1)) + " " + month.getYear();
    }

    public String scenario(Scenario scenario, Ui ui) {
        if (scenario.without().isEmpty()) {
            return ui.t("project.plan.scenario.all");
        }
        return scenario.without().size() > 1
                ? ui.t("project.plan.scenario.none")
                : ui.t("project.plan.scenario.without", label(scenario.without().iterator().next(), ui));
    }

    public boolean hasPayback() {
        return scenarios.stream().anyMatch(scenario -> scenario.payback().isPresent());
    }

    public String payback(Scenario scenario, Ui ui) {
        return scenario.payback().map(years -> ui.t("project.plan.scenario.years", decimal(years))).orElse("");
    }

    public FindingWords words(Finding finding, Ui ui) {
        return FindingWords.of(finding, this, ui);
    }

    static String percent(Rate rate) {
        return decimal(rate.percentShown(1));
    }

    /// « 30 », « 33,33 ».
    static String shortPercent(Rate rate) {
        return decimal(rate.percentShown(2).stripTrailingZeros());
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
