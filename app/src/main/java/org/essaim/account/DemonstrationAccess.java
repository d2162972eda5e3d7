package org.essaim.account;

import java.util.Optional;
import org.essaim.ui.Key;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who may enter by the doors of the demonstration: anybody while Essaim serves this machine alone; otherwise whoever has
/// the key made at this start and printed there. Nobody until the demonstration is loaded.
@Service
public class DemonstrationAccess {
    /// The parameter that carries the key in an address.
    public static final String PARAMETER = "cle";

    private final PublicAddress address;
    private final Key key = Key.drawLong();
    private volatile boolean loaded;

    DemonstrationAccess(PublicAddress address) {
        this.address = address;
    }

    /// Said by whoever loads the demonstration, or finds it there.
    public void demonstrationIsLoaded() {
        loaded = true;
    }

    /// Whether the doors stand open to anybody.
    public boolean open() {
        return loaded && address.isForThisMachineOnly();
    }

    /// Whether nobody but who sits at this machine reads what a visitor types.
    public boolean isAmongOurselves() {
        return address.isForThisMachineOnly();
    }

    /// @throws Problem 403 where others would read what is typed in the demonstration: nothing of it is published nor kept
    public void requireAmongOurselves() {
        if (!isAmongOurselves()) {
            throw Problem.forbidden("account.demonstration.publishes-nothing")
                    .mend("/ateliers", "account.demonstration.workshops");
        }
    }

    /// Whether the doors open to somebody who gives this key, or none.
    public boolean admits(@Nullable String givenKey) {
        return open() || loaded && givenKey != null && key.is(givenKey);
    }

    /// @throws Problem 403 unless the key opens the doors
    public void require(@Nullable String givenKey) {
        if (!admits(givenKey)) {
            throw Problem.forbidden("account.demonstration.closed");
        }
    }

    /// The address that opens the doors, when a key is needed: for the terminal where Essaim was started, and nowhere else.
    public Optional<String> linkWithKey() {
        return loaded && !address.isForThisMachineOnly()
                ? Optional.of(address.of("/?" + PARAMETER + "=" + key.text()))
                : Optional.empty();
    }
}
