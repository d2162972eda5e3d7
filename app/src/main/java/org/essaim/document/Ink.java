package org.essaim.document;

import java.util.Locale;

/// The colours a drawing may use, by what they mean. The site takes them from its tokens, by class name and in either
/// theme; paper takes the values below.
public enum Ink {
    INK(0x13211D),
    INK_SECOND(0x47544F),
    HONEY(0xF5BB33),
    PAPER(0xFFFFFF),
    THREAD(0x9A5F00),
    RULE(0xD5D1C2),
    RULE_STRONG(0x7A827C),
    MECHANISM(0x0B5870),
    CONTEXT(0x4B600F),
    RESOURCE(0x93401E),
    REPRODUCE(0x14553F),
    /// The same in every theme, as [#WHITE] is: codes are read by machines.
    BLACK(0x000000),
    WHITE(0xFFFFFF);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    int red() {
        return rgb >> 16 & 0xFF;
    }

    int green() {
        return rgb >> 8 & 0xFF;
    }

    int blue() {
        return rgb & 0xFF;
    }

    /// The opaque colour that this one gives when laid thinly on another: PDF readers and printers render it alike.
    ///
    /// @param percent 100 covers the ground, 0 leaves it
    int over(Ink ground, int percent) {
        return mix(red(), ground.red(), percent) << 16
                | mix(green(), ground.green(), percent) << 8
                | mix(blue(), ground.blue(), percent);
    }

    private static int mix(int top, int ground, int percent) {
        return (top * percent + ground * (100 - percent)) / 100;
    }

    /// @return the class that the style sheet colours, without its `fill-` or `stroke-` prefix
    String className() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
