package org.essaim.ui;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.essaim.ui.Export.Origin;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Begins exports: in the visitor's words, with what each has to say of where it comes from; written for programs where the
/// address says `format=rfc4180`, else for spreadsheets.
@Component
public class Exports {
    private static final String FORMAT = "format";
    private static final String PROGRAMS = "rfc4180";

    private final Messages messages;
    private final PublicAddress address;
    private final InstantSource clock;

    Exports(Messages messages, PublicAddress address, InstantSource clock) {
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    /// A table of rows of one origin.
    ///
    /// @param titles what the keys of its columns' titles begin with
    public <T> Export<T> table(String titles, Origin origin) {
        return table(titles, _ -> origin);
    }

    /// A table of which each row says its origin.
    public <T> Export<T> table(String titles, Function<? super T, Origin> origin) {
        return new Export<>(messages::get, titles, origin, format());
    }

    /// How the visitor asks for tables. What is read as nothing we know is as if it were not said.
    public CsvFile format() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                        && PROGRAMS.equals(asked.getRequest().getParameter(FORMAT))
                ? CsvFile.FOR_PROGRAMS
                : CsvFile.FOR_SPREADSHEETS;
    }

    /// What is read at one of our addresses, today.
    ///
    /// @param licence the key of its sentence
    public Origin from(String path, String licence, Object... values) {
        return new Origin(messages.get("ui.csv.from", address.of(path)), today(), messages.get(licence, values));
    }

    public LocalDate today() {
        return LocalClock.PARIS.local(clock.instant()).toLocalDate();
    }
}
