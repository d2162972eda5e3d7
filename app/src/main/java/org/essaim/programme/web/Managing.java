package org.essaim.programme.web;

import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.LedProgrammes;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Component;

/// Who may lead programmes: facilitators and administrators begin one, which belongs to its people (see [Leaders]); a visitor
/// of the demonstration, its examples only.
@Component
class Managing {
    private final Programmes programmes;
    private final Leaders leaders;

    Managing(Programmes programmes, Leaders leaders) {
        this.programmes = programmes;
        this.leaders = leaders;
    }

    static boolean mayBegin(SignedIn person) {
        return person.is(Role.FACILITATOR) || person.is(Role.ADMINISTRATOR);
    }

    boolean leads(Optional<SignedIn> who, Programme programme) {
        return who.filter(person -> leaders.lead(person, LedProgrammes.of(programme))).isPresent();
    }

    /// @throws Problem 404 when there is none
    Programme any(String slug) {
        return programmes.bySlug(slug)
                .orElseThrow(() -> Problem.notFound("programme.unknown").mend("/enjeux", "programme.list.title"));
    }

    /// @throws Problem 404 when there is none, 403 when it is not theirs to lead
    Programme own(String slug, SignedIn who) {
        Programme programme = any(slug);
        leaders.require(who, LedProgrammes.of(programme));
        return programme;
    }
}
