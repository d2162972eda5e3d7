package org.essaim.initiative;

import java.util.List;

/// One page of the catalogue.
///
/// @param page from 1
public record InitiativeList(List<Initiative> initiatives, long total, int page) {
    public static final int PAGE_SIZE = 20;

    public InitiativeList {
        initiatives = List.copyOf(initiatives);
    }

    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
    }
}
