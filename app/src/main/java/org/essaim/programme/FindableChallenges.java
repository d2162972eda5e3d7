package org.essaim.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.finding.Findable;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Thing;
import org.essaim.language.Language;
import org.essaim.programme.store.ChallengeStore;
import org.essaim.programme.store.ProgrammeStore;
import org.essaim.territory.TerritoryId;
import org.springframework.stereotype.Component;

/// The enjeux shown, as the one box finds them; those proposed or set aside are not found.
@Component
class FindableChallenges implements Findable {
    static final Kind KIND = new Kind("enjeu", 50, "programme.found");

    private final ChallengeStore challenges;
    private final ProgrammeStore programmes;

    FindableChallenges(ChallengeStore challenges, ProgrammeStore programmes) {
        this.challenges = challenges;
        this.programmes = programmes;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public void each(Consumer<Thing> taker) {
        List<Programme> all = programmes.all();
        things(challenges.of(all.stream().map(Programme::id).toList()), all).forEach(taker);
    }

    @Override
    public List<Thing> of(Collection<UUID> ids) {
        return things(challenges.byIds(ids), programmes.all());
    }

    private static List<Thing> things(List<Challenge> found, List<Programme> all) {
        Map<UUID, Programme> programmes = all.stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        return found.stream()
                .filter(Challenge::isAccepted)
                .flatMap(challenge -> Optional.ofNullable(programmes.get(challenge.programme())).stream()
                        .map(programme -> thing(challenge, programme)))
                .toList();
    }

    private static Thing thing(Challenge challenge, Programme programme) {
        String territory = challenge.territoryName();
        return new Thing(
                challenge.id(),
                "",
                programme.path() + "#" + challenge.anchor(),
                challenge.title(),
                challenge.why(),
                Language.spoken().typographed(territory.isEmpty() ? programme.title() : territory + ", " + programme.title()),
                programme.title(),
                TerritoryId.parse(challenge.territory()).stream().toList(),
                programme.example());
    }
}
