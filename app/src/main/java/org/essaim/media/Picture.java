package org.essaim.media;

/// A kept picture, with the words for whoever does not see it.
///
/// @param id from its content: the same picture kept twice is one
/// @param alternative what the picture shows, never blank; it belongs to the use, not to the picture
/// @param width of the large variant, in pixels
/// @param height of the large variant, in pixels
public record Picture(String id, String alternative, int width, int height) {
    /// The widest variant; a smaller picture is kept at its own size.
    public static final int LARGE = 1600;

    /// For lists and phones.
    public static final int SMALL = 480;

    public Picture {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("A picture needs its text alternative");
        }
    }

    public String large() {
        return "/media/" + id + "/" + LARGE;
    }

    public String small() {
        return "/media/" + id + "/" + SMALL;
    }
}
