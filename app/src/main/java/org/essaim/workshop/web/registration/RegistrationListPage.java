package org.essaim.workshop.web.registration;

import java.time.LocalDate;
import java.util.List;
import org.essaim.ui.French;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.registration.Registration;
import org.essaim.workshop.registration.Seating;

/// Who registered, for facilitators.
///
/// @param total how many fit the question
/// @param first the number of the first shown, from 1
/// @param address where one registers, whole
public record RegistrationListPage(
        WorkshopCard card,
        Seating seating,
        RegistrationQuery query,
        List<Registration> shown,
        int total,
        int first,
        String address) {
    public int last() {
        return first + shown.size() - 1;
    }

    public boolean hasNext() {
        return last() < total;
    }

    public boolean any() {
        return seating.confirmed() + seating.waiting() > 0;
    }

    public LocalDate day(Registration registration) {
        return French.local(registration.registeredAt()).toLocalDate();
    }
}
