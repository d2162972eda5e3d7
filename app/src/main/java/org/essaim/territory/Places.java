package org.essaim.territory;

import java.util.Arrays;

/// Places in the atlas, added in ascending order.
final class Places {
    private int[] places = new int[2];
    private int size;

    void add(int place) {
        if (size > 0 && places[size - 1] == place) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }

    int[] done() {
        return Arrays.copyOf(places, size);
    }
}
