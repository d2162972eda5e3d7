package org.essaim.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The register of what is kept of people: what each module declares of it, in the order of the page.
@Service
public class Register {
    private final List<Kept> kept;
    private final Clock clock;
    private final Messages messages;

    /// One line in words.
    ///
    /// @param due how many would be erased by the purge if it came now; nothing for what has no delay
    public record Line(
            String what, String whom, String why, String readers, String until, String erase, Optional<Integer> due) {}

    public Register(List<Kept> kept, Clock clock, Messages messages) {
        this.kept = kept.stream().sorted(Kept.IN_ORDER).toList();
        this.clock = clock;
        this.messages = messages;
    }

    public List<Kept> kept() {
        return kept;
    }

    public List<Line> lines() {
        return kept.stream().map(one -> line(one, Optional.empty())).toList();
    }

    /// The same, with what the purge would erase now. It erases nothing.
    public List<Line> dryRun() {
        return kept.stream()
                .map(one -> line(one, one.purge().map(purge -> purge.due().applyAsInt(clock.instant().minus(purge.after())))))
                .toList();
    }

    /// Erases now whatever was kept long enough.
    ///
    /// @throws RuntimeException when something of it failed, once all the rest is erased
    public void purge() {
        List<RuntimeException> failures = new ArrayList<>();
        for (Kept one : kept) {
            try {
                one.purge().ifPresent(purge -> {
                    int _ = purge.erase().applyAsInt(clock.instant().minus(purge.after()));
                });
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private Line line(Kept one, Optional<Integer> due) {
        String key = one.key();
        Object[] days = one.purge().map(purge -> new Object[] {purge.after().toDays()}).orElse(new Object[0]);
        return new Line(
                messages.get(key),
                messages.get(key + ".whom"),
                messages.get(key + ".why"),
                messages.get(key + ".readers"),
                messages.get(key + ".until", days),
                messages.get(key + ".erase"),
                due);
    }
}
