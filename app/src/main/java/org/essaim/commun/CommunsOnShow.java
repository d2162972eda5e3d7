package org.essaim.commun;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Home;
import org.essaim.commun.store.VersionStore;
import org.essaim.programme.OnShow;
import org.springframework.stereotype.Component;

/// The communs that a programme shows on its common day, in its own words for them.
@Component
class CommunsOnShow implements OnShow {
    private final Communs communs;
    private final VersionStore versions;

    CommunsOnShow(Communs communs, VersionStore versions) {
        this.communs = communs;
        this.versions = versions;
    }

    @Override
    public List<Shown> of(Collection<UUID> workshops) {
        return workshops.isEmpty()
                ? List.of()
                : versions.ofWorkshops(workshops).stream()
                        .map(card -> new Shown(
                                card.slug(),
                                card.title(),
                                card.purpose(),
                                card.path(),
                                card.territoryName(),
                                card.example()))
                        .toList();
    }

    @Override
    public Optional<Poster> poster(String slug) {
        return communs.bySlug(slug).map(CommunsOnShow::poster);
    }

    private static Poster poster(Commun commun) {
        var body = commun.latest().body();
        return new Poster(
                new Shown(
                        commun.slug(),
                        commun.title(),
                        body.purpose(),
                        commun.path(),
                        commun.home().map(Home::name).orElse(""),
                        commun.example()),
                commun.latest().number(),
                body.blocks().stream()
                        .map(block -> new Part(
                                block.heading(),
                                block.sentences().stream().map(BodySentence::text).toList()))
                        .toList(),
                commun.latest().licence().key());
    }
}
