package org.essaim.account.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// Where somebody goes once signed in: a path of this site and nothing else, for a link must not send people who trust
/// us to another site.
///
/// Parsed, normalised, then judged, as a browser would read it: `/.//evil.example` is another site once its dot is
/// removed, and so are backslashes and control characters that browsers drop or turn. Whatever is not already in its
/// plainest form is not followed.
final class NextPath {
    static final String DEFAULT = "/compte";
    private static final int LONGEST = 500;
    /// A separator, a dot, a control or a percent sign written in code, a parameter of a segment: servers refuse to say where
    /// these lead, and none of our addresses has any.
    private static final Pattern HIDDEN = Pattern.compile("%(2f|5c|2e|25|0.|1.|7f)|;", Pattern.CASE_INSENSITIVE);

    private NextPath() {}

    static String safe(String path) {
        return path.length() <= LONGEST && isOurs(path) ? path : DEFAULT;
    }

    private static boolean isOurs(String path) {
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawPath() != null
                    && uri.getRawPath().startsWith("/")
                    && !uri.getRawPath().contains("//")
                    && !HIDDEN.matcher(uri.getRawPath()).find()
                    && !hasDotSegment(uri.getRawPath());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("/")) {
            if (segment.replaceAll("(?i)%2e", ".").matches("\\.{1,2}")) {
                return true;
            }
        }
        return false;
    }
}
