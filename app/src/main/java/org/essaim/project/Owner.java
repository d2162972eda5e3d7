package org.essaim.project;

/// Who carries a project.
///
/// @param number SIREN or SIRET, well formed, without spaces; empty where nobody gave one
public record Owner(Kind kind, String number, String name) {
    public static final int LONGEST_NAME = 160;

    public enum Kind {
        AUTHORITY,
        ASSOCIATION,
        FIRM
    }
}
