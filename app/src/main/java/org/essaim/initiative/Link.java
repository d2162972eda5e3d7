package org.essaim.initiative;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// A page elsewhere. Written « https://… the words » in a form, the words being optional.
///
/// @param url http or https, nothing else: a link may not run a script
public record Link(String url, String label) {
    public static final int MOST = 8;
    public static final int LONGEST = 500;

    /// Empty when a line is no link.
    public static Optional<Link> parse(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        try {
            URI uri = new URI(parts[0]);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || line.length() > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(new Link(parts[0], parts.length > 1 ? parts[1] : ""));
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }

    /// The words, or the site's name.
    public String words() {
        return label.isEmpty() ? URI.create(url).getHost().replaceFirst("^www\\.", "") : label;
    }

    static String text(List<Link> links) {
        return String.join("\n", links.stream().map(Link::toString).toList());
    }

    @Override
    public String toString() {
        return (url + " " + label).strip();
    }
}
