package org.essaim.ui;

import java.util.Comparator;

/// One link that a module adds to every public page by declaring a bean of this type: no module is named here, and a
/// link exists exactly when its page does.
///
/// @param place where it stands
/// @param order from left to right, or top to bottom
/// @param key the message key of its words
/// @param href its address, from `/`
public record NavigationEntry(Place place, int order, String key, String href) {
    /// The head's navigation; its one action (a button); the head's tools (small links at the right, hidden to
    /// somebody signed in); the page of one's account, of what everybody with an account may open; the two columns of
    /// the foot. `BOX` is the address to which the head's search box asks `?q=`; the words are its name.
    public enum Place {
        MAIN,
        ACTION,
        TOOL,
        BOX,
        ACCOUNT,
        FOOT_LEGAL,
        FOOT_SOURCE
    }

    static final Comparator<NavigationEntry> IN_ORDER = Comparator.comparingInt(NavigationEntry::order);
}
