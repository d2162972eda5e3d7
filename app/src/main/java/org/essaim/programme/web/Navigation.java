package org.essaim.programme.web;

import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("programmeNavigation")
class Navigation {
    @Bean
    NavigationEntry challengesEntry() {
        return new NavigationEntry(Place.MAIN, 10, "programme.list.short", "/enjeux");
    }
}
