package org.essaim.mail;

import org.essaim.ui.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept lettersKept(LetterQueue queue) {
        return Kept.until(queue.forgetting(), 110, "mail.kept.letters", "mail.letter");
    }
}
