package org.essaim.account.web;

import org.essaim.account.store.SessionStore;
import org.essaim.account.store.SignInLinks;
import org.essaim.ui.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept accountsKept() {
        return Kept.untilErased(90, "account.kept.people", "account.person");
    }

    @Bean
    Kept leadersKept() {
        return Kept.untilErased(94, "account.kept.leaders", "account.leader");
    }

    @Bean
    Kept sessionsKept(SessionStore sessions) {
        return Kept.until(sessions.forgetting(), 96, "account.kept.sessions", "account.session");
    }

    @Bean
    Kept signInLinksKept(SignInLinks links) {
        return Kept.until(links.forgetting(), 98, "account.kept.links", "account.sign_in_link");
    }
}
