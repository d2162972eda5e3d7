package essaim.ballot;

import java.util.ArrayList;
import java.util.List;

/// A lot that anybody can draw again: the seed is published, and the rest is arithmetic.
///
/// The tied combinations are listed in the order of the ballot paper and numbered from 0. The seed goes through
/// SplitMix64 (Steele, Lea & Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014), whose numbers
/// `z` are read as unsigned 64-bit:
///
///     state ← state + 9E3779B97F4A7C15                 (state starts at the seed; all modulo 2⁶⁴)
///     z ← (state xor (state >>> 30)) × BF58476D1CE4E5B9
///     z ← (z xor (z >>> 27)) × 94D049BB133111EB
///     z ← z xor (z >>> 31)
///
/// The drawn number is `z mod n`, n being how many are tied. So that each has exactly the same chance, a `z` at or
/// above the greatest multiple of n up to 2⁶⁴ is set aside and the next one taken. The lot is fair only if nobody
/// could choose the seed knowing the ballots: announce it before, or take it from something nobody decides.
public record Lot(long seed) {
    /// The place drawn, from 0 to `among` − 1; always the same for the same seed and number.
    public int draw(int among) {
        return new Draws(seed).next(among);
    }

    /// All of these in a drawn order: a place is drawn among them, then among those left, and so on, each draw going on
    /// from the state where the one before stopped.
    public <T> List<T> order(List<T> all) {
        var draws = new Draws(seed);
        var left = new ArrayList<T>(all);
        var order = new ArrayList<T>(all.size());
        while (!left.isEmpty()) {
            order.add(left.remove(draws.next(left.size())));
        }
        return List.copyOf(order);
    }

    private static final class Draws {
        private long state;

        Draws(long seed) {
            this.state = seed;
        }

        int next(int among) {
            if (among < 1) {
                throw new IllegalArgumentException("Nothing to draw from: " + among);
            }
            while (true) {
                state += 0x9E3779B97F4A7C15L;
                long z = mix(state);
                long place = Long.remainderUnsigned(z, among);
                // z lies in the block of `among` values starting at z − place; an incomplete last block would wrap
                // past 2⁶⁴.
                long lastOfBlock = z - place + (among - 1);
                if (Long.compareUnsigned(lastOfBlock, z) >= 0) {
                    return (int) place;
                }
            }
        }
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
