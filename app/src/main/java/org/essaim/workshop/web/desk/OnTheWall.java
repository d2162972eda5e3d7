package org.essaim.workshop.web.desk;

import java.util.List;
import org.essaim.language.Language;
import org.essaim.ui.Ui;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Sentence;

/// What the projector shows, in small: its own title, and the first it says below.
public record OnTheWall(String title, String text) {
    public static OnTheWall of(Ui ui, DeskPage page) {
        return page.projectedNote()
                .map(note -> new OnTheWall(ui.t("workshop.desk.note.number", note.number(), note.table()), note.text()))
                .or(() -> page.projectedElement()
                        .map(it -> new OnTheWall(ui.t("workshop.desk.wall.element", it.number()), it.text())))
                .or(() -> page.presenting().map(table -> table(ui, page, table)))
                .orElseGet(() -> page.showsTheResult() ? result(ui, page) : ofThePhase(ui, page));
    }

    private static OnTheWall table(Ui ui, DeskPage page, Item.TableShown table) {
        String initiative = page.title(table.initiative());
        return page.in(Phase.SYNTHESIS)
                ? new OnTheWall(initiative, ui.t("workshop.wall.screen.synthesis"))
                : new OnTheWall(ui.t("workshop.desk.table.title", table.number()), initiative);
    }

    private static OnTheWall result(Ui ui, DeskPage page) {
        List<String> kept = page.kept().stream().map(Item.InitiativeShown::title).toList();
        return new OnTheWall(ui.t("workshop.wall.result.title", kept.size()), Language.spoken().list(kept));
    }

    private static OnTheWall ofThePhase(Ui ui, DeskPage page) {
        if (page.isPaused() && page.projection().what() == Projection.What.PHASE) {
            return new OnTheWall(ui.t("workshop.wall.pause"), ui.t("workshop.wall.pause.text"));
        }
        Item.Session session = page.session();
        if (page.isPrepared() || page.in(Phase.WELCOME)) {
            return new OnTheWall(ui.t("workshop.wall.join"), page.code());
        }
        if (page.isClosed()) {
            return new OnTheWall(
                    ui.t("workshop.wall.end"),
                    ui.t(session.published() ? "workshop.wall.end.public" : "workshop.wall.end.room"));
        }
        return switch (session.phase()) {
            case WELCOME, SHARING ->
                new OnTheWall(ui.t("workshop.wall.screen.sharing"), ui.t("workshop.wall.sharing.hint"));
            case CHOICE -> new OnTheWall(ui.t("workshop.wall.screen.choice"), tally(ui, page.view().tally()));
            case DECOMPOSITION, TABLE_TOUR -> new OnTheWall(
                    session.round() > 1
                            ? ui.t("workshop.wall.screen.tables.round", session.round())
                            : ui.t("workshop.wall.screen.tables"),
                    !page.in(Phase.DECOMPOSITION)
                            ? ""
                            : ui.t(session.silent() ? "workshop.wall.tables.silent" : "workshop.wall.tables.question"));
            case PERSPECTIVE ->
                new OnTheWall(ui.t("workshop.wall.screen.perspective"), ui.t("workshop.wall.perspective"));
            case SYNTHESIS -> new OnTheWall(
                    ui.t("workshop.wall.screen.synthesis"),
                    page.kept().stream()
                            .flatMap(it -> page.sentences(it.id(), Sentence.Part.REPRODUCIBLE).stream())
                            .map(Item.SentenceShown::text)
                            .findFirst()
                            .orElse(""));
        };
    }

    private static String tally(Ui ui, Item.Tally tally) {
        return tally.status() == Choice.Status.OPEN
                ? ui.t(tally.cast() < 2 ? "workshop.live.tally.one" : "workshop.live.tally.many", tally.cast(), tally.electors())
                : "";
    }
}
