package org.essaim.project.web;

import static org.essaim.project.web.ExpenseForm.typed;

import essaim.money.Amount;
import essaim.money.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.project.plan.Dates;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.Life;
import org.essaim.project.plan.Limit;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.Origin;
import org.essaim.project.plan.Resource;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.jspecify.annotations.Nullable;

/// A resource as it was typed.
///
/// @param amount empty: an aid with a rate or a cap gives its most
/// @param eligible the expenses that it takes; none chosen, it takes all
public record ResourceForm(
        String id,
        @Nullable Integer revision,
        String label,
        String from,
        String life,
        String amount,
        String rate,
        String cap,
        List<String> eligible,
        String month,
        String deadline,
        String decisionDays,
        String beforeStart,
        String submitted) {
    private static final int LONGEST_LABEL = 160;
    private static final int LONGEST_DECISION = 1_000;

    public ResourceForm {
        id = Typed.word(id);
        label = Typed.line(label);
        from = Typed.word(from);
        life = Typed.word(life);
        amount = Typed.line(amount);
        rate = Typed.line(rate);
        cap = Typed.line(cap);
        eligible = eligible == null ? List.of() : eligible.stream().map(Typed::word).toList();
        month = Typed.word(month);
        deadline = Typed.word(deadline);
        decisionDays = Typed.word(decisionDays);
        beforeStart = Typed.word(beforeStart);
        submitted = Typed.word(submitted);
    }

    static ResourceForm blank(FinancingPlan plan, int revision) {
        return new ResourceForm(
                FormReader.idOrNew(null).toString(), revision, "", Origin.STATE.name(), Life.ENVISAGED.name(), "", "", "",
                plan.expenses().stream().map(expense -> expense.id().value()).toList(), "", "", "", BeforeStart.NOTHING.name(), "");
    }

    static ResourceForm of(Resource resource, int revision) {
        Dates dates = resource.dates();
        return new ResourceForm(
                resource.id().value(),
                revision,
                resource.label(),
                resource.from().name(),
                resource.life().name(),
                typed(resource.amount()),
                resource.limit().rate().map(FinancingPage::shortPercent).orElse(""),
                resource.limit().cap().map(ExpenseForm::typed).orElse(""),
                resource.limit().eligible().stream().map(LineId::value).toList(),
                resource.month().map(YearMonth::toString).orElse(""),
                dates.deadline().map(LocalDate::toString).orElse(""),
                dates.decisionDays().isPresent() ? Integer.toString(dates.decisionDays().getAsInt()) : "",
                dates.beforeStart().name(),
                dates.submitted().map(LocalDate::toString).orElse(""));
    }

    ResourceForm seeing(int current) {
        return new ResourceForm(
                id, current, label, from, life, amount, rate, cap, eligible, month, deadline, decisionDays, beforeStart, submitted);
    }

    public Set<String> chosen() {
        return Set.copyOf(eligible);
    }

    Optional<Resource> read(FinancingPlan plan, FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("label", label).atMost(LONGEST_LABEL);
        Optional<Origin> origin = read.oneOf("from", from, Origin.class, "project.plan.from.missing");
        Optional<Life> alive = read.oneOf("life", life, Life.class, "project.plan.life.missing");
        Optional<Rate> ceiling = read.percentIfAny("rate", rate);
        Optional<Amount> most = cap.isEmpty() ? Optional.empty() : read.money("cap", cap, ProjectForm.MOST);
        Set<LineId> taken = taken(plan);
        Limit limit = new Limit(ceiling.filter(it -> it.compareTo(Rate.WHOLE) <= 0), most, taken);
        Optional<Amount> sum = amount.isEmpty() ? most(plan, limit, read, errors) : read.money("amount", amount, ProjectForm.MOST);
        Optional<YearMonth> when = read.monthIfAny("month", month);
        Optional<LocalDate> last = day("deadline", deadline, errors);
        Optional<LocalDate> sent = day("submitted", submitted, errors);
        Optional<Integer> days = decisionDays.isEmpty()
                ? Optional.empty()
                : read.whole("decisionDays", decisionDays, 0, LONGEST_DECISION, "project.plan.decision-days.wrong");
        BeforeStart before = FormReader.named(BeforeStart.class, beforeStart).orElse(BeforeStart.NOTHING);
        errors.refuseIf(id.isEmpty(), "label", "project.plan.line.unknown");
        return read.made(() -> new Resource(
                new LineId(id),
                label,
                origin.orElseThrow(),
                sum.orElseThrow(),
                ceiling.isEmpty() && most.isEmpty() ? Limit.NONE : limit,
                alive.orElseThrow(),
                new Dates(
                        dates(plan).opens(), last, days.map(OptionalInt::of).orElse(OptionalInt.empty()), before, sent,
                        dates(plan).decided()),
                when));
    }

    /// What it gives at most; of a rate or a cap that is refused, nothing more is said.
    private static Optional<Amount> most(FinancingPlan plan, Limit limit, FormReader read, FormErrors errors) {
        return errors.has("rate") || errors.has("cap")
                ? Optional.empty()
                : read.found("amount", limit.most(plan.expenses()), "project.plan.amount.missing");
    }

    /// What the form does not ask stays as it was.
    private Dates dates(FinancingPlan plan) {
        return plan.resource(new LineId(id)).map(Resource::dates).orElse(Dates.UNKNOWN);
    }

    private Set<LineId> taken(FinancingPlan plan) {
        Set<LineId> all = plan.expenses().stream().map(Expense::id).collect(Collectors.toSet());
        Set<LineId> some = all.stream().filter(line -> eligible.contains(line.value())).collect(Collectors.toSet());
        return some.isEmpty() ? all : some;
    }

    /// A day past is one too: a deadline may be over, an application was sent.
    private static Optional<LocalDate> day(String field, String typed, FormErrors errors) {
        return new FormReader(errors).dayIfAny(field, typed);
    }
}
