package org.essaim.workshop.registration;

/// How many seats a workshop holds, and who has them or waits.
public record Seating(int capacity, int confirmed, int waiting, boolean open) {
    static final Seating NONE = new Seating(0, 0, 0, false);

    public boolean isFull() {
        return confirmed >= capacity;
    }

    public int free() {
        return Math.max(0, capacity - confirmed);
    }
}
