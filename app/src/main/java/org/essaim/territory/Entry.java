package org.essaim.territory;

/// A territory with what only the index needs.
///
/// @param siren 0 when it has none
/// @param postcodes of a commune
/// @param communes places of its communes in the atlas, ascending; a commune holds its own
record Entry(Territory territory, int siren, int[] postcodes, int[] communes) {
    static final int[] NO_POSTCODE = {};
}
