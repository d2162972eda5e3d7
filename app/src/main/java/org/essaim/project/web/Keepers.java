package org.essaim.project.web;

import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.project.LedProjects;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Component;

/// Who reads a project, and who writes it: everybody what is public, its keepers all of it. One that is not public does not
/// exist for others.
@Component
class Keepers {
    private final Projects projects;
    private final Leaders leaders;

    Keepers(Projects projects, Leaders leaders) {
        this.projects = projects;
        this.leaders = leaders;
    }

    boolean keeps(Optional<SignedIn> who, Project project) {
        return who.filter(person -> leaders.lead(person, LedProjects.of(project))).isPresent();
    }

    /// @throws Problem 404 when there is none that this reader may see
    Project seen(String slug, Optional<SignedIn> who) {
        return projects.bySlug(slug)
                .filter(project -> project.isPublic() || keeps(who, project))
                .orElseThrow(Keepers::unknown);
    }

    /// @throws Problem 404 when there is none that they may see, 403 when it is not theirs to write
    Project own(String slug, SignedIn who) {
        Project project = seen(slug, Optional.of(who));
        leaders.require(who, LedProjects.of(project));
        return project;
    }

    private static Problem unknown() {
        return Problem.notFound("project.unknown").mend("/projets", "project.list.title");
    }
}
