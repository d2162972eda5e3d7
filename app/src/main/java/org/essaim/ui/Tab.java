package org.essaim.ui;

import java.util.OptionalLong;

/// One way of looking at a list: rows of one kind, or one order.
///
/// @param here whether it is the one shown
/// @param count how many rows it holds, where that is told
public record Tab(String label, String href, boolean here, OptionalLong count) {}
