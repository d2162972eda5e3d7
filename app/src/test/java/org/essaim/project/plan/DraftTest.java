package org.essaim.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.project.plan.PlanChange.AddExpenses;
import org.essaim.project.plan.PlanChange.Close;
import org.essaim.project.plan.PlanChange.PutExpense;
import org.essaim.project.plan.PlanChange.PutResource;
import org.essaim.project.plan.PlanChange.Remove;
import org.essaim.project.plan.PlanDraft.Outcome;
import org.essaim.project.plan.PlanDraft.Outcome.Changed;
import org.junit.jupiter.api.Test;

/// Two keepers write one plan.
class DraftTest {
    private final PlanDraft two = changed(changed(PlanDraft.EMPTY, put("a", 100), 0), put("b", 200), 1);

    @Test
    void twoWhoChangeTwoLinesBothSucceed() {
        PlanDraft first = changed(two, put("a", 150), 2);
        PlanDraft second = changed(first, put("b", 250), 2);

        assertThat(second.plan().cost()).isEqualTo(Amount.ofEuros(400));
        assertThat(second.revision()).isEqualTo(4);
    }

    @Test
    void whoChangesALineThatAnotherChangedMeanwhileIsToldAndNothingChanges() {
        PlanDraft first = changed(two, put("a", 150), 2);

        assertThat(first.change(put("a", 175), 2)).isEqualTo(new Outcome.Overtaken(new LineId("a")));
        assertThat(first.change(new Remove(new LineId("a")), 2)).isEqualTo(new Outcome.Overtaken(new LineId("a")));
        assertThat(changed(first, put("a", 175), 3).plan().cost()).isEqualTo(Amount.ofEuros(375));
    }

    @Test
    void aLineTakenOutMeanwhileDoesNotComeBackUnasked() {
        PlanDraft first = changed(two, new Remove(new LineId("a")), 2);

        assertThat(first.change(put("a", 175), 2)).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void closingTouchesOwnFundsAlone() {
        PlanDraft closed = changed(two, new Close(), 2);

        assertThat(closed.plan().gap()).isEqualTo(Amount.NOTHING);
        assertThat(closed.touched()).containsEntry(FinancingPlan.OWN_FUNDS, 3).containsEntry(new LineId("a"), 1);
        assertThat(closed.change(new PutResource(Resource.of(FinancingPlan.OWN_FUNDS, "", Origin.OWN_FUNDS, Amount.NOTHING)), 2))
                .isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void moreThanTwoHundredLinesAreRefusedWhole() {
        List<Expense> many = IntStream.range(0, 199).mapToObj(i -> expense("n" + i, 1)).toList();

        assertThat(two.change(new AddExpenses(many), 2)).isInstanceOf(Outcome.TooMany.class);
        assertThat(changed(two, new AddExpenses(many.subList(0, 198)), 2).plan().expenses()).hasSize(200);
    }

    private static PlanDraft changed(PlanDraft draft, PlanChange change, int from) {
        return ((Changed) draft.change(change, from)).draft();
    }

    private static PutExpense put(String name, long euros) {
        return new PutExpense(expense(name, euros));
    }

    private static Expense expense(String name, long euros) {
        return new Expense(new LineId(name), "", "", Optional.empty(), Amount.ofEuros(euros));
    }
}
