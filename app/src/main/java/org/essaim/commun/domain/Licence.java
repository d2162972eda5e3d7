package org.essaim.commun.domain;

import java.util.Optional;
import java.util.Set;

/// Under which terms a version may be taken up.
public enum Licence {
    /// Licence Ouverte 2.0 (Etalab): take up freely, say where it comes from.
    LICENCE_OUVERTE("licence-ouverte-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    /// Creative Commons Attribution, share alike: what is made of it is shared under the same terms.
    CC_BY_SA("cc-by-sa-4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr");

    private final String key;
    private final String address;

    Licence(String key, String address) {
        this.key = key;
        this.address = address;
    }

    /// As forms, tables and exports write it.
    public String key() {
        return key;
    }

    public String address() {
        return address;
    }

    public static Optional<Licence> ofKey(String key) {
        for (Licence licence : values()) {
            if (licence.key.equals(key)) {
                return Optional.of(licence);
            }
        }
        return Optional.empty();
    }

    /// Whether what was received under these may be published under this one. Share alike binds whatever is made of it,
    /// an adaptation and a later version alike; what came under Licence Ouverte may go under either.
    public boolean admits(Set<Licence> received) {
        return this == CC_BY_SA || !received.contains(CC_BY_SA);
    }
}
