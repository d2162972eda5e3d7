package org.essaim.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.essaim.start.StartRefused;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, carried as an archive among the dependencies and unpacked once (about 3 s) in a folder
/// named by the archive's checksum: a new version of PostgreSQL unpacks beside the old one.
final class PostgresqlBinaries {
    private PostgresqlBinaries() {}

    /// Answers the folder holding `bin/postgres`, unpacking first what is missing. Two processes may do it at once.
    ///
    /// @throws StartRefused when no archive was built for this system and processor
    static Path unpackedIn(Path directory) throws IOException {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = PostgresqlBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StartRefused("postgresql-missing", system() + " " + processor());
        }
        var target = directory.resolve("postgresql-" + checksum(archive));
        if (!Files.isDirectory(target)) {
            Files.createDirectories(directory);
            var partial = Files.createTempDirectory(directory, "unpacking-");
            try (var stream = archive.openStream()) {
                unpack(stream, partial);
                moveUnlessThere(partial, target);
            } finally {
                FileSystemUtils.deleteRecursively(partial);
            }
        }
        return target;
    }

    private static void moveUnlessThere(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException another) {
            // Another process unpacked the same archive meanwhile: its copy is as good.
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void unpack(InputStream compressed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String checksum(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        var number = connection instanceof JarURLConnection jar && jar.getJarEntry() != null
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(number);
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
