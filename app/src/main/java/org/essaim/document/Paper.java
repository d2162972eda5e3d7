package org.essaim.document;

/// What a document is printed on. It is typeset for A4; a poster is the same page on a sheet twice as large, where every
/// length grows by the square root of two.
public enum Paper {
    A4(1f),
    A3((float) Math.sqrt(2));

    final float scale;

    Paper(float scale) {
        this.scale = scale;
    }
}
