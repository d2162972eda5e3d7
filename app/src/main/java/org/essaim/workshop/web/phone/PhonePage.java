package org.essaim.workshop.web.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.ui.Moment;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.web.live.NoteCard;
import org.essaim.workshop.web.live.Send;

/// The phone of somebody of the room. Everything it shows of the workshop comes from their view.
///
/// @param base         their door, such as `/s/…`
/// @param code         of the workshop
/// @param personalCode what brings this person back on another phone
/// @param neighbours   others who use this phone
public record PhonePage(
        View view,
        Instant now,
        String base,
        String slug,
        String code,
        String personalCode,
        List<Neighbour> neighbours,
        PhoneLook look) {
    /// Somebody else on the same phone.
    public record Neighbour(String name, String place, String href) {}

    public Item.Session session() {
        return view.session();
    }

    public Item.Me me() {
        return view.me().orElseThrow();
    }

    public PhoneScreen screen() {
        return PhoneScreen.of(view, me());
    }

    public Steps steps() {
        return Steps.of(session());
    }

    public Optional<Item.MessageShown> message() {
        return view.only(Item.MessageShown.class);
    }

    public List<Item.InitiativeShown> initiatives() {
        return view.all(Item.InitiativeShown.class).toList();
    }

    public List<Item.InitiativeShown> kept() {
        return initiatives().stream().filter(Item.InitiativeShown::kept).toList();
    }

    public List<Item.QuestionShown> questions(Id<PlannedInitiative> initiative) {
        return view.all(Item.QuestionShown.class)
                .filter(question -> question.initiative().equals(initiative))
                .toList();
    }

    public boolean carries(Id<PlannedInitiative> initiative) {
        return me().carries().contains(initiative);
    }

    public BallotSheet ballot() {
        return BallotSheet.of(view, me());
    }

    public ResultSheet result() {
        return ResultSheet.of(view);
    }

    public TableSheet table() {
        return TableSheet.of(view, me());
    }

    public ReadingSheet reading() {
        return ReadingSheet.of(view, look);
    }

    public JudgingSheet judging() {
        return JudgingSheet.of(view, me(), look);
    }

    public SynthesisSheet synthesis() {
        return SynthesisSheet.of(view);
    }

    /// One's own notes that still stand, to be read again.
    public List<NoteCard> ownNotes() {
        return view.all(Item.NoteShown.class)
                .filter(note -> note.mine() && note.status() != Note.Status.WITHDRAWN)
                .map(note -> NoteCard.of(view, note))
                .toList();
    }

    public List<Item.QuestionShown> ownQuestions() {
        return view.all(Item.QuestionShown.class).filter(Item.QuestionShown::mine).toList();
    }

    public boolean mayReread() {
        Instant until = session().rereadUntil();
        return until != null && !now.isAfter(until);
    }

    public boolean isDesigner() {
        return me().role() == Role.DESIGNER;
    }

    /// Whether a note may still be offered to the facilitators although its phase is over.
    public boolean mayOffer() {
        return me().role().takesPart()
                && me().here()
                && me().table() > 0
                && session().phase().compareTo(Phase.TABLE_TOUR) >= 0
                && screen() != PhoneScreen.CLOSED;
    }

    /// Where the restitution is read, private to the room until it is published.
    public String restitution() {
        return base + "/restitution";
    }

    public Moment startsAt() {
        return new Moment(session().startsAt(), session().venue().zone());
    }

    /// The head's line: where one is.
    public String where(Ui ui) {
        return switch (screen()) {
            case TABLE ->
                me().table() == 0
                        ? session().title()
                        : ui.t(
                                "workshop.phone.where.round",
                                me().table(),
                                session().round());
            case TOUR, PERSPECTIVE ->
                me().table() == 0 ? session().title() : ui.t("workshop.phone.where.table", me().table());
            default -> session().title();
        };
    }

    public static List<Option> kinds(Ui ui) {
        return Arrays.stream(NoteKind.values())
                .map(kind -> new Option(kind.name(), ui.t("ui.kind." + lower(kind)), lower(kind)))
                .toList();
    }

    public static List<Option> citations(Ui ui) {
        return Arrays.stream(Citation.values())
                .map(citation -> new Option(
                        citation.name(),
                        ui.t("workshop.phone.citation." + citation),
                        ui.t("workshop.phone.citation-help." + citation)))
                .toList();
    }

    /// What verdicts, conditions and parts of the synthesis are called, for what the browser alone knows.
    public static String labels(Ui ui) {
        List<Object> labels = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            labels.addAll(List.of(verdict.name(), ui.t("workshop.phone.verdict." + lower(verdict))));
        }
        for (Condition.Type type : Condition.Type.values()) {
            labels.addAll(List.of(type.name(), ui.t("workshop.phone.condition." + type)));
        }
        for (Sentence.Part part : Sentence.Part.values()) {
            labels.addAll(List.of(part.name(), ui.t("workshop.phone.part." + part)));
        }
        return Send.fill(labels.toArray());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
