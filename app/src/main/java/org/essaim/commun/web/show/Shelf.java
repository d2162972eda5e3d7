package org.essaim.commun.web.show;

import org.essaim.commun.Communs;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Version;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Component;

/// Where a commun is taken from, by its address.
@Component("communShelf")
public class Shelf {
    /// One version of a commun.
    public record Volume(Commun commun, Version version) {
        public boolean isLatest() {
            return version.number() == commun.latest().number();
        }

        public String path() {
            return commun.path(version.number());
        }
    }

    private final Communs communs;

    Shelf(Communs communs) {
        this.communs = communs;
    }

    /// @throws Problem 404 when there is none
    public Commun commun(String slug) {
        return communs.bySlug(slug)
                .orElseThrow(() -> Problem.notFound("commun.unknown").mend("/communs", "commun.list.see-all"));
    }

    /// The latest version.
    public Volume latest(String slug) {
        Commun commun = commun(slug);
        return new Volume(commun, commun.latest());
    }

    /// @throws Problem 404 when there is no such version
    public Volume volume(String slug, int number) {
        Commun commun = commun(slug);
        return commun.version(number)
                .map(version -> new Volume(commun, version))
                .orElseThrow(() -> Problem.notFound(
                                "commun.version-unknown",
                                number,
                                commun.versions().size())
                        .mend(commun.path(), "commun.see-latest"));
    }
}
