package org.essaim.deadline;

import java.time.LocalTime;
import org.essaim.ui.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Erases each night what the [Register] says is kept no longer.
@Configuration(proxyBeanMethods = false)
class Forgetting {
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    @Bean
    Daily keptLongEnough(Register register) {
        return new Daily("deadline.forgetting", AT_NIGHT, register::purge);
    }
}
