package org.essaim.project.web;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.essaim.project.Project;
import org.essaim.project.ProjectQuery.Order;
import org.essaim.ui.Listed;
import org.essaim.ui.Option;
import org.essaim.ui.Tab;
import org.essaim.ui.Ui;

/// Projects, one page of them.
///
/// @param own those that the reader keeps
public record ProjectListPage(Listed<Project> list, Set<UUID> own) {
    public String words() {
        return list.address().shown(ProjectListController.WORDS);
    }

    public List<Tab> phases(Ui ui) {
        return list.address().kinds(
                ProjectListController.PHASE,
                ProjectListController.PHASES,
                phase -> ui.t(phase.map(one -> "project.phases." + one).orElse("project.list.all")),
                _ -> OptionalLong.empty());
    }

    public List<Tab> sorts(Ui ui) {
        return list.address().tabs(ProjectListController.ORDER, List.of(Order.values()), order -> ui.t("project.list.sort." + order));
    }

    /// What the search keeps of the address.
    public List<Option> kept() {
        return list.address().kept(ProjectListController.PHASE, ProjectListController.ORDER);
    }

    public boolean isOwn(Project project) {
        return own.contains(project.id());
    }
}
