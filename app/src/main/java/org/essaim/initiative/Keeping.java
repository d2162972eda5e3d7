package org.essaim.initiative;

import org.essaim.ui.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Keeping {
    @Bean
    Kept contactsKept() {
        return Kept.untilErased(80, "initiative.kept.contacts", "initiative.initiative");
    }

    @Bean
    Kept picturesKept() {
        return Kept.untilErased(82, "initiative.kept.pictures", "media.picture", "media.variant");
    }

    @Bean
    Kept abandonedPicturesKept(Initiatives initiatives) {
        return Kept.until(initiatives.forgettingAbandonedPictures(), 83, "initiative.kept.abandoned", "media.picture");
    }

    @Bean
    Kept ownerLinksKept(OwnerLinks links) {
        return Kept.until(links.forgetting(), 84, "initiative.kept.owner-links", "initiative.owner_link");
    }

    @Bean
    Kept importsKept() {
        return Kept.untilErased(86, "initiative.kept.imports", "initiative.import_run", "imports.matching");
    }
}
