package org.essaim.account.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one key (a mail address, a network address) may try: so many times, then again little by little. The keys
/// least recently seen are forgotten beyond ten thousand, which bounds the memory a flood can take.
final class Attempts {
    private static final int MOST_KEYS = 10_000;

    private final int capacity;
    private final Duration refill;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Attempts(int capacity, Duration refill) {
        this.capacity = capacity;
        this.refill = refill;
    }

    synchronized boolean allows(String key) {
        return buckets.computeIfAbsent(key, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                .build();
    }
}
