package org.essaim.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import essaim.money.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.project.plan.Scenarios.Scenario;
import org.junit.jupiter.api.Test;

/// What holds of every plan, whoever wrote it.
class GeneratedPlansTest {
    private static final int PLANS = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Rules RULES = new Rules(Rate.of("0.2"), Rate.WHOLE);

    private final List<FinancingPlan> plans = plans(new Random(14));

    @Test
    void closesToTheCentUnlessOthersPayTooMuch() {
        plans.forEach(GeneratedPlansTest::closes);
    }

    private static void closes(FinancingPlan plan) {
        Amount fromOthers = plan.paid().minus(plan.ownFunds());

        assertThat(plan.closed().gap()).isEqualTo(fromOthers.minus(plan.cost()).max(Amount.NOTHING));
        assertThat(plan.closed().closed()).isEqualTo(plan.closed());
    }

    @Test
    void balancedInCentsIsBalancedInWholeEuros() {
        plans.forEach(GeneratedPlansTest::balances);
    }

    private static void balances(FinancingPlan plan) {
        FinancingPlan.WholeEuros columns = plan.closed().inWholeEuros();
        if (plan.closed().gap().isZero()) {
            assertThat(Amount.sum(columns.expenses())).isEqualTo(Amount.sum(columns.resources()));
        }
        assertThat(columns.expenses()).allMatch(amount -> amount.cents() % 100 == 0);
    }

    @Test
    void noScenarioChangesACentItShouldNot() {
        plans.forEach(GeneratedPlansTest::changesOwnFundsAlone);
    }

    private static void changesOwnFundsAlone(FinancingPlan plan) {
        for (Scenario scenario : Scenarios.of(plan, Optional.empty(), RULES, TODAY)) {
            assertThat(scenario.plan().expenses()).isEqualTo(plan.expenses());
            Map<LineId, Resource> before = new HashMap<>();
            plan.resources().forEach(resource -> before.put(resource.id(), resource));
            for (Resource after : scenario.plan().resources()) {
                boolean own = after.from() == Origin.OWN_FUNDS && after.life().counts();
                boolean gone = scenario.without().contains(after.id());
                assertThat(own || gone || after.equals(before.get(after.id()))).isTrue();
                assertThat(!gone || !after.life().counts()).isTrue();
            }
        }
    }

    @Test
    void theOrderOfItsLinesChangesNothing() {
        plans.forEach(GeneratedPlansTest::hasNoOrder);
    }

    private static void hasNoOrder(FinancingPlan plan) {
        List<Expense> expenses = new ArrayList<>(plan.expenses());
        List<Resource> resources = new ArrayList<>(plan.resources());
        Collections.reverse(expenses);
        Collections.reverse(resources);
        FinancingPlan other = new FinancingPlan(plan.base(), expenses, resources, plan.worksStart());

        assertThat(new HashSet<>(PlanFindings.of(other, RULES, TODAY).all()))
                .isEqualTo(new HashSet<>(PlanFindings.of(plan, RULES, TODAY).all()));
        assertThat(other.closed().ownFunds()).isEqualTo(plan.closed().ownFunds());
    }

    @Test
    void itsMarginIsTheLastCentThatHolds() {
        plans.forEach(GeneratedPlansTest::hasAnExactMargin);
    }

    private static void hasAnExactMargin(FinancingPlan plan) {
        Finding.OwnShare share = PlanFindings.of(plan, RULES, TODAY).ownShare();
        Amount margin = share.margin().orElseThrow();
        Amount most = share.others().plus(margin);

        assertThat(new Finding.OwnShare(share.least(), share.own(), most).holds()).isTrue();
        assertThat(new Finding.OwnShare(share.least(), share.own(), most.plus(new Amount(1))).holds()).isFalse();
        assertThat(share.holds()).isEqualTo(!margin.isNegative()).isEqualTo(share.own().compareTo(share.minimum()) >= 0);
    }

    private static List<FinancingPlan> plans(Random random) {
        return Stream.generate(() -> plan(random)).limit(PLANS).toList();
    }

    private static FinancingPlan plan(Random random) {
        List<Expense> expenses = new ArrayList<>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            expenses.add(new Expense(new LineId("e" + i), "", "", month(random), amount(random)));
        }
        List<Resource> resources = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Set<LineId> eligible = new HashSet<>();
            expenses.stream().filter(_ -> random.nextBoolean()).forEach(expense -> eligible.add(expense.id()));
            Limit limit = random.nextBoolean()
                    ? Limit.NONE
                    : new Limit(
                            Optional.of(Rate.of(random.nextInt(101), 100)),
                            random.nextInt(4) == 0 ? Optional.of(amount(random)) : Optional.empty(),
                            eligible);
            Resource resource = new Resource(
                    new LineId("r" + i),
                    "",
                    Origin.values()[random.nextInt(Origin.values().length)],
                    amount(random),
                    limit,
                    Life.values()[random.nextInt(Life.values().length)],
                    Dates.UNKNOWN,
                    month(random));
            resources.add(random.nextBoolean() ? resource.givingItsMost(expenses) : resource);
        }
        return new FinancingPlan(FinancingPlan.Base.WITHOUT_TAX, expenses, resources, Optional.empty());
    }

    private static Amount amount(Random random) {
        return new Amount(random.nextInt(3) == 0 ? random.nextInt(5) : random.nextLong(1_000_000_00L));
    }

    private static Optional<YearMonth> month(Random random) {
        return random.nextBoolean() ? Optional.of(YearMonth.of(2027, random.nextInt(1, 13))) : Optional.empty();
    }
}
