package org.essaim.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.essaim.account.store.Token;
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
    private final String key = Token.random().text();
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

    /// Whether the doors open to somebody who gives this key, or none.
    public boolean admits(@Nullable String givenKey) {
        return open() || loaded && givenKey != null && MessageDigest.isEqual(bytes(givenKey), bytes(key));
    }

    /// The address that opens the doors, when a key is needed: for the terminal where Essaim was started, and nowhere else.
    public Optional<String> linkWithKey() {
        return loaded && !address.isForThisMachineOnly()
                ? Optional.of(address.of("/?" + PARAMETER + "=" + key))
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
