package org.essaim.project.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.language.Language;
import org.essaim.project.Project;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.Life;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.Origin;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.Resource;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;

/// The form of one line of a plan, an expense or a resource.
///
/// @param <F> what was typed
/// @param line the one changed, as it is now; none for a new one
/// @param overtaken somebody else wrote this line since: theirs is shown beside what was typed
public record LineFormPage<F>(Project project, PlanDraft draft, F form, Optional<LineId> line, FormErrors errors, boolean overtaken)
        implements FormPage {
    /// What the other wrote; empty when they took the line out.
    public String theirs() {
        return line.flatMap(id -> draft.plan().expenses().stream()
                        .filter(expense -> expense.id().equals(id))
                        .map(expense -> expense.label() + ", " + Language.spoken().exact(expense.amount()))
                        .findFirst()
                        .or(() -> draft.plan().resource(id)
                                .map(resource -> resource.label() + ", " + Language.spoken().exact(resource.amount()))))
                .orElse("");
    }

    public List<Option> origins(Ui ui) {
        return named(Origin.values(), "project.origin.", ui);
    }

    public List<Option> lives(Ui ui) {
        return named(Life.values(), "project.life.", ui);
    }

    public List<Option> beforeStarts(Ui ui) {
        return named(BeforeStart.values(), "project.before-start.", ui);
    }

    /// The expenses that an aid may take.
    public List<Option> expenses() {
        return draft.plan().expenses().stream()
                .map(expense -> new Option(
                        expense.id().value(), expense.label() + ", " + Language.spoken().exact(expense.amount())))
                .toList();
    }

    public Optional<Expense> expense() {
        return line.flatMap(id -> draft.plan().expenses().stream().filter(it -> it.id().equals(id)).findFirst());
    }

    public Optional<Resource> resource() {
        return line.flatMap(draft.plan()::resource);
    }

    private static <E extends Enum<E>> List<Option> named(E[] all, String prefix, Ui ui) {
        return Stream.of(all).map(one -> new Option(one.name(), ui.t(prefix + one))).toList();
    }
}
