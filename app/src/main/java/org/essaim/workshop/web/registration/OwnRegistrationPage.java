package org.essaim.workshop.web.registration;

import java.time.LocalDateTime;
import org.essaim.ui.French;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.registration.Registration;

/// What the link of a registration opens.
///
/// @param turn in the line of those who wait, from 1; 0 for whoever has a seat
/// @param letters whether letters leave this Essaim: else the link is to be kept by hand
public record OwnRegistrationPage(
        WorkshopCard card, Registration registration, String path, int turn, boolean letters) {
    public LocalDateTime when() {
        return French.local(card.startsAt());
    }

    /// Where one comes in, with what is known already.
    public String joinHref() {
        return card.joinPath() + "?inscription=" + path.substring(path.lastIndexOf('/') + 1);
    }
}
