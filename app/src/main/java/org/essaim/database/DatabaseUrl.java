package org.essaim.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.essaim.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Where PostgreSQL is and how to enter: from a `jdbc:postgresql:` address, or from the `postgres://` form that hosts
/// and container platforms give.
record DatabaseUrl(String jdbcUrl, @Nullable String username, @Nullable String password)
        implements JdbcConnectionDetails {
    /// @throws StartRefused when it is neither form
    static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(text, null, null);
        }
        if (!text.matches("postgres(ql)?://.+")) {
            throw new StartRefused("database-url");
        }
        try {
            var uri = URI.create(text);
            var login = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
            var address = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return new DatabaseUrl(
                    address, login.length > 0 ? decode(login[0]) : null, login.length > 1 ? decode(login[1]) : null);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("database-url");
        }
    }

    /// The address without what would let anybody in: fit to be printed.
    String printable() {
        return jdbcUrl.replaceAll("\\?.*", "");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return printable();
    }
}
