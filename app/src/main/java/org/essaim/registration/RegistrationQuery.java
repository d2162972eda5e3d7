package org.essaim.registration;

import java.util.Optional;
import org.essaim.registration.Registration.State;

/// Which registrations of a workshop, in which order; cancelled ones never.
///
/// @param words each must be found in the name, the address or the territory, without accents; empty for all
public record RegistrationQuery(String words, Optional<State> state, Order order) {
    public enum Order {
        ARRIVAL("registered_at, id"),
        NAME("name collate \"fr-x-icu\", registered_at, id"),
        /// Those whose territory is still to be said come last.
        TERRITORY("territory_name = '', territory_name collate \"fr-x-icu\", registered_at, id");

        final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }
}
