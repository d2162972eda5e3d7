package org.essaim.workshop.web.phone;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How often one may try a personal code, or register: a whole room behind one address may, a program may not.
@Component
public class Tries {
    private static final int A_MINUTE = 30;
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public synchronized boolean allow(UUID workshop, String address) {
        return buckets.computeIfAbsent(
                        workshop + " " + address,
                        _ -> Bucket.builder()
                                .addLimit(
                                        limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                                .build())
                .tryConsume(1);
    }
}
