package org.essaim.account;

import java.util.List;

/// Who leads something, as one person may see it.
///
/// @param names in the order of the alphabet; empty when it is the administrators' alone
/// @param path where they invite others; empty for who does not lead it
public record LeadersView(List<String> names, String path) {
    public boolean leads() {
        return !path.isEmpty();
    }
}
