package org.essaim.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.money.Amount;
import essaim.money.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Scenarios.Scenario;
import org.junit.jupiter.api.Test;

/// The plan of 70 streetlamps in a commune: what the page says of it.
class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Rules RULES = new Rules(Rate.of("0.2"), Rate.WHOLE);

    private static final List<Expense> EXPENSES = List.of(
            expense("lamps", "31150.00"),
            expense("works", "9870.00"),
            expense("clocks", "2486.40"),
            expense("studies", "3240.00"),
            expense("unforeseen", "870.13"));
    private static final Set<LineId> ALL =
            Set.of(id("lamps"), id("works"), id("clocks"), id("studies"), id("unforeseen"));
    private static final FinancingPlan LAMPS = new FinancingPlan(
            FinancingPlan.Base.WITHOUT_TAX,
            EXPENSES,
            List.of(
                    aid("green-fund", Origin.STATE, "0.30", "14284.95"),
                    aid("department", Origin.DEPARTMENT, "0.15", "7142.47"),
                    Resource.of(id("certificates"), "", Origin.CEE, Amount.ofDecimal("4212.00")),
                    Resource.of(id("advance"), "", Origin.REPAYABLE_ADVANCE, Amount.ofDecimal("12000.00")),
                    Resource.of(id("commune"), "", Origin.OWN_FUNDS, Amount.ofDecimal("9977.11"))),
            Optional.empty());

    @Test
    void isBalancedAndKeepsEveryRule() {
        assertThat(LAMPS.gap()).isEqualTo(Amount.NOTHING);
        assertThat(PlanFindings.of(LAMPS, RULES, TODAY).broken()).isEmpty();
    }

    @Test
    void saysWhatOwnFundsBecomeWithoutEachAidAndInHowManyYearsTheyComeBack() {
        List<Scenario> scenarios = Scenarios.of(LAMPS, Optional.of(Amount.ofEuros(4088)), RULES, TODAY);

        assertThat(scenarios)
                .extracting(scenario -> scenario.without().size() + " " + scenario.ownFunds() + " "
                        + scenario.payback().orElseThrow())
                .containsExactly("0 9977.11 5.4", "1 24262.06 8.9", "1 17119.58 7.1", "2 31404.53 10.6");
        assertThat(scenarios).allSatisfy(scenario -> {
            assertThat(scenario.plan().gap()).isEqualTo(Amount.NOTHING);
            assertThat(scenario.breaks()).isEmpty();
        });
    }

    @Test
    void anAidGivesItsMostOfWhatItTakes() {
        assertThat(EXPENSES).hasSize(5);
        assertThat(aid("x", Origin.STATE, "0.30", "0").givingItsMost(EXPENSES).amount()).isEqualTo(Amount.ofDecimal("14284.95"));
    }

    @Test
    void aRefusedAidStaysInSightAndPaysNothing() {
        FinancingPlan refused = LAMPS.with(id("department"), it -> it.withLife(Life.REFUSED));

        assertThat(refused.resources()).hasSize(5);
        assertThat(refused.gap()).isEqualTo(Amount.ofDecimal("-7142.47"));
        assertThat(refused.closed().ownFunds()).isEqualTo(Amount.ofDecimal("17119.58"));
        assertThat(refused.closed().gap()).isEqualTo(Amount.NOTHING);
    }

    @Test
    void whatIsTooMuchSparesOwnFundsAndNeverMakesThemNegative() {
        FinancingPlan more = LAMPS.with(id("certificates"), it -> it.withAmount(Amount.ofDecimal("20000.00")));

        assertThat(more.closed().ownFunds()).isEqualTo(Amount.NOTHING);
        assertThat(more.closed().gap()).isEqualTo(Amount.ofDecimal("5810.89"));
    }

    @Test
    void aPlanWithoutOwnFundsIsClosedByALineOfThem() {
        FinancingPlan bare = new FinancingPlan(FinancingPlan.Base.WITH_TAX, EXPENSES, List.of(), Optional.empty());

        assertThat(bare.closed().resource(FinancingPlan.OWN_FUNDS).orElseThrow().amount()).isEqualTo(bare.cost());
    }

    @Test
    void withoutPublicMoneyNoOwnShareIsOwed() {
        FinancingPlan own = new FinancingPlan(FinancingPlan.Base.WITHOUT_TAX, EXPENSES, List.of(), Optional.empty());

        Finding.OwnShare share = PlanFindings.of(own, RULES, TODAY).ownShare();

        assertThat(share.holds()).isTrue();
        assertThat(share.share()).isEmpty();
        assertThat(share.minimum()).isEqualTo(Amount.NOTHING);
    }

    @Test
    void besideAGrantOfTheStatePublicAidStaysBelowWhatItTakes() {
        FinancingPlan plan = LAMPS.with(id("green-fund"), it -> it.withAmount(Amount.ofDecimal("40474.07"))).closed();

        assertThat(PlanFindings.of(plan, new Rules(Rate.of("0.2"), Rate.of("0.8")), TODAY).broken())
                .hasAtLeastOneElementOfType(Finding.PublicAid.class);
    }

    @Test
    void aDeadlineOfAnAidThatIsGrantedHasNothingToSayAnyMore() {
        Dates over = new Dates(
                Optional.empty(), Optional.of(TODAY.minusDays(1)), OptionalInt.empty(), BeforeStart.NOTHING, Optional.empty(), Optional.empty());

        assertThat(withDates(over, Life.TO_SUBMIT)).hasOnlyElementsOfType(Finding.InTime.class).hasSize(1);
        assertThat(withDates(over, Life.GRANTED)).isEmpty();
    }

    @Test
    void nothingIsEngagedBeforeTheReceiptOrTheAnswer() {
        Dates receipt = dates(BeforeStart.APPLICATION, 30, TODAY.plusDays(100));
        Dates answer = dates(BeforeStart.DECISION, 30, TODAY.plusDays(99));

        assertThat(withDates(receipt, Life.SUBMITTED)).isEmpty();
        assertThat(withDates(dates(BeforeStart.APPLICATION, 30, TODAY.plusDays(101)), Life.SUBMITTED))
                .hasOnlyElementsOfType(Finding.StartAfterApplication.class);
        assertThat(withDates(answer, Life.SUBMITTED)).hasOnlyElementsOfType(Finding.StartAfterDecision.class);
    }

    @Test
    void cashBelowNothingInAMonthIsSaidWithTheMonth() {
        YearMonth may = YearMonth.of(2027, 5);
        List<Expense> expenses = List.of(new Expense(id("a"), "", "", Optional.of(may), Amount.ofEuros(100)));
        Resource late = new Resource(
                id("late"),
                "",
                Origin.REGION,
                Amount.ofEuros(60),
                Limit.NONE,
                Life.GRANTED,
                Dates.UNKNOWN,
                Optional.of(may.plusMonths(3)));
        FinancingPlan plan = new FinancingPlan(
                FinancingPlan.Base.WITHOUT_TAX,
                expenses,
                List.of(late, Resource.of(id("own"), "", Origin.OWN_FUNDS, Amount.ofEuros(40))),
                Optional.empty());

        assertThat(PlanFindings.of(plan, RULES, TODAY).broken()).containsExactly(new Finding.Cash(may, Amount.ofEuros(-60)));
        assertThat(CashPlan.of(plan).months()).extracting(CashPlan.Month::left).containsExactly(Amount.ofEuros(-60), Amount.NOTHING);
    }

    @Test
    void whatMeansNothingIsNoPlan() {
        assertThatThrownBy(() -> aid("x", Origin.STATE, "1.2", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> expense("x", "-5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FinancingPlan(
                        FinancingPlan.Base.WITH_TAX, List.of(expense("x", "1"), expense("x", "2")), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Finding> withDates(Dates dates, Life life) {
        Resource resource =
                new Resource(id("aid"), "", Origin.REGION, Amount.NOTHING, Limit.NONE, life, dates, Optional.empty());
        return PlanFindings.of(
                        new FinancingPlan(FinancingPlan.Base.WITHOUT_TAX, List.of(), List.of(resource), Optional.of(TODAY.plusDays(100))),
                        RULES,
                        TODAY)
                .broken();
    }

    private static Dates dates(BeforeStart before, int decisionDays, LocalDate submitted) {
        return new Dates(
                Optional.empty(), Optional.empty(), OptionalInt.of(decisionDays), before, Optional.of(submitted), Optional.empty());
    }

    private static Expense expense(String name, String euros) {
        return new Expense(id(name), "", "", Optional.empty(), Amount.ofDecimal(euros));
    }

    private static Resource aid(String name, Origin from, String rate, String euros) {
        return new Resource(
                id(name),
                "",
                from,
                Amount.ofDecimal(euros),
                new Limit(Optional.of(Rate.of(rate)), Optional.empty(), ALL),
                Life.TO_SUBMIT,
                Dates.UNKNOWN,
                Optional.empty());
    }

    private static LineId id(String name) {
        return new LineId(name);
    }
}
