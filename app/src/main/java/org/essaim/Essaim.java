package org.essaim;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The application: one deployable, its modules the packages below this one.
// Beans are named by their whole class: two modules may each have their Sessions, as each has its own words.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Essaim {

    /// Serves; or, when the first word is not an option, does what that verb says and ends.
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(Verbs.run(args));
        }
        var application = new SpringApplication(Essaim.class);
        application.addInitializers(new HeadStart());
        application.run(args);
    }

    /// The one clock: injected, so that a test may be at any hour. Serves as `InstantSource` too.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
