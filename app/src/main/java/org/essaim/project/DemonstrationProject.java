package org.essaim.project;

import com.github.f4b6a3.uuid.UuidCreator;
import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.TypedAmount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.account.Accounts;
import org.essaim.account.DemonstrationPart;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.project.Project.Phase;
import org.essaim.project.Project.ProjectText;
import org.essaim.project.Project.State;
import org.essaim.project.plan.Dates;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.Life;
import org.essaim.project.plan.Limit;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.Origin;
import org.essaim.project.plan.PastedTable;
import org.essaim.project.plan.PlanChange;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.Resource;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The demonstration's project: streetlamps in a commune of Terres de Lorraine, after the intracting told in the workshop. Made by
/// the same operations as any other; its figures are those of the workshop's card, its aids are an example.
@Component
@Order(DemonstrationProject.AFTER_THE_COMMUNS)
class DemonstrationProject implements DemonstrationPart {
    static final int AFTER_THE_COMMUNS = 500;

    private static final TerritoryId TERRES_DE_LORRAINE = TerritoryId.groupe("terres-de-lorraine");
    private static final YearMonth WORKS = YearMonth.of(2027, 3);

    private final Projects projects;
    private final Accounts accounts;
    private final Territories territories;
    private final Messages messages;

    DemonstrationProject(Projects projects, Accounts accounts, Territories territories, Messages messages) {
        this.projects = projects;
        this.accounts = accounts;
        this.territories = territories;
        this.messages = messages;
    }

    @Override
    public boolean isMissing() {
        return projects.list(ProjectQuery.OF_ALL, 1, 1).total() == 0;
    }

    @Override
    public void load() {
        SignedIn facilitator = accounts.demonstrationPerson(Role.FACILITATOR);
        var text = new ProjectText(
                messages.get("project.demonstration.title"),
                messages.get("project.demonstration.purpose"),
                TERRES_DE_LORRAINE.toString(),
                territories.find(TERRES_DE_LORRAINE).orElseThrow().name(),
                new Owner(Owner.Kind.AUTHORITY, "", messages.get("project.demonstration.owner")),
                Phase.STUDY,
                State.UNDER_WAY,
                Optional.of(WORKS.minusMonths(1)),
                Optional.of(WORKS.plusMonths(1)),
                Optional.of(Amount.ofEuros(4_088)));
        Project project = projects.begin(UuidCreator.getTimeOrderedEpoch(), text, Optional.empty(), facilitator);
        projects.show(project.id(), true);
        List<Expense> expenses = expenses();
        Set<LineId> all = expenses.stream().map(Expense::id).collect(Collectors.toSet());
        change(project, new PlanChange.AddExpenses(expenses));
        change(project, new PlanChange.Settle(FinancingPlan.Base.WITHOUT_TAX, Optional.of(WORKS.atDay(1))));
        put(project, expenses, aid("green-fund", Origin.STATE, "0.30", all, Life.SUBMITTED, BeforeStart.APPLICATION, WORKS.plusMonths(2)));
        put(project, expenses, aid("department", Origin.DEPARTMENT, "0.15", all, Life.TO_SUBMIT, BeforeStart.NOTHING, WORKS.plusMonths(3)));
        put(project, expenses, other("", Origin.CEE, 4_212, WORKS.plusMonths(3)));
        put(project, expenses, other(messages.get("project.demonstration.advance"), Origin.REPAYABLE_ADVANCE, 12_000, WORKS.minusMonths(1)));
        change(project, new PlanChange.Close());
    }

    private List<Expense> expenses() {
        var none = new PastedTable.Words(Set.of(), Set.of(), Set.of());
        return PastedTable.read(messages.get("project.demonstration.expenses"), FinancingPlan.Base.WITHOUT_TAX, none).lines().stream()
                .map(line -> new Expense(
                        line(), line.label(), line.account(), line.month(), ((TypedAmount.Read) line.amount()).amount()))
                .toList();
    }

    private Resource aid(
            String name, Origin from, String rate, Set<LineId> all, Life life, BeforeStart before, YearMonth arrives) {
        boolean sent = life == Life.SUBMITTED;
        return new Resource(
                line(),
                messages.get("project.demonstration." + name),
                from,
                Amount.NOTHING,
                new Limit(Optional.of(Rate.of(rate)), Optional.empty(), all),
                life,
                new Dates(
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 1, 31)),
                        OptionalInt.of(60),
                        before,
                        sent ? Optional.of(LocalDate.of(2026, 11, 16)) : Optional.empty(),
                        Optional.empty()),
                Optional.of(arrives));
    }

    private static Resource other(String label, Origin from, long euros, YearMonth arrives) {
        return new Resource(
                line(), label, from, Amount.ofEuros(euros), Limit.NONE, Life.GRANTED, Dates.UNKNOWN, Optional.of(arrives));
    }

    private void put(Project project, List<Expense> expenses, Resource resource) {
        change(project, new PlanChange.PutResource(resource.givingItsMost(expenses)));
    }

    private void change(Project project, PlanChange change) {
        int from = projects.plan(project.id()).revision();
        if (!(projects.change(project.id(), change, from) instanceof PlanDraft.Outcome.Changed)) {
            throw new IllegalStateException("The demonstration's plan was refused: " + change);
        }
    }

    private static LineId line() {
        return new LineId(UuidCreator.getTimeOrderedEpoch().toString());
    }
}
