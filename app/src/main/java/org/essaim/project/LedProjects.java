package org.essaim.project;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.text.Typed;
import org.springframework.stereotype.Component;

/// Projects, as what belongs to the people who keep them.
@Component
public class LedProjects implements LedKind {
    static final String KIND = "projet";

    private final Projects projects;

    LedProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Led> find(String id) {
        return Typed.id(id).flatMap(projects::byId).map(LedProjects::of);
    }

    public static Led of(Project project) {
        return new Led(KIND, project.id().toString(), project.title(), project.path(), project.example(), Set.of(Role.values()));
    }
}
