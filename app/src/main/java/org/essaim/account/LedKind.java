package org.essaim.account;

import java.util.Optional;

/// A kind of thing that is led, as the module that has it tells it: found again from the address of its people's page.
public interface LedKind {
    String kind();

    Optional<Led> find(String id);
}
