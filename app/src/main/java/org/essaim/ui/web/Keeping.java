package org.essaim.ui.web;

import org.essaim.ui.Kept;
import org.essaim.ui.Purge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of whoever comes, whatever the page.
@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept sentFormsKept(JdbcClient jdbc) {
        return Kept.until(
                Purge.deleting(jdbc, SentForms.KEPT, "ui.sent_form", "sent_at < :before"), 120, "ui.kept.forms", "ui.sent_form");
    }

    /// In memory alone: see [org.essaim.ui.Tries].
    @Bean
    Kept addressesKept() {
        return Kept.untilErased(130, "ui.kept.addresses");
    }
}
