package org.essaim.programme.web;

import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Component;

/// Who may lead programmes: facilitators and administrators; a visitor of the demonstration, its examples only.
@Component
class Managing {
    private final Programmes programmes;

    Managing(Programmes programmes) {
        this.programmes = programmes;
    }

    static boolean isOpenTo(SignedIn person) {
        return person.is(Role.FACILITATOR) || person.is(Role.ADMINISTRATOR);
    }

    static boolean isOpenTo(SignedIn person, Programme programme) {
        return isOpenTo(person) && (programme.example() || !person.demonstration());
    }

    /// @throws Problem 404 when there is none
    Programme any(String slug) {
        return programmes.bySlug(slug)
                .orElseThrow(() -> Problem.notFound("programme.unknown").mend("/enjeux", "programme.list.title"));
    }

    /// @throws Problem 404 when there is none, 403 when it is not theirs to lead
    Programme own(String slug, SignedIn who) {
        Programme programme = any(slug);
        if (!isOpenTo(who, programme)) {
            throw Problem.forbidden("programme.not-yours").mend(programme.path(), "programme.read");
        }
        return programme;
    }
}
