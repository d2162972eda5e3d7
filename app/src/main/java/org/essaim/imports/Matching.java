package org.essaim.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which line of a file is which line kept before, where the source's number is no key.
///
/// Among the lines of one number: first those that say the same in all, then those that differ by the amount alone, then
/// whatever is left on both sides, in order. So that an unchanged file changes nothing, in whatever order its lines are, and
/// a changed amount is one update. What the file no longer has is kept.
public final class Matching {
    public enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /// @param key the source's number
    record Line(String key, Fingerprint identity, Fingerprint content) {}

    /// @param sourceKey the number, with `#2`, `#3`… from the second on
    public record Kept(String sourceKey, Fingerprint identity, Fingerprint content) {
        String number() {
            int rank = sourceKey.indexOf('#');
            return rank < 0 ? sourceKey : sourceKey.substring(0, rank);
        }

        int rank() {
            int rank = sourceKey.indexOf('#');
            return rank < 0 ? 1 : Integer.parseInt(sourceKey.substring(rank + 1));
        }
    }

    record Matched(String sourceKey, Fate fate) {}

    private Matching() {}

    /// One answer a line, in the order of the lines.
    static List<Matched> of(List<Line> lines, List<Kept> kept) {
        Map<String, List<Kept>> keptByNumber = new HashMap<>();
        kept.forEach(one -> keptByNumber.computeIfAbsent(one.number(), _ -> new ArrayList<>(1)).add(one));
        Map<String, List<Integer>> linesByNumber = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            linesByNumber.computeIfAbsent(lines.get(i).key(), _ -> new ArrayList<>(1)).add(i);
        }
        var matched = new @Nullable Matched[lines.size()];
        linesByNumber.forEach((number, places) ->
                match(lines, places, new ArrayList<>(keptByNumber.getOrDefault(number, List.of())), number, matched));
        var answers = new ArrayList<Matched>(lines.size());
        for (Matched one : matched) {
            if (one != null) {
                answers.add(one);
            }
        }
        return answers;
    }

    private static void match(
            List<Line> lines, List<Integer> places, List<Kept> free, String number, @Nullable Matched[] matched) {
        int highest = free.stream().mapToInt(Kept::rank).max().orElse(0);
        for (int place : places) {
            Fingerprint content = lines.get(place).content();
            take(free, one -> one.content().equals(content), Fate.UNCHANGED, place, matched);
        }
        for (int place : places) {
            Fingerprint identity = lines.get(place).identity();
            take(free, one -> one.identity().equals(identity), Fate.UPDATED, place, matched);
        }
        for (int place : places) {
            take(free, _ -> true, Fate.UPDATED, place, matched);
            if (matched[place] == null) {
                highest++;
                matched[place] = new Matched(highest == 1 ? number : number + "#" + highest, Fate.CREATED);
            }
        }
    }

    private static void take(
            List<Kept> free, Predicate<Kept> fits, Fate fate, int place, @Nullable Matched[] matched) {
        for (int i = 0; matched[place] == null && i < free.size(); i++) {
            if (fits.test(free.get(i))) {
                matched[place] = new Matched(free.remove(i).sourceKey(), fate);
            }
        }
    }
}
