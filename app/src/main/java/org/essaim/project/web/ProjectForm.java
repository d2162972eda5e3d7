package org.essaim.project.web;

import essaim.money.Amount;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.project.Owner;
import org.essaim.project.Project;
import org.essaim.project.Project.Phase;
import org.essaim.project.Project.ProjectText;
import org.essaim.project.Project.State;
import org.essaim.territory.Territory;
import org.essaim.text.LegalNumbers;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.jspecify.annotations.Nullable;

/// A project as it was typed, its territory apart.
///
/// @param id made with the page: sent twice, it begins one
/// @param commun the slug of the commun that it copies; empty for none
/// @param revision the one its author saw
public record ProjectForm(
        String id,
        @Nullable Integer revision,
        String commun,
        String title,
        String purpose,
        String ownerKind,
        String ownerName,
        String ownerNumber,
        String phase,
        String state,
        String begins,
        String ends,
        String saving) {
    static final int LONGEST_TITLE = 140;
    static final int LONGEST_PURPOSE = 600;
    static final Amount MOST = Amount.ofEuros(1_000_000_000);

    public ProjectForm {
        id = FormReader.idOrNew(id).toString();
        commun = Typed.word(commun);
        title = Typed.line(title);
        purpose = Typed.text(purpose);
        ownerKind = Typed.word(ownerKind);
        ownerName = Typed.line(ownerName);
        ownerNumber = Typed.line(ownerNumber);
        phase = Typed.word(phase);
        state = Typed.word(state);
        begins = Typed.word(begins);
        ends = Typed.word(ends);
        saving = Typed.line(saving);
    }

    static ProjectForm blank(String commun, String title) {
        return new ProjectForm(
                "", null, commun, title, "", Owner.Kind.AUTHORITY.name(), "", "", Phase.IDEA.name(), State.UNDER_WAY.name(), "", "", "");
    }

    static ProjectForm of(Project project) {
        ProjectText text = project.text();
        return new ProjectForm(
                project.id().toString(),
                project.revision(),
                "",
                text.title(),
                text.purpose(),
                text.owner().kind().name(),
                text.owner().name(),
                text.owner().number(),
                text.phase().name(),
                text.state().name(),
                text.begins().map(YearMonth::toString).orElse(""),
                text.ends().map(YearMonth::toString).orElse(""),
                text.saving().map(Amount::toDecimal).map(euros -> euros.replace('.', ',')).orElse(""));
    }

    ProjectForm seeing(int current) {
        return new ProjectForm(
                id, current, commun, title, purpose, ownerKind, ownerName, ownerNumber, phase, state, begins, ends, saving);
    }

    UUID key() {
        return UUID.fromString(id);
    }

    public Set<String> ownerKinds() {
        return Set.of(ownerKind);
    }

    Optional<ProjectText> read(Optional<Territory> territory, FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("title", title).atLeast(3, "project.form.title.missing").atMost(LONGEST_TITLE);
        read.text("purpose", purpose).atMost(LONGEST_PURPOSE);
        Optional<Owner.Kind> kind = read.oneOf("ownerKind", ownerKind, Owner.Kind.class, "project.form.owner-kind.missing");
        read.line("ownerName", ownerName).filled("project.form.owner-name.missing").atMost(Owner.LONGEST_NAME);
        String number = LegalNumbers.bare(ownerNumber);
        errors.refuseIf(
                !number.isEmpty() && !LegalNumbers.isSiren(number) && !LegalNumbers.isSiret(number),
                "ownerNumber",
                "project.form.owner-number.wrong");
        Optional<Phase> in = read.oneOf("phase", phase, Phase.class, "project.form.phase.missing");
        Optional<State> is = read.oneOf("state", state, State.class, "project.form.state.missing");
        Optional<YearMonth> from = read.monthIfAny("begins", begins);
        Optional<YearMonth> to = read.monthIfAny("ends", ends);
        errors.refuseIf(
                from.isPresent() && to.isPresent() && to.get().isBefore(from.get()), "ends", "project.form.ends.before");
        Optional<Amount> saved = saving.isEmpty() ? Optional.empty() : read.money("saving", saving, MOST);
        return read.made(() -> new ProjectText(
                title,
                purpose,
                territory.orElseThrow().id().toString(),
                territory.orElseThrow().name(),
                new Owner(kind.orElseThrow(), number, ownerName),
                in.orElseThrow(),
                is.orElseThrow(),
                from,
                to,
                saved.filter(amount -> !amount.isZero())));
    }
}
