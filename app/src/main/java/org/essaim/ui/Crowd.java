package org.essaim.ui;

import java.time.Duration;

/// How often each of many clients may try, and all of them together. When all together are too many, whoever tried nothing
/// lately still may: a crowd of programs shuts out itself.
public final class Crowd {
    private static final String EVERYBODY = "";

    private final Tries ofOne;
    private final Tries ofAll;

    public Crowd(Tries ofOne, Tries ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /// As many at once for one as that, and so many times as many for all.
    public static Crowd of(int most, Duration refill, int times) {
        int together = (int) Math.min((long) most * times, Integer.MAX_VALUE);
        return new Crowd(new Tries(most, refill), new Tries(together, refill));
    }

    /// Takes one try; `false` when none is left to this client.
    ///
    /// @param from as [ClientAddress] reads it
    public boolean allows(String from) {
        boolean alone = ofOne.isUntouched(from);
        return ofOne.allows(from) && (ofAll.allows(EVERYBODY) || alone);
    }

    /// Whether a try is left to this client; takes none. For what is counted only when it fails.
    public boolean leaves(String from) {
        return ofOne.leaves(from) && (ofAll.leaves(EVERYBODY) || ofOne.isUntouched(from));
    }

    /// Counts one that failed.
    public void failed(String from) {
        boolean _ = ofOne.allows(from);
        boolean _ = ofAll.allows(EVERYBODY);
    }
}
