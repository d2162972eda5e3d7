package org.essaim.project;

import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Projects, as what belongs to the people who keep them.
@Configuration(proxyBeanMethods = false)
public class LedProjects {
    static final String KIND = "projet";

    @Bean
    static LedKind projectsAreLed(Projects projects) {
        return LedKind.byId(KIND, id -> projects.byId(id).map(LedProjects::of));
    }

    public static Led of(Project project) {
        return new Led(KIND, project.id().toString(), project.title(), project.path(), project.example(), Set.of(Role.values()));
    }
}
