package org.essaim.initiative.web.imports;

import org.essaim.ui.Kept;
import org.essaim.ui.Purge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Keeping {
    /// On disk, in no table.
    @Bean
    Kept waitingFilesKept(WaitingFiles files) {
        return Kept.until(new Purge(WaitingFiles.LONGEST, files::due, files::forget), 88, "initiative.kept.files");
    }
}
