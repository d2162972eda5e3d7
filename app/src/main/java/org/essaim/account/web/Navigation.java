package org.essaim.account.web;

import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Navigation {
    @Bean
    NavigationEntry signInEntry() {
        return new NavigationEntry(Place.TOOL, 10, "account.sign-in.short", "/connexion");
    }
}
