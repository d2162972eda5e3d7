package org.essaim.project.plan;

import essaim.money.Amount;
import essaim.money.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Expenses and the resources that pay them, all with tax or all without.
///
/// @param worksStart the day on which the first thing is engaged
public record FinancingPlan(Base base, List<Expense> expenses, List<Resource> resources, Optional<LocalDate> worksStart) {
    /// Name of the line of own funds that closes a plan which has none.
    public static final LineId OWN_FUNDS = new LineId("own-funds");

    public enum Base {
        WITHOUT_TAX,
        WITH_TAX
    }

    /// Both columns in whole euros, with one total; expenses and the resources that count, in the plan's order.
    public record WholeEuros(List<Amount> expenses, List<Amount> resources) {}

    public FinancingPlan {
        expenses = List.copyOf(expenses);
        resources = List.copyOf(resources);
        List<LineId> ids = Stream.concat(
                        expenses.stream().map(Expense::id), resources.stream().map(Resource::id))
                .toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException("Two lines have one name: " + ids);
        }
    }

    /// Those that pay: neither refused nor set aside.
    public List<Resource> counted() {
        return resources.stream().filter(resource -> resource.life().counts()).toList();
    }

    public Amount cost() {
        return Amount.sum(expenses.stream().map(Expense::amount).toList());
    }

    public Amount paid() {
        return Amount.sum(counted().stream().map(Resource::amount).toList());
    }

    /// What is paid beyond the cost; negative where it is not paid for.
    public Amount gap() {
        return paid().minus(cost());
    }

    public Amount of(Origin.Side side) {
        return Amount.sum(counted().stream()
                .filter(resource -> resource.from().side() == side)
                .map(Resource::amount)
                .toList());
    }

    public Amount ownFunds() {
        return Amount.sum(
                resources.stream().filter(Resource::isOwnFunds).map(Resource::amount).toList());
    }

    public Optional<Resource> resource(LineId id) {
        return resources.stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    /// The same with one resource changed.
    public FinancingPlan with(LineId id, UnaryOperator<Resource> change) {
        return withResources(resources.stream()
                .map(resource -> resource.id().equals(id) ? change.apply(resource) : resource)
                .toList());
    }

    /// The same where own funds pay what is missing, or are spared what is too much, and no other cent moves. They never fall
    /// below nothing: what is too much beyond them stays a gap.
    public FinancingPlan closed() {
        return gap().isNegative() ? ownFundsPay(gap().negated()) : ownFundsSpared(gap());
    }

    /// For the form that takes whole euros only: by largest remainders, earlier lines first.
    public WholeEuros inWholeEuros() {
        return new WholeEuros(
                Split.toWholeEuros(expenses.stream().map(Expense::amount).toList()),
                Split.toWholeEuros(counted().stream().map(Resource::amount).toList()));
    }

    private FinancingPlan ownFundsPay(Amount missing) {
        Optional<Resource> first = resources.stream().filter(Resource::isOwnFunds).findFirst();
        if (first.isPresent()) {
            return with(first.get().id(), it -> it.withAmount(it.amount().plus(missing)));
        }
        Resource own = Resource.of(OWN_FUNDS, "", Origin.OWN_FUNDS, missing);
        return withResources(Stream.concat(resources.stream(), Stream.of(own)).toList());
    }

    private FinancingPlan ownFundsSpared(Amount tooMuch) {
        FinancingPlan plan = this;
        Amount left = tooMuch;
        for (Resource own : resources.stream().filter(Resource::isOwnFunds).toList()) {
            Amount spared = left.min(own.amount());
            plan = plan.with(own.id(), it -> it.withAmount(it.amount().minus(spared)));
            left = left.minus(spared);
        }
        return plan;
    }

    private FinancingPlan withResources(List<Resource> others) {
        return new FinancingPlan(base, expenses, others, worksStart);
    }
}
