package org.essaim.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// How often one key (a mail address, a network address) may try: so many times, then again little by little. Beyond
/// ten thousand keys those least asked for are forgotten, which bounds the memory a flood can take.
public final class Tries {
    private static final int MOST_KEYS = 10_000;

    private final int capacity;
    private final Duration refill;
    private final Cache<String, Bucket> buckets;

    /// @param capacity tries at once
    /// @param refill how long until as many may be made again
    public Tries(int capacity, Duration refill) {
        this.capacity = capacity;
        this.refill = refill;
        // A key untouched for so long has all its tries again, as one that was never seen.
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(refill).build();
    }

    /// Takes one try; `false` when none is left.
    public boolean allows(String key) {
        return buckets.get(key, _ -> bucket()).tryConsume(1);
    }

    /// Whether a try is left; takes none. For what is counted only when it fails.
    public boolean leaves(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    /// Whether this key has all its tries, or was never seen.
    public boolean isUntouched(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket == null || bucket.getAvailableTokens() >= capacity;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                .build();
    }
}
