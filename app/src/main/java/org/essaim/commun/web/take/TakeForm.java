package org.essaim.commun.web.take;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What somebody left, as typed.
///
/// @param id      made when the form was shown, so that sending it twice counts once
/// @param version the one they had before their eyes
public record TakeForm(
        String id,
        String version,
        String territoire,
        @BindParam("territoire-id") String territoireId,
        String name,
        String message) {
    public TakeForm {
        id = text(id);
        version = text(version);
        territoire = text(territoire);
        territoireId = text(territoireId);
        name = text(name);
        message = text(message);
    }

    static TakeForm empty(int version) {
        return new TakeForm(UuidCreator.getTimeOrderedEpoch().toString(), Integer.toString(version), "", "", "", "");
    }

    /// Their own, unless somebody changed it by hand.
    Optional<UUID> theId() {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    int theVersion() {
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
