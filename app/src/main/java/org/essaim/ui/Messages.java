package org.essaim.ui;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/// Every sentence of every module: `<module>/messages.properties`, and where a module says much, further files beside it
/// (`workshop/messages-prepare.properties`); in UTF-8, French being the reference. A translation lies beside what it translates
/// (`messages_de.properties`), and what it leaves out is said in French.
///
/// Typography is applied to a pattern once, when it is read. Values are written as the [Language] does: dates, hours, durations and
/// lists; a text given as a value is shown as it is.
/// A missing key is an error in the log and shows as itself; where `essaim.messages.strict` is on (tests), it throws.
@Component("messageSource")
public final class Messages extends AbstractMessageSource {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final boolean strict;
    /// Read on the machine's other core: it is one of the first to be made, and the start would wait for it.
    private final CompletableFuture<Bundles> read;
    private final Map<Said, MessageFormat> formats = new ConcurrentHashMap<>();

    private record Said(Language language, String key) {}

    public Messages(@Value("${essaim.messages.strict:false}") boolean strict) {
        this.strict = strict;
        this.read = CompletableFuture.supplyAsync(
                Bundles::read, work -> Thread.ofPlatform().daemon().name("messages").start(work));
    }

    /// The sentence of a key, in the language of whoever it is for.
    public String get(String key, @Nullable Object... args) {
        Language language = Language.spoken();
        String pattern = bundles().pattern(language, key);
        if (pattern == null) {
            if (strict) {
                throw new NoSuchMessageException(key, language.locale());
            }
            LOG.error("No message for {}", key);
            return key;
        }
        if (args.length == 0) {
            return pattern;
        }
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = written(language, args[i]);
        }
        // Cloned because a MessageFormat is not safe to share, and parsing it anew costs more.
        return ((MessageFormat) format(language, key, pattern).clone()).format(values);
    }

    public boolean has(String key) {
        return bundles().pattern(Language.spoken(), key) != null;
    }

    /// Every key there is, for the tests that keep bundles and templates in step.
    public Set<String> keys() {
        return bundles().keys();
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return bundles().pattern(Language.of(locale), code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Language language = Language.of(locale);
        String pattern = bundles().pattern(language, code);
        return pattern == null ? null : (MessageFormat) format(language, code, pattern).clone();
    }

    private MessageFormat format(Language language, String key, String pattern) {
        return formats.computeIfAbsent(new Said(language, key), _ -> new MessageFormat(pattern, language.locale()));
    }

    private static Object written(Language language, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Moment moment -> moment.dateAndTime();
            case LocalDateTime at -> language.dateAndTime(at);
            case LocalDate date -> language.date(date);
            case LocalTime time -> language.time(time);
            case Duration duration -> language.duration(duration);
            case Collection<?> items ->
                language.list(items.stream().map(Object::toString).toList());
            default -> value;
        };
    }

    private Bundles bundles() {
        return read.join();
    }
}
