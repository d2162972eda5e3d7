package org.essaim.registration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.essaim.mail.MailAddress;
import org.essaim.registration.Registration;
import org.essaim.registration.Registration.State;
import org.essaim.registration.RegistrationQuery.Order;
import org.essaim.ui.Listed;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Option;
import org.essaim.ui.Tab;
import org.essaim.ui.Ui;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;

/// Who registered, for facilitators.
///
/// @param refusing addresses that refuse our letters
/// @param address where one registers, whole
public record RegistrationListPage(
        WorkshopCard card, Seats seats, Listed<Registration> list, String address, Set<String> refusing) {
    /// All, with a seat, waiting for one.
    public List<Tab> states(Ui ui) {
        return list.address().kinds(
                RegistrationList.STATE,
                RegistrationList.STATES,
                state -> ui.t(state.map(one -> "registration.states." + one).orElse("registration.list.all")),
                state -> state.stream()
                        .mapToLong(one -> one == State.WAITING ? seats.waiting() : seats.confirmed())
                        .findFirst());
    }

    public List<Tab> sorts(Ui ui) {
        return list.address().tabs(
                RegistrationList.ORDER,
                List.of(Order.values()),
                order -> ui.t("registration.list.sort." + RegistrationList.word(order)));
    }

    public String words() {
        return list.address().shown(RegistrationList.WORDS);
    }

    /// What the search keeps of the address.
    public List<Option> kept() {
        return list.address().kept(RegistrationList.STATE, RegistrationList.ORDER);
    }

    /// Whether nobody reads what we write to this address.
    public boolean isRefusing(Registration registration) {
        return refusing.contains(MailAddress.oneForm(registration.email()));
    }

    public boolean any() {
        return seats.confirmed() + seats.waiting() > 0;
    }

    public LocalDate day(Registration registration) {
        return LocalClock.PARIS.local(registration.registeredAt()).toLocalDate();
    }
}
