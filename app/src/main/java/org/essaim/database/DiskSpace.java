package org.essaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The room left where Essaim keeps everything. PostgreSQL goes on reading on a full disk, and writes nothing: it is told
/// while there is still enough for what is under way.
@Component
public class DiskSpace {
    private final Path data;
    private final DataSize least;

    public DiskSpace(@Value("${essaim.data}") Path data, @Value("${essaim.least-disk-space}") DataSize least) {
        this.data = data;
        this.least = least;
    }

    public boolean isShort() throws IOException {
        return Files.getFileStore(data).getUsableSpace() < least.toBytes();
    }
}
