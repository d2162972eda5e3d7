package org.essaim.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.finding.Findable;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Thing;
import org.essaim.language.Language;
import org.essaim.project.store.ProjectStore;
import org.essaim.territory.TerritoryId;
import org.springframework.stereotype.Component;

/// The projects that are shown to everybody, as the one box finds them.
@Component
class FindableProjects implements Findable {
    static final Kind KIND = new Kind("projet", 45, "project.found");

    private final ProjectStore projects;

    FindableProjects(ProjectStore projects) {
        this.projects = projects;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public void each(Consumer<Thing> taker) {
        projects.shown().stream().map(FindableProjects::thing).forEach(taker);
    }

    @Override
    public List<Thing> of(Collection<UUID> ids) {
        return projects.byIds(ids).stream().filter(Project::isPublic).map(FindableProjects::thing).toList();
    }

    private static Thing thing(Project project) {
        return new Thing(
                project.id(),
                "",
                project.path(),
                project.title(),
                project.text().purpose(),
                Language.spoken().typographed(project.text().territoryName()),
                project.text().owner().name(),
                TerritoryId.parse(project.text().territory()).stream().toList(),
                project.example());
    }
}
