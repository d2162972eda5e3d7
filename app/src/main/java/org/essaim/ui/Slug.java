package org.essaim.ui;

import org.essaim.text.Folded;

/// The short readable part of an address, from a title.
public final class Slug {
    /// The longest slug, in characters; longer titles are cut between words.
    public static final int MAX_LENGTH = 60;

    private Slug() {}

    /// « L’élan d’Œuvre : n° 2 » gives `l-elan-d-oeuvre-no-2`; a title without a letter or digit gives `sans-titre`.
    public static String of(String title) {
        String plain = Folded.of(title.replace("°", "o"))
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return "sans-titre";
        }
        if (plain.length() <= MAX_LENGTH) {
            return plain;
        }
        int cut = plain.lastIndexOf('-', MAX_LENGTH);
        return plain.substring(0, cut > 0 ? cut : MAX_LENGTH);
    }
}
