package org.essaim.project.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.commun.domain.Commun;
import org.essaim.project.Owner;
import org.essaim.project.Project;
import org.essaim.project.Project.Phase;
import org.essaim.project.Project.State;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;

/// The form of a project.
///
/// @param project the one changed; none for a new one
/// @param commun what a new one copies
public record ProjectFormPage(
        Optional<Project> project,
        Optional<Commun> commun,
        ProjectForm form,
        TerritoryField territory,
        FormErrors errors,
        boolean overtaken)
        implements FormPage {
    public String action() {
        return project.map(it -> it.path() + "/modifier").orElse("/projets/nouveau");
    }

    public String back() {
        return project.map(Project::path).or(() -> commun.map(Commun::path)).orElse("/projets");
    }

    public List<Option> ownerKinds(Ui ui) {
        return Stream.of(Owner.Kind.values()).map(kind -> new Option(kind.name(), ui.t("project.owner." + kind))).toList();
    }

    public List<Option> phases(Ui ui) {
        return Stream.of(Phase.values()).map(phase -> new Option(phase.name(), ui.t("project.phase." + phase))).toList();
    }

    public List<Option> states(Ui ui) {
        return Stream.of(State.values()).map(state -> new Option(state.name(), ui.t("project.state." + state))).toList();
    }
}
