package org.essaim;

import java.time.Clock;
import org.essaim.database.HeadStart;
import org.essaim.start.Verbs;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The application: one deployable, its modules the packages below this one.
// Beans are named by their whole class: two modules may each have their Sessions, as each has its own words.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Essaim {
    /// Read by the Java runtime when its first virtual thread starts.
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 16;

    /// Serves; or, when the first word is not an option, does what that verb says and ends.
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(Verbs.run(args));
        }
        shareProcessors();
        application().run(args);
    }

    /// The application as every start has it: for a server, and for a verb that needs one for a while.
    public static SpringApplication application() {
        var application = new SpringApplication(Essaim.class);
        application.addInitializers(new HeadStart());
        return application;
    }

    /// Every request is a virtual thread, and those are carried in turn, each until it waits: on as few carriers as there
    /// are processors, a dozen pages being made are a queue in front of every room. On more of them, the system shares
    /// the processors, and a room that needs a millisecond has it.
    private static void shareProcessors() {
        int carriers = Math.max(FEWEST_CARRIERS, 4 * Runtime.getRuntime().availableProcessors());
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }

    /// The one clock: injected, so that a test may be at any hour. Serves as `InstantSource` too.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
