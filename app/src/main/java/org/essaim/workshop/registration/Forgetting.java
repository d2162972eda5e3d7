package org.essaim.workshop.registration;

import org.essaim.ui.Daily;
import org.springframework.stereotype.Component;

/// Forgets who registered for workshops long past.
@Component
class Forgetting implements Daily {
    private final Registrations registrations;

    Forgetting(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void today() {
        registrations.forgetThePast();
    }
}
