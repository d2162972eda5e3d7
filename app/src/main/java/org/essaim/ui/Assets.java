package org.essaim.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/// The static files of every module, `static/<module>/…`, each with a version made from its content.
///
/// Files are written for the browser as they are; two things are improved on the way, so that a new page costs few
/// requests and a new version is never mixed with an old one:
/// - `@import "part.css" layer(name);` is replaced by the part, so that a style sheet is one request;
/// - `import … from "./other.js"` gets the version of the other module.
///
/// Everything is kept in memory: this is for code, styles, fonts and drawings, not for what people upload.
@Component
public class Assets {
    /// A file ready to be sent. The version is part of its address, and its ETag.
    public record Asset(byte[] content, MediaType type, String version) {}

    /// Plain folders and a file with an ending: no way up, no folder listing.
    private static final Pattern SAFE = Pattern.compile("(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern CSS_IMPORT =
            Pattern.compile("@import\\s+\"([^\"]+)\"(?:\\s+layer\\(([\\w.-]+)\\))?\\s*;");
    private static final Pattern JS_IMPORT =
            Pattern.compile("((?:from|import)\\s*\\(?\\s*\")(\\.{0,2}/[^\"?]+\\.js)(\")");

    private final Map<String, Optional<Asset>> byPath = new ConcurrentHashMap<>();

    /// The address of a file with its version, such as `/ui/essaim.css?v=0f3c…`.
    ///
    /// @param path from the static root, without a leading slash
    /// @throws IllegalArgumentException when there is no such file
    public String url(String path) {
        Asset asset = find(path).orElseThrow(() -> new IllegalArgumentException("No static file " + path));
        return "/" + path + "?v=" + asset.version();
    }

    /// The file of a path, or nothing; never a file outside the static root.
    public Optional<Asset> find(String path) {
        if (!SAFE.matcher(path).matches()) {
            return Optional.empty();
        }
        Optional<Asset> known = byPath.get(path);
        if (known != null) {
            return known;
        }
        Optional<Asset> read = read(path);
        // Only files that exist are remembered: addresses that do not exist are without number.
        read.ifPresent(asset -> byPath.put(path, Optional.of(asset)));
        return read;
    }

    private Optional<Asset> read(String path) {
        byte @Nullable [] content = bytes(path);
        if (content == null) {
            return Optional.empty();
        }
        if (path.endsWith(".css")) {
            content = inlined(path, text(content)).getBytes(StandardCharsets.UTF_8);
        } else if (path.endsWith(".js")) {
            content = versioned(path, text(content)).getBytes(StandardCharsets.UTF_8);
        }
        MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (type.getType().equals("text")) {
            type = new MediaType(type, StandardCharsets.UTF_8);
        }
        return Optional.of(new Asset(content, type, version(content)));
    }

    private String inlined(String path, String css) {
        return CSS_IMPORT.matcher(css).replaceAll(found -> {
            String part = inlined(path, required(resolve(path, found.group(1)), path));
            String layer = found.group(2);
            return Matcher.quoteReplacement(layer == null ? part : "@layer " + layer + " {\n" + part + "}\n");
        });
    }

    private String versioned(String path, String script) {
        return JS_IMPORT.matcher(script).replaceAll(found -> {
            String target = resolve(path, found.group(2));
            return Matcher.quoteReplacement(found.group(1) + url(target) + found.group(3));
        });
    }

    private static String required(String path, String by) {
        byte @Nullable [] content = bytes(path);
        if (content == null) {
            throw new IllegalStateException("No static file " + path + ", imported by " + by);
        }
        return text(content);
    }

    private static String resolve(String from, String reference) {
        return URI.create("/" + from).resolve(reference).getPath().substring(1);
    }

    private static byte @Nullable [] bytes(String path) {
        try (InputStream stream = Assets.class.getResourceAsStream("/static/" + path)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String version(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 6);
    }
}
