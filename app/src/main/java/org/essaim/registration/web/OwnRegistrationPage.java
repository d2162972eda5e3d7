package org.essaim.registration.web;

import org.essaim.registration.Registration;
import org.essaim.ui.Moment;
import org.essaim.workshop.WorkshopCard;

/// What the link of a registration opens.
///
/// @param turn in the line of those who wait, from 1; 0 for whoever has a seat
/// @param refused whether this address refuses our letters
/// @param letters whether letters leave this Essaim: else the link is to be kept by hand
public record OwnRegistrationPage(
        WorkshopCard card, Registration registration, String path, int turn, boolean letters, boolean refused) {
    public Moment when() {
        return card.when();
    }

    /// Where one comes in, with what is known already.
    public String joinHref() {
        return card.joinPath() + "?inscription=" + path.substring(path.lastIndexOf('/') + 1);
    }
}
