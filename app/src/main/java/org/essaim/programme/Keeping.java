package org.essaim.programme;

import org.essaim.programme.store.GatheringStore;
import org.essaim.ui.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept signUpsKept(GatheringStore store) {
        return Kept.until(
                store.forgetting(Gatherings.KEPT), 60, "programme.kept.sign-ups", "programme.sign_up", "programme.sign_up_key");
    }

    @Bean
    Kept programmeBallotsKept() {
        return Kept.untilErased(70, "programme.kept.ballots", "programme.ballot");
    }
}
