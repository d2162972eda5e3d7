package org.essaim.ui;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// One line of the register of what is kept of people, declared as a bean by the module that keeps it, as its
/// [NavigationEntry] is. The public page, the administrator's register and the purge of each day are made of these lines and
/// of nothing else: what the page says of a delay is what the purge applies.
///
/// @param order on the page
/// @param key of the messages that say it: what is kept; `.whom` of whom; `.why`; `.readers` who reads it; `.until` how long,
///     whose `{0}` is the number of days after which the purge comes; `.erase` how it goes sooner
/// @param tables where it lies, as `schema.table`; every table there is has its line, or is known to hold nobody
/// @param purge what applies its delay; nothing for what is kept until somebody erases it
public record Kept(int order, String key, Set<String> tables, Optional<Purge> purge) {
    static final Comparator<Kept> IN_ORDER = Comparator.comparingInt(Kept::order);

    public Kept {
        tables = Set.copyOf(tables);
    }

    /// Kept until somebody erases it, or until it has served.
    public static Kept untilErased(int order, String key, String... tables) {
        return new Kept(order, key, Set.of(tables), Optional.empty());
    }

    public static Kept until(Purge purge, int order, String key, String... tables) {
        return new Kept(order, key, Set.of(tables), Optional.of(purge));
    }
}
