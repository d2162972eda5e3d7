package org.essaim.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The patterns of every module's bundles, typographed, by language and key.
record Bundles(Map<Language, Map<String, String>> patterns) {
    private static final Pattern NAME = Pattern.compile("messages(?:-[a-z-]+)?(?:_([a-z]{2,3}))?\\.properties");
    private static final Language REFERENCE = Language.of(Locale.FRENCH);

    /// In French where that language leaves it out; null where nobody wrote it.
    @Nullable String pattern(Language language, String key) {
        String written = asWritten(key);
        String translated = patterns.getOrDefault(language, Map.of()).get(written);
        return translated != null ? translated : patterns.getOrDefault(REFERENCE, Map.of()).get(written);
    }

    /// Keys are written in small letters and hyphens; a constant, put at the end of one as it is, is read so:
    /// `"workshop.phone.role." + LOCAL_AGENT` is `workshop.phone.role.local-agent`.
    private static String asWritten(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Set<String> keys() {
        return Set.copyOf(patterns.getOrDefault(REFERENCE, Map.of()).keySet());
    }

    /// Looks only where this module's own bundle lies: searching every jar of the class path would cost the start.
    static Bundles read() {
        URL own = Objects.requireNonNull(Bundles.class.getResource("/ui/messages.properties"));
        String root = own.toString().replaceAll("ui/messages\\.properties$", "");
        Map<Language, Map<String, String>> read = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(root + "*/messages*.properties")) {
                Language language = language(String.valueOf(bundle.getFilename()));
                read(bundle, language, read.computeIfAbsent(language, _ -> new TreeMap<>()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new Bundles(read);
    }

    /// Which language a bundle is in, by its name.
    ///
    /// @throws IllegalStateException when that language is not written
    static Language language(String bundle) {
        Matcher name = NAME.matcher(bundle);
        if (!name.matches()) {
            throw new IllegalStateException(bundle + " is not named as a bundle is");
        }
        String code = name.group(1) == null ? REFERENCE.locale().getLanguage() : name.group(1);
        Language language = Language.of(Locale.of(code));
        if (!language.locale().getLanguage().equals(code)) {
            throw new IllegalStateException(bundle + " is in a language that is not written: add it to org.essaim.language");
        }
        return language;
    }

    private static void read(Resource bundle, Language language, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (into.put(key, language.typographed(properties.getProperty(key))) != null) {
                throw new IllegalStateException("The message " + key + " is written twice, again in " + bundle);
            }
        }
    }
}
