package org.essaim.registration;

import org.essaim.ui.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is kept of people before a workshop.
@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept registrationsKept(RegistrationStore store) {
        return Kept.until(
                store.forgetting(Registrations.KEPT), 10, "registration.kept", "workshop.registration",
                "workshop.registration_key");
    }
}
