package org.essaim.workshop;

/// How many seats a workshop holds, and who has them or waits.
public record Seats(int capacity, int confirmed, int waiting, boolean open) {
    public static final Seats NONE = new Seats(0, 0, 0, false);

    public boolean isFull() {
        return confirmed >= capacity;
    }

    public int free() {
        return Math.max(0, capacity - confirmed);
    }
}
