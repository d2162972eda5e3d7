package org.essaim.project.web;

import org.essaim.commun.Beginning;
import org.essaim.commun.domain.Commun;
import org.springframework.stereotype.Component;

/// A project that copies the commun one reads.
@Component
class ProjectOfCommun implements Beginning {
    @Override
    public String key() {
        return "project.new";
    }

    @Override
    public String path(Commun commun) {
        return "/projets/nouveau?commun=" + commun.slug();
    }
}
