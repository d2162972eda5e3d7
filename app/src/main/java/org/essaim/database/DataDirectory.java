package org.essaim.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.essaim.start.StartRefused;
import org.jspecify.annotations.Nullable;

/// The directory where everything Essaim keeps on this machine lies, held by one process at a time. The lock is the
/// system's, on the file `lock`: it goes with the process, even killed, so that a left-over file never blocks a start.
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Creates the directory if need be and takes it.
    ///
    /// @throws StartRefused when another process holds it (nothing was touched), or when it cannot be written
    public static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), CREATE, READ, WRITE);
            if (tryLock(channel) == null) {
                var holder = holder(channel);
                channel.close();
                throw new StartRefused("data-locked", path, holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StartRefused("data-unusable", path, e.toString());
        }
    }

    public Path path() {
        return path;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisVeryProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        var pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "" : StartRefused.sentence("data-locked-by", pid);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
