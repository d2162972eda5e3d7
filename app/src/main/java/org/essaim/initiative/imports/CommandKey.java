package org.essaim.initiative.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.essaim.ui.Key;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What lets a command on this machine ask the running server: a key made anew at each start, in a file of the data directory
/// that its owner alone can read, with the port. Whoever reads it could read the database beside it.
@Component
public class CommandKey {
    /// In the data directory: the port, then the key, a line each.
    public static final String FILE = "command.key";

    private final Path directory;
    private final Environment environment;
    private final Key key = Key.drawLong();

    CommandKey(@Value("${essaim.data}") Path directory, Environment environment) {
        this.directory = directory;
        this.environment = environment;
    }

    public boolean is(String given) {
        return key.is(given);
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() throws IOException {
        Path made = Files.createTempFile(
                directory, FILE, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, environment.getProperty("local.server.port", "") + "\n" + key.text() + "\n");
        Files.move(made, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }
}
