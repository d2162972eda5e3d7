package org.essaim.territory;

import java.util.Optional;

/// A name under which a territory is found.
///
/// @param formerly when it is that of a commune which is no more; empty inside where only its code is known
/// @param code of that commune; empty for the territory's own name
record Called(Entry entry, String name, Optional<String> formerly, String code) {
    static Called today(Entry entry) {
        return new Called(entry, entry.territory().name(), Optional.empty(), "");
    }

    static Called formerly(Entry today, String name, String code) {
        return new Called(today, name, Optional.of(name), code);
    }

    Suggestion found() {
        return new Suggestion(entry.territory(), formerly.filter(was -> !was.isEmpty()));
    }
}
