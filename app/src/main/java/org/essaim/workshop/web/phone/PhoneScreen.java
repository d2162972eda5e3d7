package org.essaim.workshop.web.phone;

import java.util.Locale;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.View;

/// The screens of the phone, one at a time.
public enum PhoneScreen {
    /// The doors are not open yet.
    WAITING(""),
    /// Away from the room, and it goes on.
    AWAY("me"),
    WELCOME("room,me"),
    SHARING("initiative,question,me"),
    BALLOT("me,initiative"),
    RESULT("result,initiative"),
    /// Written and gathered at one's table; its notes draw themselves.
    TABLE("element,me"),
    /// A designer reads every table; an observer learns when they may.
    READING("element,me,table"),
    TOUR("element,me,table"),
    PERSPECTIVE("judgement,element,me"),
    SYNTHESIS("sentence,element,me"),
    CLOSED("session,note,question,me");

    private final String watch;

    PhoneScreen(String watch) {
        this.watch = watch;
    }

    /// The kinds of items whose change draws the screen anew, besides a new view.
    public String watch() {
        return this == WAITING ? "session,room" : watch;
    }

    public String template() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PhoneScreen of(View view, Item.Me me) {
        Item.Session session = view.session();
        if (session.status() == Agenda.Status.CLOSED) {
            return CLOSED;
        }
        if (session.status() == Agenda.Status.PREPARED) {
            return WAITING;
        }
        if (!me.here()) {
            return AWAY;
        }
        return switch (session.phase()) {
            case WELCOME -> WELCOME;
            case SHARING -> SHARING;
            case CHOICE -> view.tally().status() == Choice.Status.CLOSED ? RESULT : BALLOT;
            case DECOMPOSITION -> me.role().takesPart() ? TABLE : READING;
            case TABLE_TOUR -> me.role() == Role.DESIGNER ? READING : TOUR;
            case PERSPECTIVE -> me.role().takesPart() ? PERSPECTIVE : READING;
            case SYNTHESIS -> SYNTHESIS;
        };
    }

    /// Whether notes of every table may be read: only once they are presented, for who is no designer.
    static boolean presented(View view) {
        return view.session().phase().compareTo(Phase.TABLE_TOUR) >= 0;
    }
}
