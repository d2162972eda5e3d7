package org.essaim.ui;

/// A chore that every day wants, such as forgetting what was kept long enough: once after each start, then once a day. It
/// may run twice, and on two nodes at once.
@FunctionalInterface
public interface Daily {
    void today();
}
