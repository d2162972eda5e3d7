package org.essaim.commun.web.show;

import java.util.ArrayList;
import java.util.List;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Version;
import org.essaim.commun.web.show.ChangesPage.Beside;
import org.essaim.language.Language;
import org.springframework.stereotype.Component;

/// Holds a version against the one before, and an adaptation against what it adapts.
@Component("communChanges")
class ChangesTold {
    private final Communs communs;

    ChangesTold(Communs communs) {
        this.communs = communs;
    }

    ChangesPage page(Shelf.Volume volume) {
        Commun commun = volume.commun();
        Version version = volume.version();
        List<Beside> beside = new ArrayList<>();
        commun.parent()
                .flatMap(it -> communs.byId(it.commun())
                        .flatMap(parent ->
                                parent.version(it.version()).map(from -> beside(parent, from, version, "parent"))))
                .ifPresent(beside::add);
        commun.version(version.number() - 1)
                .map(from -> beside(commun, from, version, "before"))
                .ifPresent(beside::add);
        return new ChangesPage(
                volume, Language.spoken().typographed(version.body().title()), Language.spoken().typographed(version.changes()), beside);
    }

    private static Beside beside(Commun commun, Version from, Version version, String which) {
        return new Beside(
                commun.path(from.number()),
                Language.spoken().typographed(from.body().title()),
                from.number(),
                which,
                Differences.between(from.body(), version.body()));
    }
}
