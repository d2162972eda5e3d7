package org.essaim.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.programme.Challenge;
import org.essaim.programme.ChallengeWorkshops;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.programme.domain.Ranking;
import org.springframework.stereotype.Component;

/// The enjeux shown by programmes, in their order, with their workshops: the same number of questions to the database for
/// one programme as for all of them.
@Component
class ChallengeLines {
    private final Programmes programmes;
    private final ChallengeWorkshops workshops;

    ChallengeLines(Programmes programmes, ChallengeWorkshops workshops) {
        this.programmes = programmes;
        this.workshops = workshops;
    }

    /// Those of some enjeux, in their order.
    ///
    /// @param all every programme there is
    List<ChallengeLine> of(List<Challenge> challenges, List<Programme> all) {
        Set<UUID> theirs = challenges.stream().map(Challenge::programme).collect(Collectors.toSet());
        Map<UUID, ChallengeLine> lines = of(all.stream().filter(one -> theirs.contains(one.id())).toList()).stream()
                .collect(Collectors.toMap(line -> line.challenge().id(), line -> line));
        return challenges.stream()
                .flatMap(challenge -> Stream.ofNullable(lines.get(challenge.id())))
                .toList();
    }

    List<ChallengeLine> of(List<Programme> shown) {
        Map<UUID, Ranking<Challenge>> rankings =
                programmes.rankings(shown.stream().map(Programme::id).toList());
        List<UUID> challenges = rankings.values().stream()
                .flatMap(ranking -> ranking.places().stream())
                .map(place -> place.of().id())
                .toList();
        Map<UUID, List<Held>> held =
                workshops.on(challenges).stream().collect(Collectors.groupingBy(Held::challenge));
        return shown.stream()
                .flatMap(programme -> Stream.ofNullable(rankings.get(programme.id()))
                        .flatMap(ranking -> ranking.places().stream()
                                .map(place -> new ChallengeLine(
                                        place,
                                        programme,
                                        ranking.voters(),
                                        held.getOrDefault(place.of().id(), List.of())))))
                .toList();
    }
}
