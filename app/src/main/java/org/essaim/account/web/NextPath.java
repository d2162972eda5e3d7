package org.essaim.account.web;

/// Where somebody goes once signed in: a path of this site and nothing else, for a link must not send people who trust
/// us to another site.
final class NextPath {
    static final String DEFAULT = "/compte";
    private static final int LONGEST = 500;

    private NextPath() {}

    static String safe(String path) {
        boolean ours = path.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
        return ours && path.length() <= LONGEST ? path : DEFAULT;
    }
}
