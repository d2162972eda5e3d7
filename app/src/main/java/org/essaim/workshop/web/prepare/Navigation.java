package org.essaim.workshop.web.prepare;

import org.essaim.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Navigation {
    @Bean
    NavigationEntry workshops() {
        return new NavigationEntry(NavigationEntry.Place.MAIN, 20, "workshop.prepare.list.title", "/ateliers");
    }
}
