package org.essaim.commun;

import org.essaim.ui.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept takersKept() {
        return Kept.untilErased(75, "commun.kept.takers", "commun.taker", "commun.told");
    }

    @Bean
    Kept authorsKept() {
        return Kept.untilErased(95, "commun.kept.authors", "commun.author");
    }
}
