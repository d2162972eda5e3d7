package org.essaim.workshop.web.wall;

import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Phase;

/// The screens of the wall.
public enum WallScreen {
    WELCOME,
    SHARING,
    CHOICE,
    RESULT,
    /// Kept by a show of hands.
    KEPT,
    TABLES,
    /// A table's notes, while it writes.
    TABLE,
    /// A table's decisive elements, once it presents them.
    PRESENTING,
    NOTE,
    ELEMENT,
    PERSPECTIVE,
    SYNTHESIS,
    /// One initiative's sentences, when its table is projected.
    SENTENCES,
    PAUSE,
    END;

    static WallScreen of(WallPage page) {
        return switch (page.projection().what()) {
            case NOTE -> page.note().isPresent() ? NOTE : ofPhase(page);
            case ELEMENT -> page.element().isPresent() ? ELEMENT : ofPhase(page);
            case RESULT -> page.voteIsClosed() ? ofChoice(page) : ofPhase(page);
            case TABLE -> page.table().isPresent() ? ofTable(page) : ofPhase(page);
            case PHASE -> page.isPaused() ? PAUSE : ofPhase(page);
        };
    }

    /// What the room works on: the count where it was followed, else what was kept by a show of hands.
    private static WallScreen ofChoice(WallPage page) {
        return page.vote() == null || page.vote().overruled() ? KEPT : RESULT;
    }

    private static WallScreen ofTable(WallPage page) {
        if (page.in(Phase.DECOMPOSITION)) {
            return TABLE;
        }
        return page.in(Phase.SYNTHESIS) ? SENTENCES : PRESENTING;
    }

    private static WallScreen ofPhase(WallPage page) {
        if (page.session().status() == Agenda.Status.PREPARED) {
            return WELCOME;
        }
        if (page.session().status() == Agenda.Status.CLOSED) {
            return END;
        }
        return switch (page.session().phase()) {
            case WELCOME -> WELCOME;
            case SHARING -> SHARING;
            case CHOICE -> page.voteIsClosed() ? ofChoice(page) : CHOICE;
            case DECOMPOSITION -> TABLES;
            case TABLE_TOUR -> TABLES;
            case PERSPECTIVE -> PERSPECTIVE;
            case SYNTHESIS -> SYNTHESIS;
        };
    }
}
