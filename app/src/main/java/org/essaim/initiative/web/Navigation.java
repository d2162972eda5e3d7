package org.essaim.initiative.web;

import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("initiativeNavigation")
class Navigation {
    @Bean
    NavigationEntry initiativesEntry() {
        return new NavigationEntry(Place.MAIN, 30, "initiative.list.short", "/initiatives");
    }
}
