package org.essaim.programme;

import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Programmes, as what belongs to the people who lead them.
@Configuration(proxyBeanMethods = false)
public class LedProgrammes {
    static final String KIND = "programme";

    @Bean
    static LedKind programmesAreLed(Programmes programmes) {
        return LedKind.byId(KIND, id -> programmes.byId(id).map(LedProgrammes::of));
    }

    public static Led of(Programme programme) {
        return new Led(
                KIND,
                programme.id().toString(),
                programme.title(),
                programme.path(),
                programme.example(),
                Set.of(Role.FACILITATOR));
    }
}
