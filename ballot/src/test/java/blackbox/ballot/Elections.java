package blackbox.ballot;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Elections to test on: one of a workshop, one of a book, and as many small ones as wanted.
final class Elections {
    static final String BESANCON = "Grand Besançon Métropole";
    static final String ROCHEFORT = "Rochefort Océan";
    static final String GEVAUDAN = "Gévaudan-Lozère";
    static final String GRASSE = "Pays de Grasse";
    static final String SICOVAL = "Sicoval";
    static final String EVIAN = "Évian-Abondance";

    private Elections() {}

    /// Twenty people choose three of six initiatives.
    static Election<String> workshop() {
        var ballots = new ArrayList<ApprovalBallot<String>>();
        cast(ballots, 3, BESANCON, ROCHEFORT, GRASSE, SICOVAL);
        cast(ballots, 5, BESANCON, ROCHEFORT, GRASSE);
        cast(ballots, 1, BESANCON, GRASSE, SICOVAL);
        cast(ballots, 2, BESANCON, ROCHEFORT);
        cast(ballots, 1, ROCHEFORT, GRASSE);
        cast(ballots, 2, GEVAUDAN, EVIAN);
        cast(ballots, 1, GEVAUDAN, SICOVAL);
        cast(ballots, 1, SICOVAL, EVIAN);
        cast(ballots, 4, GEVAUDAN);
        return new Election<>(List.of(BESANCON, ROCHEFORT, GEVAUDAN, GRASSE, SICOVAL, EVIAN), ballots, 3);
    }

    static void cast(List<ApprovalBallot<String>> ballots, int times, String... approved) {
        for (int i = 0; i < times; i++) {
            ballots.add(ApprovalBallot.approving(approved));
        }
    }

    /// Each letter is a candidate: `ab` approves a and b.
    static Election<String> letters(String candidates, int seats, String... ballots) {
        return new Election<>(
                List.of(candidates.split("")),
                List.of(ballots).stream()
                        .map(ballot -> ApprovalBallot.approving(
                                ballot.isEmpty() ? List.<String>of() : List.of(ballot.split(""))))
                        .toList(),
                seats);
    }

    /// 2 to 7 candidates, 0 to `mostBallots` ballots drawn from a few opinions, so that groups and ties are frequent.
    static Election<Integer> random(Random random, int mostBallots) {
        int candidates = random.nextInt(2, 8);
        int seats = random.nextInt(1, Math.min(candidates, 4) + 1);
        double generosity = random.nextDouble(0.1, 0.7);
        var opinions = IntStream.range(0, random.nextInt(1, 9))
                .mapToObj(_ -> ApprovalBallot.approving(IntStream.range(0, candidates)
                        .filter(_ -> random.nextDouble() < generosity)
                        .boxed()
                        .toList()))
                .toList();
        var ballots = IntStream.range(0, random.nextInt(mostBallots + 1))
                .mapToObj(_ -> opinions.get(random.nextInt(opinions.size())))
                .toList();
        return new Election<>(IntStream.range(0, candidates).boxed().toList(), ballots, seats);
    }
}
