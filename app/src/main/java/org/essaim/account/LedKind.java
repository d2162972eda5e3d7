package org.essaim.account;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.essaim.text.Typed;

/// A kind of thing that is led, as the module that has it tells it.
///
/// @param kind as it stands in addresses
/// @param find a thing, again, from the address of its people's page
public record LedKind(String kind, Function<String, Optional<Led>> find) {
    /// A kind whose things have ids.
    public static LedKind byId(String kind, Function<UUID, Optional<Led>> find) {
        return new LedKind(kind, id -> Typed.id(id).flatMap(find));
    }
}
