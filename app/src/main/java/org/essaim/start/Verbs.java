package org.essaim.start;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The verbs that need no server: `./essaim elect …`. Each is a `main` of its own, named in an `essaim/verbs.properties`
/// (the application's, and that of what is put beside it) as `verb=its.Class` (or `verb.second=its.Class` for two words), with a
/// comment `#: verb … what it does` that `./essaim help` prints.
public final class Verbs {
    private Verbs() {}

    /// Runs the verb that the arguments begin with; answers the exit code.
    public static int run(String[] args) throws Exception {
        var two = args.length > 1 ? named(args[0] + "." + args[1]) : null;
        var main = two != null ? two : named(args[0]);
        if (main == null) {
            System.err.println(StartRefused.sentence("unknown-verb", String.join(" ", args)));
            return 2;
        }
        Class.forName(main)
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(args, two != null ? 2 : 1, args.length));
        return 0;
    }

    private static @Nullable String named(String verb) throws IOException {
        var verbs = new Properties();
        for (var file : Collections.list(Verbs.class.getClassLoader().getResources("essaim/verbs.properties"))) {
            try (var stream = file.openStream()) {
                verbs.load(stream);
            }
        }
        return verbs.getProperty(verb);
    }
}
