package org.essaim.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence of every module: `<module>/messages.properties`, and where a module says much, further files beside it
/// (`workshop/messages-prepare.properties`); in UTF-8, French being the reference.
///
/// Typography is applied to a pattern once, when it is read. Values are written as French does: numbers, dates,
/// hours, durations and lists; a text given as a value is shown as it is.
/// A missing key is an error in the log and shows as itself; where `essaim.messages.strict` is on (tests), it throws.
@Component("messageSource")
public final class Messages extends AbstractMessageSource {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final boolean strict;
    /// Read on the machine's other core: it is one of the first to be made, and the start would wait for it.
    private final CompletableFuture<Map<String, String>> read;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Messages(@Value("${essaim.messages.strict:false}") boolean strict) {
        this.strict = strict;
        this.read = CompletableFuture.supplyAsync(
                Messages::read, work -> Thread.ofPlatform().daemon().name("messages").start(work));
    }

    /// The sentence of a key, in French.
    public String get(String key, @Nullable Object... args) {
        String pattern = patterns().get(key);
        if (pattern == null) {
            if (strict) {
                throw new NoSuchMessageException(key, Locale.FRENCH);
            }
            LOG.error("No message for {}", key);
            return key;
        }
        if (args.length == 0) {
            return pattern;
        }
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = written(args[i]);
        }
        // Cloned because a MessageFormat is not safe to share, and parsing it anew costs more.
        return ((MessageFormat) format(key, pattern).clone()).format(values);
    }

    public boolean has(String key) {
        return patterns().containsKey(key);
    }

    /// Every key there is, for the tests that keep bundles and templates in step.
    public Set<String> keys() {
        return Set.copyOf(patterns().keySet());
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return patterns().get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String pattern = patterns().get(code);
        return pattern == null ? null : (MessageFormat) format(code, pattern).clone();
    }

    private MessageFormat format(String key, String pattern) {
        return formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, Locale.FRENCH));
    }

    private static Object written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime at -> French.dateAndTime(at);
            case LocalDate date -> French.date(date);
            case LocalTime time -> French.time(time);
            case Duration duration -> French.duration(duration);
            case Collection<?> items ->
                French.list(items.stream().map(Object::toString).toList());
            default -> value;
        };
    }

    private Map<String, String> patterns() {
        return read.join();
    }

    /// Looks only where this module's own bundle lies: searching every jar of the class path would cost the start.
    private static Map<String, String> read() {
        URL own = Objects.requireNonNull(Messages.class.getResource("/ui/messages.properties"));
        String root = own.toString().replaceAll("ui/messages\\.properties$", "");
        Map<String, String> read = new TreeMap<>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources(root + "*/messages*.properties")) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (read.put(key, Typography.french(properties.getProperty(key))) != null) {
                        throw new IllegalStateException("The message " + key + " is written twice, again in " + bundle);
                    }
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return read;
    }
}
