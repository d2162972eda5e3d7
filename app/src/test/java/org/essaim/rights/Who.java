package org.essaim.rights;

/// The columns of `docs/rights.md`: who may stand before an address.
enum Who {
    ANYBODY("anybody", "without an account and without a link"),
    PARTICIPANT("participant", "of this room, by their personal link"),
    OTHER_PARTICIPANT("other room", "a participant of another room, by their own link"),
    OBSERVER("observer", "of this room, by their personal link"),
    DESIGNER_OF_ROOM("room’s designer", "a designer of this room, by their personal link"),
    PROJECTOR("projector", "whoever has the link of this room’s projector"),
    OWNER("owner’s link", "who was given the link that completes this initiative"),
    REGISTRANT(
            "registrant’s link",
            "who was sent a link by letter: a registration, a seat of the common day, a ballot, a reprise, news, signing in; and the programme’s own link"),
    FACILITATOR("facilitator", "who leads this workshop, programme, initiative, commun, group"),
    OTHER_FACILITATOR("other facilitator", "who leads another"),
    DESIGNER("designer", "with an account"),
    ADMINISTRATOR("administrator", "with an account"),
    DEMONSTRATION("demonstration", "a visitor who came by the demonstration’s door of facilitators, before what is real"),
    DEMOTED("demoted", "who led this, and is a designer since"),
    FORGOTTEN("forgotten", "a participant of this room who asked to be, by the link they had"),
    SIGNED_OUT("signed out", "who led this, by the session they closed");

    final String title;
    final String meaning;

    Who(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }
}
