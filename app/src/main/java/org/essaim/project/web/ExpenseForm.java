package org.essaim.project.web;

import essaim.money.Amount;
import java.time.YearMonth;
import java.util.Optional;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.LineId;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.jspecify.annotations.Nullable;

/// An expense as it was typed.
///
/// @param id of the line; made with the page for a new one
/// @param revision of the plan that its author saw
public record ExpenseForm(String id, @Nullable Integer revision, String label, String account, String month, String amount) {
    private static final int LONGEST_LABEL = 160;

    public ExpenseForm {
        id = Typed.word(id);
        label = Typed.line(label);
        account = Typed.word(account);
        month = Typed.word(month);
        amount = Typed.line(amount);
    }

    static ExpenseForm blank(int revision) {
        return new ExpenseForm(FormReader.idOrNew(null).toString(), revision, "", "", "", "");
    }

    static ExpenseForm of(Expense expense, int revision) {
        return new ExpenseForm(
                expense.id().value(),
                revision,
                expense.label(),
                expense.account(),
                expense.month().map(YearMonth::toString).orElse(""),
                typed(expense.amount()));
    }

    ExpenseForm seeing(int current) {
        return new ExpenseForm(id, current, label, account, month, amount);
    }

    Optional<Expense> read(FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("label", label).filled("project.plan.label.missing").atMost(LONGEST_LABEL);
        errors.refuseIf(!account.matches("([678]\\d{1,3})?"), "account", "project.plan.account.wrong");
        Optional<YearMonth> when = read.monthIfAny("month", month);
        Optional<Amount> sum = read.money("amount", amount, ProjectForm.MOST);
        errors.refuseIf(id.isEmpty(), "label", "project.plan.line.unknown");
        return read.made(() -> new Expense(new LineId(id), label, account, when, sum.orElseThrow()));
    }

    /// As people type an amount: `1234,50`.
    static String typed(Amount amount) {
        return amount.toDecimal().replace('.', ',');
    }
}
